import { expect, test } from 'vitest';
import { getWordEnds } from '../../../../src/rules/language/word-ends.ts';

test('words end where words begin, and where the text does', () => {
  expect([...getWordEnds('提起诉讼')]).toEqual([0, 2, 4]);
});

test('no text has one end', () => {
  expect([...getWordEnds('')]).toEqual([0]);
});
