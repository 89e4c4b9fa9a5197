import { afterEach, expect, test, vi } from 'vitest';
import { createChecker } from '../../../../../cms/desk/checkup/checker.ts';
import { getSummary } from '../../../../../src/checks/surroundings.ts';
import { makeSite } from '../../../make-portal.ts';

afterEach(() => void vi.useRealTimers());

test('a desk that stays open over midnight checks by the new day, in the portal’s time zone', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-06-30T15:59:00Z');
  const isExpired = (timeZone: string) => {
    const check = createChecker(getSummary([], makeSite({ timeZone }), []));
    return () =>
      check({
        collection: 'explainers',
        slug: 'a',
        path: 'content/explainers/a.md',
        data: {
          title: '漏水先关阀',
          summary: '先止水。',
          topic: '邻里与相邻',
          review: { state: 'reviewed', by: '某机构', until: '2026-06-30' },
        },
        body: '正文。',
        images: [],
      }).some(({ rule }) => rule === 'review-expired');
  };
  const [beijing, london] = [isExpired('Asia/Shanghai'), isExpired('Europe/London')];
  expect([beijing(), london()]).toEqual([false, false]);
  vi.setSystemTime('2026-06-30T16:30:00Z');
  expect([beijing(), london()]).toEqual([true, false]);
});
