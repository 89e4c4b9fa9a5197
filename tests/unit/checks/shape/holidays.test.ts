import { expect, test } from 'vitest';
import { validateHolidays } from '../../../../src/checks/shape/holidays.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { validateFolder } from '../validate-folder.ts';

test.each([
  ['2026-10-31', [2025, 2026], []],
  ['2026-11-01', [2025, 2026], ['2027']],
  ['2026-12-31', [2025, 2026], ['2027']],
  ['2026-11-01', [2025, 2026, 2027], []],
  ['2027-01-01', [2025, 2026], ['2027']],
  ['2027-11-01', [2025, 2026], ['2027', '2028']],
])('on %s, with the holidays of %j known, those of %j are missing', (today, years, missing) => {
  const findings = validateHolidays(years, today);
  expect(findings.map(({ message }) => message.slice(0, 4))).toEqual(missing);
  for (const { severity, fix } of findings) {
    expect(severity).toBe('warning');
    expect(fix).toContain('npm run update-holidays');
  }
});

test('the check of a folder says so where it is told which years are known', () => {
  const findOn = (holidayYears?: number[]) =>
    validateFolder(makeFolder({}), makeSite(), { holidayYears, today: '2026-11-02' }).findings.map(({ rule }) => rule);
  expect(findOn([2026])).toEqual(['holidays-missing']);
  expect(findOn([2026, 2027])).toEqual([]);
  expect(findOn()).toEqual([]);
});
