import { expect, test } from 'vitest';
import { getReview } from '../../../../src/site/article/review.ts';

const until = '2026-11-21';

test.each([
  ['the last day', '2026-11-21', 'reviewed'],
  ['the day after', '2026-11-22', 'expired'],
  ['the day before', '2026-11-20', 'reviewed'],
  ['years later', '2030-01-01', 'expired'],
])('a review counts as %s has it', (_, today, state) => {
  expect(getReview({ state: 'reviewed', by: '某机构', on: '2025-11-21', until }, { today })).toMatchObject({
    state,
    detail: '某机构，2025-11-21',
  });
});

test('a review without an end does not run out', () => {
  expect(getReview({ state: 'reviewed', by: '某机构' }, { today: '2099-01-01' })).toMatchObject({
    state: 'reviewed',
    label: '已复核',
  });
});

test('what nobody reviewed does not run out and names nobody', () => {
  expect(getReview({ state: 'unreviewed', by: '某人', until: '2000-01-01' }, { today: until })).toMatchObject({
    state: 'unreviewed',
    label: '未复核',
    detail: '示例内容，未经法律专业人员审定',
  });
});

test('an entry may say itself that its review has run out', () => {
  expect(getReview({ state: 'expired', until: '2099-01-01' }, { today: until })).toMatchObject({
    state: 'expired',
    label: '复核已过期',
    detail: '',
  });
});
