import { expect, test } from 'vitest';
import { getLengthWords } from '../../../../src/site/page/say.ts';
import { formatLength } from '../../../../src/rules/time/length.ts';

test.each([
  [0, 'day', 'calendar', '当天'],
  [1, 'year', 'calendar', '1年'],
  [30, 'day', 'calendar', '30日'],
  [6, 'month', 'calendar', '6个月'],
  [72, 'hour', 'calendar', '72小时'],
  [5, 'day', 'working', '5个工作日'],
  [2, 'month', 'working', '2个月'],
] as const)('%i %s (%s) is %s', (amount, unit, calendar, words) => {
  expect(formatLength({ amount, unit, calendar }, getLengthWords())).toBe(words);
});
