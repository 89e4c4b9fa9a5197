import { spawnSync } from 'node:child_process';
import { validateHolidays } from '../../checks/shape/holidays.ts';
import { getToday } from '../../content/today.ts';

/**
 * Brings the holidays that the State Council announces each November up to date: they come with the package `chinese-days`,
 * whose newest version is written into package.json. Exit code 1 as long as a year is missing, so that whoever runs it by the
 * clock is told.
 */
const npm = process.env.npm_execpath;
if (npm === undefined) {
  console.error('请这样运行：npm run update-holidays');
  process.exit(1);
}
const install = ['install', '--save-exact', '--loglevel=error', '--no-audit', '--no-fund', 'chinese-days@latest'];
const { status } = spawnSync(process.execPath, [npm, ...install], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) {
  console.error('没有更新成：npm 没有装上 chinese-days 的新版本，上面是它说的原因。请联上网再运行一次。');
  process.exit(1);
}

// Read only now: what was installed a moment ago counts.
const { calendarFile } = await import('../../content/calendar.ts');
const missing = validateHolidays(calendarFile.years, getToday('Asia/Shanghai'));
console.log(`放假安排收录到 ${calendarFile.years.at(-1)} 年。`);
for (const { message } of missing) console.error(`${message}。通知已经发布的，软件包过几天会跟上，到时再运行一次。`);
if (missing.length > 0) process.exitCode = 1;
else console.log('接着运行 npm run build，把网站重建一次。');
