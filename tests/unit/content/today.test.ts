import { execFileSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { validateFolder } from '../checks/validate-folder.ts';
import { getToday } from '../../../src/content/today.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';

afterEach(() => void vi.useRealTimers());

const at = (now: string) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now);
};

test.each([
  ['2026-11-27T16:30:00Z', 'Asia/Shanghai', '2026-11-28'],
  ['2026-11-27T15:59:59Z', 'Asia/Shanghai', '2026-11-27'],
  ['2026-11-27T16:30:00Z', 'Asia/Urumqi', '2026-11-27'],
  ['2026-11-27T16:30:00Z', 'UTC', '2026-11-27'],
  ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
])('at %s it is in %s %s', (now, timeZone, day) => {
  at(now);
  expect(getToday(timeZone)).toBe(day);
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])('a machine in %s says the day of Beijing', (zone) => {
  const script = `
    Date = class extends Date { constructor(...args) { super(...(args.length ? args : ['2026-11-27T16:30:00Z'])); } };
    const { getToday } = await import('./src/content/today.ts');
    console.log(getToday('Asia/Shanghai'));`;
  const args = ['--input-type=module', '--eval', script];
  const said = execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  expect(said.trim()).toBe('2026-11-28');
});

test('the checks of a folder go by the day in the time zone of its site.json, and by each day anew', () => {
  const text =
    '---\ntitle: 甲\nsummary: 先看这里。\ntopic: 邻里与相邻\nreview:\n  state: reviewed\n  by: 某机构\n  until: 2026-11-27\n---\n\n正文。\n';
  const isExpired = (timeZone: string) =>
    validateFolder(makeFolder({ 'explainers/a.md': text }), makeSite({ timeZone })).findings.some(
      ({ rule }) => rule === 'review-expired',
    );
  at('2026-11-27T15:30:00Z');
  expect(isExpired('Asia/Shanghai')).toBe(false);
  at('2026-11-27T16:30:00Z');
  expect(isExpired('Asia/Shanghai')).toBe(true);
  expect(isExpired('Europe/London')).toBe(false);
});

test.each(['Asia/Bejing', '北京', '+08:00', '', 8])('a time zone «%s» is refused with the repair', (timeZone) => {
  const site = JSON.stringify({ ...makeSite(), timeZone });
  const { findings } = validateFolder(makeFolder({}, { site }), makeSite());
  expect(findings).toMatchObject([{ file: 'site.json', field: 'timeZone', severity: 'error' }]);
  expect(findings[0]?.message).toContain('「时区」');
  expect(findings[0]?.fix).toContain('Asia/Shanghai');
});

test('a portal that says nothing goes by Beijing', () => {
  expect(makeSite().timeZone).toBe('Asia/Shanghai');
});
