import { expect, test } from 'vitest';
import { getHealth, toLine } from '../../../../src/app/server/health.ts';

test.each([
  [true, 'done', 'OK site=shown build=done\n'],
  [true, 'building', 'OK site=shown build=building\n'],
  [true, 'failed', 'WARNING site=shown build=failed\n'],
  [false, 'building', 'CRITICAL site=missing build=building\n'],
  [false, 'failed', 'CRITICAL site=missing build=failed\n'],
] as const)('a site that is shown (%s) and a build that is %s', (isShown, state, line) => {
  expect(toLine(getHealth(isShown, { state }))).toBe(line);
});
