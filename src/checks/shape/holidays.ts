import type { Finding } from '../../rules/entries/finding.ts';

/** The General Office of the State Council announces the holidays of a year in the November before it. */
const announcedFrom = '11-01';

/**
 * The holidays of this year are known, and from November on those of the next one: without them no calculator says which day
 * is the last. `years` are those whose notice the portal knows.
 */
export function validateHolidays(years: readonly number[], today: string): Finding[] {
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(5) >= announcedFrom ? [year, year + 1] : [year];
  return wanted
    .filter((each) => !years.includes(each))
    .map((missing) => ({
      file: 'package.json',
      field: 'dependencies.chinese-days',
      rule: 'holidays-missing',
      severity: 'warning',
      message: `${missing} 年的放假安排本站还没有收录，期限计算器遇到这一年，只能算出最早是哪一天`,
      fix: '国务院办公厅的放假通知发布以后，运行 npm run update-holidays，再建一次站',
    }));
}
