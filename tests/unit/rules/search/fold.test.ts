import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { expect, test } from 'vitest';
import { foldText } from '../../../../src/rules/search/fold.ts';
import traditional from '../../../../src/rules/language/lists/traditional.json' with { type: 'json' };

test.each([
  ['調解協議書', '调解协议书'],
  ['ＡＢＣ　１２３', 'abc 123'],
  ['㈱①', '(株)1'],
  ['漏水', '漏水'],
])('%j becomes %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding what is folded changes nothing, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 2000 },
  );
});

test('the table of traditional characters says what OpenCC says', () => {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  expect([...traditional.from].map((character) => convert(character)).join('')).toBe(traditional.to);
});
