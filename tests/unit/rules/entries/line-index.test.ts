import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineIndex, findLast } from '../../../../src/rules/entries/line-index.ts';

test('tells the line of every offset of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('\n', '一', 'a', '\r\n')), (pieces) => {
      const text = pieces.join('');
      const lineOf = createLineIndex(text);
      for (let offset = 0; offset <= text.length; offset += 1)
        expect(lineOf(offset)).toBe(text.slice(0, offset).split('\n').length - 1);
    }),
  );
});

test.each([
  ['before the first', -1, 0],
  ['at one', 5, 1],
  ['between two', 7, 1],
  ['beyond the last', 99, 2],
])('finds the last start %s', (_, offset, place) => {
  expect(findLast([0, 5, 9], offset)).toBe(place);
});
