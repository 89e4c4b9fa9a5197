import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { validateHolidays } from '../../../../src/checks/shape/holidays.ts';
import { calendarFile } from '../../../../src/content/calendar.ts';
import { getToday } from '../../../../src/content/today.ts';

/** Runs the command with a program in the place of npm that notes what it is asked for and ends with `code`. */
function update(code: number) {
  const dir = mkdtempSync(join(tmpdir(), 'mingli-holidays-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const [npm, asked] = [join(dir, 'npm.mjs'), join(dir, 'asked.json')];
  writeFileSync(
    npm,
    `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(asked)}, JSON.stringify(process.argv.slice(2)));
    process.exitCode = ${code};`,
  );
  const env = { ...process.env, npm_execpath: npm };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/app/commands/update-holidays.ts'], {
    env,
    encoding: 'utf8',
  });
  const args: string[] = JSON.parse(readFileSync(asked, 'utf8'));
  return { status, stdout, stderr, args };
}

test('installs the newest calendar and says up to which year it goes, failing while a year is missing', () => {
  const { status, stdout, args } = update(0);
  expect(args[0]).toBe('install');
  expect(args).toContain('--save-exact');
  expect(args.at(-1)).toBe('chinese-days@latest');
  expect(stdout).toContain(`放假安排收录到 ${calendarFile.years.at(-1)} 年。`);
  const missing = validateHolidays(calendarFile.years, getToday('Asia/Shanghai'));
  expect(status).toBe(missing.length > 0 ? 1 : 0);
});

test('where npm fails, says so in a sentence and changes nothing', () => {
  const { status, stdout, stderr } = update(1);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim()).toMatch(/^没有更新成：.*请联上网再运行一次。$/u);
});
