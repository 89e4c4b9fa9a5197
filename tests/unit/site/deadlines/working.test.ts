import { expect, test } from 'vitest';
import { toCalendar } from '../../../../src/rules/time/calendar.ts';
import { type DeadlineRule, getDue } from '../../../../src/site/deadlines/deadline.ts';
import { toText, toWorking, workingKeys, type WorkingWords } from '../../../../src/site/deadlines/working.ts';
import { getDayWords, getLengthWords } from '../../../../src/site/page/say.ts';
import { t } from '../../../../src/text.ts';
import { calendarFile } from './calendar-of-2026.ts';

const calendar = toCalendar(calendarFile);
const words: WorkingWords = {
  ...(Object.fromEntries(workingKeys.map((key) => [key, t(`calculator.${key}`)])) as Record<
    (typeof workingKeys)[number],
    string
  >),
  dayWords: getDayWords(),
  lengthWords: getLengthWords(),
};

const appeal: DeadlineRule = {
  length: { amount: 15, unit: 'day', calendar: 'calendar' },
  rollsOverHoliday: true,
  kind: 'act',
  basis: 'procedure',
};
const traffic: DeadlineRule = { ...appeal, length: { amount: 3, unit: 'day', calendar: 'working' }, basis: 'general' };
const order: DeadlineRule = {
  length: { amount: 72, unit: 'hour', calendar: 'calendar' },
  rollsOverHoliday: false,
  kind: 'await',
  basis: 'general',
};

const getWorking = (start: string, rule: DeadlineRule, now: string) =>
  toWorking(getDue(start, rule, calendar, now), rule, words);

test('tells the working in sentences that a neighbour would say', () => {
  const working = getWorking('2024-09-16', appeal, '2024-09-20T09:00');
  expect(working.label).toBe('最后一天');
  expect(working.date).toBe('2024年10月8日 星期二');
  expect(working.left).toBe('还有 18 天。');
  expect(working.isMissed).toBe(false);
  expect(working.steps.map(({ text }) => text)).toEqual([
    '2024年9月16日 星期一是开始的当天，不算在内；从第二天 2024年9月17日 星期二 数起。',
    '一天挨一天地数，周末和节假日也算，第 15 天是 2024年10月1日 星期二。',
    '2024年10月1日 星期二是法定休假日，顺延到休假结束后的第一天 2024年10月8日 星期二。',
    '最后一天截止；期满以前把材料交邮局寄出的，不算迟。',
  ]);
});

test('says for each day of a count whether it counts, and why not', () => {
  const [, count] = getWorking('2025-04-25', traffic, '2025-04-25T09:00').steps;
  expect(count?.days.map(({ date, remark }) => `${date}：${remark}`)).toEqual([
    '4月26日 星期六：周末，不数',
    '4月27日 星期日：第 1 天，补班',
    '4月28日 星期一：第 2 天',
    '4月29日 星期二：第 3 天',
  ]);
  expect(count?.areDaysFolded).toBe(true);
});

test('shows the days of a roll at once, by their holiday', () => {
  const roll = getWorking('2024-09-16', appeal, '2024-09-20T09:00').steps[2];
  expect(roll?.areDaysFolded).toBe(false);
  expect(roll?.days[0]).toEqual({ date: '10月1日 星期二', remark: '国庆节放假', isCounted: false });
});

test('names the day of the month that a shorter month lacks', () => {
  const month: DeadlineRule = { ...appeal, length: { amount: 1, unit: 'month', calendar: 'calendar' } };
  expect(getWorking('2026-01-31', month, '2026-02-01T09:00').steps[1]?.text).toBe(
    '数满1个月，那个月没有 31 日，就到月底最后一天 2026年2月28日 星期六。',
  );
});

test.each([
  ['2024-09-20T09:00', appeal, '还有 18 天。', false],
  ['2024-10-08T09:00', appeal, '就是今天，请今天就办。', false],
  ['2024-10-11T09:00', appeal, '看起来过了 3 天。先别灰心，还有路可走。', true],
  ['2024-09-20T09:00', { ...appeal, kind: 'await' }, '对方还有 18 天。', false],
  ['2024-10-08T09:00', { ...appeal, kind: 'await' }, '就是今天，到时候没有消息就去问。', false],
  ['2024-10-11T09:00', { ...appeal, kind: 'await' }, '对方已经晚了 3 天，您可以去催。', true],
] as const)('at %s says how it stands (%#)', (now, rule, left, isMissed) => {
  expect(getWorking('2024-09-16', rule, now)).toMatchObject({ left, isMissed });
});

test('a moment that has passed today is told by its time', () => {
  expect(getWorking('2026-03-02T10:20', order, '2026-03-05T11:00')).toMatchObject({
    label: '对方最晚',
    date: '2026年3月5日 星期四 10:20',
    left: '今天 10:20 已经到期。',
    isMissed: true,
  });
});

test('of a year without a notice says so, and gives the day as the earliest', () => {
  const working = getWorking('2026-12-20', appeal, '2026-12-21T09:00');
  expect(working).toMatchObject({ label: '稳妥的最后一天', date: '2027年1月4日 星期一', isMissed: false });
  expect(working.left).toBe('还有 14 天。2027 年的放假安排本站还没有收录，真正的最后一天只会晚、不会早。');
  expect(working.steps[2]?.text).toBe(
    '2027年1月4日 星期一不是周末，也不是法定节日，照现在看不用顺延。2027 年的放假安排本站还没有收录：万一这天调休放假，就再往后延，不会提前。',
  );
  expect(getWorking('2026-12-20', appeal, '2027-01-04T09:00').left).toMatch(/^就是今天，请今天就办。/u);
  expect(getWorking('2026-12-20', appeal, '2027-01-06T09:00')).toMatchObject({ isMissed: true });
});

test('of a weekend in such a year says the safe day first, and the likely one', () => {
  // 1 January 2027 is a Friday.
  const working = getWorking('2026-12-17', appeal, '2026-12-21T09:00');
  expect(working.date).toBe('2027年1月2日 星期六');
  expect(working.left).toBe(
    '还有 12 天。2027 年的放假安排本站还没有收录，真正的最后一天只会晚、不会早。按周末和法定节日推算，多半到 2027年1月4日 星期一。安排公布以前，请照稳妥的日子办。',
  );
  expect(working.steps[2]).toMatchObject({
    text: '2027年1月1日 星期五是周末或法定节日，照常顺延到 2027年1月4日 星期一。但 2027 年的放假安排本站还没有收录：万一其中的周末要补班，最早 2027年1月2日 星期六 就到期。',
    days: [{ remark: '元旦放假' }, { remark: '周末' }, { remark: '周末' }],
    areDaysFolded: false,
  });
  const between = getWorking('2026-12-17', appeal, '2027-01-03T09:00');
  expect(between.left).toContain('到 2027年1月4日 星期一 才满。请马上去办');
  expect(between.isMissed).toBe(false);
  expect(getWorking('2026-12-17', appeal, '2027-01-05T09:00').isMissed).toBe(true);
});

test('of a year too far to forecast says that nothing was rolled', () => {
  const [, , last] = getWorking('2090-01-16', appeal, '2089-01-01T09:00').steps;
  expect(last?.text).toBe('2090 年的放假安排本站还没有收录，请以国务院通知为准。这里没有顺延。');
});

test.each([
  ['2026-03-02', appeal],
  ['2026-01-30', appeal],
  ['2026-12-20', appeal],
  ['2026-12-17', appeal],
  ['2027-05-25', appeal],
  ['2026-12-23', traffic],
  ['2090-12-23', traffic],
  ['2026-03-02T10:20', order],
  ['2026-03-02T10:20', { ...order, basis: 'procedure' }],
  ['2026-03-02', { ...appeal, length: { ...appeal.length, amount: 0 } }],
  ['2026-01-31', { ...appeal, length: { amount: 1, unit: 'year', calendar: 'calendar' } }],
] as const)('leaves no {name} and no key in its words (%s, %#)', (start, rule) => {
  const working = getWorking(start, rule, '2026-03-02T09:00');
  const said = [working.label, working.date, working.left, ...working.steps.map(({ text }) => text)].join('');
  expect(said).not.toMatch(/[{}]|step\.|left\.|due\.|undefined|NaN/u);
});

test('the plain text holds what a reader needs away from the page', () => {
  const working = getWorking('2026-03-02', appeal, '2026-03-03T09:00');
  const text = toText(
    { title: '上诉', starts: '判决书送达之日', start: '2026-03-02', url: 'https://mingli.example/deadlines/a/' },
    working,
    words,
  );
  expect(text.split('\n')).toEqual([
    '上诉',
    '判决书送达之日：2026年3月2日 星期一',
    '最后一天：2026年3月17日 星期二',
    ...working.steps.map((step, index) => `${index + 1}. ${step.text}`),
    'https://mingli.example/deadlines/a/',
  ]);
});
