import { expect, test } from 'vitest';
import { getCompleteness, getShare } from '../../../../src/site/transfer/gaps.ts';
import { makeEntry } from '../../make-portal.ts';

const base = { title: '题', summary: '概括', region: 'xian', publishedOn: '2026-01-01' };
const figure = { label: '受理', value: 1, unit: '件', period: '2021年', source: '通讯' };
const full = {
  ...base,
  kind: 'practice' as const,
  period: '2021年',
  figures: [figure],
  cost: [{ kind: 'build' as const, what: '二十万' }],
  staffing: ['三人'],
  prerequisites: ['有房'],
  limits: ['没写满意度'],
  sources: [{ title: '通讯', publisher: '某报' }],
};
const of = (fields: Parameters<typeof makeEntry<'cases'>>[2]) => getCompleteness(makeEntry('cases', 'a', fields).data);

test('a practice that says everything misses nothing', () => {
  expect(of(full)).toEqual({ missing: [], asked: 9, given: 9 });
});

test.each([
  ['a cost', { cost: [] }, ['cost'], 8],
  ['a period', { period: undefined }, ['period'], 8],
  ['a period that says that it is not known', { period: '未注明（与2023年比较）' }, ['period'], 8],
  ['the period of one figure', { figures: [figure, { ...figure, period: undefined }] }, ['figurePeriods'], 8],
  ['the source of one figure', { figures: [{ ...figure, source: undefined }] }, ['figureSources'], 8],
  ['figures, named once, though their periods and sources are not there either', { figures: [] }, ['figures'], 6],
  ['limits and staff', { limits: [], staffing: [] }, ['staffing', 'limits'], 7],
] as const)('a practice can miss %s', (_, changes, missing, given) => {
  expect(of({ ...full, ...changes } as typeof full)).toEqual({ missing, asked: 9, given });
});

test('a dispute is not asked what it cost', () => {
  expect(of({ ...base, kind: 'dispute' })).toEqual({
    missing: ['period', 'sources', 'timeline', 'outcome', 'limits'],
    asked: 5,
    given: 0,
  });
});

test.each([
  [undefined, false],
  ['unsaid', false],
  ['failed', true],
  ['agreed', true],
] as const)('a story whose outcome is %j is told to its end: %j', (outcome, isTold) => {
  const story = {
    ...base,
    kind: 'dispute' as const,
    period: '2021年',
    timeline: [{ when: '一天', what: '漏水' }],
    sources: full.sources,
    limits: ['没写赔了多少'],
  };
  expect(of({ ...story, outcome })).toEqual({
    missing: isTold ? [] : ['outcome'],
    asked: 5,
    given: isTold ? 5 : 4,
  });
});

test('the share runs from nothing to all', () => {
  expect([of({ ...base, kind: 'dispute' }), of(full)].map(getShare)).toEqual([0, 1]);
});
