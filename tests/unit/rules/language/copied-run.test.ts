import { expect, test } from 'vitest';
import { getCopiedRun, toCopySource } from '../../../../src/rules/language/copied-run.ts';

const twenty = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
const source = toCopySource(`前面的话。${twenty}戌亥，后面 的话。`);

test.each([
  ['twenty characters', twenty, twenty],
  ['nineteen', twenty.slice(1), undefined],
  ['as many as there are', `说：${twenty}戌亥，后面的话。完`, `${twenty}戌亥，后面的话。`],
  ['whatever spaces stand between', `${twenty.slice(0, 9)} \n ${twenty.slice(9)}`, twenty],
  ['none with one character changed', `${twenty.slice(0, 9)}的${twenty.slice(10)}`, undefined],
  ['none in nothing', '', undefined],
])('finds %s', (_, words, run) => {
  expect(getCopiedRun(words, source)).toBe(run);
});
