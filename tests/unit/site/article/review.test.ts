import { expect, test } from 'vitest';
import { getReview, getReviewState } from '../../../../src/site/article/review.ts';

const until = '2026-11-21';
const timeZone = 'Asia/Shanghai';
const reviewed = { state: 'reviewed', by: '某机构', on: '2025-11-21', until } as const;

test.each([
  ['the last day', '2026-11-21', 'reviewed'],
  ['the day after', '2026-11-22', 'expired'],
  ['the day before', '2026-11-20', 'reviewed'],
  ['years later', '2030-01-01', 'expired'],
])('a review counts as %s has it', (_, today, state) => {
  expect(getReviewState(reviewed, today)).toBe(state);
});

test('a page that is built on its last day knows what to say from midnight on, where the portal is', () => {
  expect(getReview(reviewed, { today: until, timeZone })).toMatchObject({
    labels: [
      { value: '已复核', to: '2026-11-21T16:00:00.000Z' },
      { value: '复核已过期', from: '2026-11-21T16:00:00.000Z' },
    ],
    detail: '某机构，2025-11-21',
  });
  expect(getReview(reviewed, { today: until, timeZone: 'Asia/Urumqi' }).labels[1]?.from).toBe(
    '2026-11-21T18:00:00.000Z',
  );
  expect(getReview(reviewed, { today: '2026-11-22', timeZone }).labels).toEqual([{ value: '复核已过期' }]);
});

test('a review without an end does not run out', () => {
  expect(getReview({ state: 'reviewed', by: '某机构' }, { today: '2099-01-01', timeZone }).labels).toEqual([
    { value: '已复核' },
  ]);
});

test('what nobody reviewed does not run out and names nobody', () => {
  expect(getReview({ state: 'unreviewed', by: '某人', until: '2000-01-01' }, { today: until, timeZone })).toMatchObject(
    {
      labels: [{ value: '未复核' }],
      detail: '未经法律专业人员审定',
    },
  );
});

test('an entry may say itself that its review has run out', () => {
  expect(getReview({ state: 'expired', until: '2099-01-01' }, { today: until, timeZone })).toMatchObject({
    labels: [{ value: '复核已过期' }],
    detail: '',
  });
});
