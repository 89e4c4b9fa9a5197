import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaywright, readVitest } from '../../run/results.ts';
import { temporaryDir } from '../cms/server/desk.ts';

const leave = (report: unknown): string => {
  const path = join(temporaryDir(), 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
};

test('what Vitest reports is counted, and each failure is a line', async () => {
  const file = (name: string, status: string, assertionResults: object[], message = '') => ({
    ...{ name: `${process.cwd()}/tests/${name}`, status, message, assertionResults },
  });
  const path = leave({
    testResults: [
      file('fine.test.ts', 'passed', [
        { fullName: 'holds', status: 'passed', failureMessages: [] },
        { fullName: 'needs a disk', status: 'pending', failureMessages: [] },
      ]),
      file('wrong.test.ts', 'failed', [
        {
          fullName: 'adds up',
          status: 'failed',
          failureMessages: ['\u001B[31mError: expected 1\u001B[39m\n  at x.ts'],
        },
        { fullName: 'holds', status: 'passed', failureMessages: [] },
      ]),
      file('torn.test.ts', 'failed', [], 'Cannot find module'),
    ],
  });
  expect(await readVitest(path)).toEqual({
    passed: 2,
    skipped: 1,
    failures: ['tests/wrong.test.ts › adds up: Error: expected 1', 'tests/torn.test.ts: Cannot find module'],
  });
});

test('what Playwright reports is counted, and each failure is a line', async () => {
  const spec = (title: string, status: string, message?: string) => ({
    ...{ title, tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }] },
  });
  const path = leave({
    suites: [
      {
        title: 'desk.spec.ts',
        specs: [spec('opens', 'expected'), spec('saves', 'unexpected', 'Error: never came\nat 1')],
        suites: [{ title: 'on a phone', specs: [spec('fits', 'flaky', 'late'), spec('calls', 'skipped')] }],
      },
    ],
    errors: [{ message: 'the site does not build' }],
  });
  expect(await readPlaywright(path)).toEqual({
    passed: 1,
    skipped: 1,
    failures: [
      'desk.spec.ts › saves: Error: never came',
      'desk.spec.ts › on a phone › fits: late',
      'outside of all tests: the site does not build',
    ],
  });
});

test('a line of a failure is short, however much was said', async () => {
  const path = leave({ suites: [], errors: [{ message: 'a'.repeat(10_000) }] });
  expect((await readPlaywright(path)).failures[0]!.length).toBeLessThan(250);
});

test('a runner that died has left nothing to count', async () => {
  for (const read of [readVitest, readPlaywright])
    await expect(read(join(temporaryDir(), 'none.json'))).rejects.toThrow('ENOENT');
});
