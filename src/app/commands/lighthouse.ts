import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProcess } from '../../../cms/server/git/child-process.ts';
import { contentDir } from '../../content/folder.ts';
import { getToday } from '../../content/today.ts';
import { readScores, writeScores } from '../../outputs/lighthouse.ts';
import { urls } from '../../urls.ts';
import { asHost } from '../server/as-host.ts';
import { createSiteHandler } from '../server/site.ts';
import { openOrEnd } from '../terminal/open-or-end.ts';
import { timed } from '../terminal/progress.ts';

/**
 * Measures the first page of the built site (`OUT_DIR`) with Lighthouse and writes the scores into `site.json`, from where the
 * self-check shows them. The package is fetched for this run: nothing else needs it. `CHROME_PATH` names the browser.
 */
const version = '13.5.0';
const outDir = resolve(process.env.OUT_DIR ?? 'dist');
const settings = join(contentDir(), 'site.json');

const complain = (words: string): never => {
  console.error(words);
  process.exit(1);
};

const npm = process.env.npm_execpath ?? complain('请这样运行：npm run lighthouse');
if (!existsSync(join(outDir, 'index.html'))) complain(`${outDir} 里没有网站。先运行 npm run build。`);
if (!existsSync(settings)) complain(`没有 ${settings}，没有地方记分数。先写一份 site.json。`);

const { portal } = await openOrEnd(contentDir());
const site = createSiteHandler();
await site.show(outDir);
const server = createServer(asHost(site.handle));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;
const dir = await mkdtemp(join(tmpdir(), 'lighthouse-'));
const report = join(dir, 'report.json');
const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');

/** A run takes about a minute; fetching the package and a slow machine, some more. */
const limit = 600_000;

const { code, err } = await timed('Lighthouse', () =>
  runProcess(process.execPath, {
    args: [
      ...[npm, 'exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', `http://127.0.0.1:${port}/`],
      ...['--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`],
    ],
    env: process.env,
    limit,
    startsOthers: true,
  }),
);
server.close();
server.closeAllConnections();
const json = await readFile(report, 'utf8').catch(() => '');
await rm(dir, { recursive: true });
if (code !== 0 || json === '')
  complain(
    `Lighthouse 没有测成，没有记下分数。要联网取这个程序，电脑上要有谷歌浏览器（Chrome），不在平常的地方就用 CHROME_PATH 指出来。\n${err.trim().split('\n').slice(-3).join('\n')}`,
  );

try {
  const scores = readScores(json, { on: getToday(portal.site.timeZone), page: urls.home });
  await writeFile(settings, writeScores(await readFile(settings, 'utf8'), scores));
  const { performance, accessibility, bestPractices, seo } = scores;
  console.log(`性能 ${performance}，无障碍 ${accessibility}，做法 ${bestPractices}，搜索 ${seo}；已写进 ${settings}。`);
  console.log('接着运行 npm run build，自查页就会写上。');
} catch (error) {
  complain((error as Error).message);
}
