import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPartSearch } from '../../../src/readers/parts.ts';

const words = fc.string({ unit: fc.constantFrom('一', '二', '三'), maxLength: 30 });

test('a text holds what includes finds in it, and nothing else', () => {
  fc.assert(
    fc.property(words, fc.array(words), (text, others) => {
      const isIn = createPartSearch(text);
      for (let from = 0; from <= text.length; from++)
        for (let to = from; to <= text.length; to++) expect(isIn(text.slice(from, to))).toBe(true);
      for (const other of others) expect(isIn(other)).toBe(text.includes(other));
    }),
  );
});
