import { expect, test } from 'vitest';
import { getNow } from '../../../../../src/site/page/browser/now.ts';

test.each([
  ['Asia/Shanghai', '2026-11-29T15:59:59Z', '2026-11-29T23:59'],
  ['Asia/Shanghai', '2026-11-29T16:00:00Z', '2026-11-30T00:00'],
  ['Asia/Shanghai', '2026-12-31T16:05:00Z', '2027-01-01T00:05'],
  ['Asia/Urumqi', '2026-11-29T16:00:00Z', '2026-11-29T22:00'],
])('in %s it is at %s %s', (timeZone, at, now) => {
  expect(getNow(timeZone, new Date(at))).toBe(now);
});
