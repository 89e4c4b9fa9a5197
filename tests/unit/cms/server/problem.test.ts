import { afterEach, expect, test, vi } from 'vitest';
import { problems } from '../../../../cms/server/store/problem.ts';

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['Asia/Shanghai', '1月1日 08:30'],
  ['Asia/Urumqi', '1月1日 06:30'],
  ['UTC', '1月1日 00:30'],
])('a refusal tells the time as it is in %s, though that is known only after the start', (zone, moment) => {
  vi.stubEnv('TZ', zone);
  const { message } = problems.savedSince('leak', { editor: '张三', at: '2026-01-01T00:30:00Z' });
  expect(message).toContain(`张三在${moment}`);
});
