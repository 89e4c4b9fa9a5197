import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { availableParallelism, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { type DeskHost, getDeskHost } from '../../../cms/hosts/desk-host.ts';
import { toLibrary } from '../../../cms/preview/library.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentDir } from '../../content/folder.ts';
import { handOn } from '../../content/handed-portal.ts';
import { getSearchRecords } from '../../site/search/records.ts';
import { compressFiles } from '../../outputs/hosts/compress.ts';
import { getHostRules } from '../../outputs/hosts/rules.ts';
import { writeHostFiles } from '../../outputs/hosts/write-host-files.ts';
import { describeLost } from '../../outputs/lost-addresses.ts';
import { writeMedia } from '../../outputs/media.ts';
import { writePages } from '../../outputs/pages/write-pages.ts';
import { writeSearchIndex } from '../../outputs/search/write-search-index.ts';
import { restoreFolder, swapFolder } from '../../outputs/swap-folder.ts';
import { readSiteUrl } from '../../site-url.ts';
import { deskUrls } from '../../urls.ts';
import { endWithStarter } from '../build/end-with-starter.ts';
import { compareWithLast } from '../build/last-site.ts';
import { describeNextBuild, getNextBuild } from '../build/next-build.ts';
import { openRest } from '../build/open-rest.ts';
import { refuseOutDir } from '../build/out-dir.ts';
import { Refusal } from '../build/refusal.ts';
import { leaveReport } from '../build/report.ts';
import { takeTurn } from '../build/turn.ts';
import { openOrEnd } from './open-or-end.ts';
import { timed } from './progress.ts';

/**
 * Builds the portal: check, then pages and cards side by side, then search. The folder `OUT_DIR` changes only when
 * everything has succeeded, so that a failed build leaves the old site standing.
 */
const { values: options } = parseArgs({
  options: {
    /** Builds also where fewer than half of the entries of the last build are left. */
    'allow-shrink': { type: 'boolean', default: false },
    /** Writes each text once more in Brotli and in gzip, for hosts that send them as they are. */
    compress: { type: 'boolean', default: false },
    /** Leaves out what has errors, and builds the rest; with `GOOD_DIR`, what the last site was built of stands in for it. */
    'keep-going': { type: 'boolean', default: false },
  },
});
const content = contentDir();
const outDir = resolve(process.env.OUT_DIR ?? 'dist');
const building = `${outDir}.building`;

endWithStarter();
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const complain = (words: string): never => {
  console.error(words);
  process.exit(1);
};

/**
 * A site for a web host has a desk only where a Git host is named. `DESK=local` asks for one of this computer; `DESK=apart`
 * is `npm start`, which serves the desk beside the site.
 */
const isLocal = process.env.DESK === 'local';
const isApart = process.env.DESK === 'apart';
// Whoever reads the site that stands is served first. Not 10, which is below normal for Node: beside four busy programs on
// two cores that leaves a build a twentieth of one, and what was published is not to be seen for many minutes.
if (isApart) setPriority(5);
let host: DeskHost | undefined;
let siteUrl = '';
try {
  siteUrl = readSiteUrl(process.env);
  host = process.env.DESK ? undefined : getDeskHost(process.env);
  refuseOutDir(outDir, content);
  takeTurn(outDir);
} catch (error) {
  complain((error as Error).message);
}
const hasDesk = isLocal || host !== undefined;
await restoreFolder(outDir);

const refuse = async (error: unknown): Promise<never> => {
  if (!(error instanceof Refusal)) throw error;
  await leaveReport({ errors: [...error.errors] });
  return complain(error.message);
};

// Read when the turn has come: whoever waited builds what stands there then.
const found = await openOrEnd(content);
const rest = await openRest(found, { keepsGoing: options['keep-going'], goodDir: process.env.GOOD_DIR }).catch(refuse);
const { opened, errors, leftOut, goodMedia } = rest;
if (errors.length > 0) {
  // What a build of `npm start` complains of is told at the desk: there, a site without some entries is no complaint.
  const say = isApart ? console.log : console.error;
  say(reportFindings(errors, found.files.length));
  console.log('  有错误的先不上线，其余的照常建');
}

handOn(Promise.resolve(opened));
const { portal, folder } = opened;

// `npm start` builds each site into a folder of its own and says where the last one stands.
const lost = await compareWithLast(process.env.LAST_SITE ?? outDir, portal, {
  allowsShrinking: options['allow-shrink'],
  allow: `${isApart ? 'npm start' : 'npm run build'} -- --allow-shrink`,
}).catch(refuse);

await rm(building, { recursive: true, force: true });
await mkdir(building, { recursive: true });

const hasCards = process.env.SKIP_CARDS !== '1';
const drawCards = async () => {
  const { getCardSpecs } = await import('../../outputs/cards/specs.ts');
  const { writeCards } = await import('../../outputs/cards/write-cards.ts');
  const { failed } = await writeCards({
    specs: getCardSpecs(portal, { siteUrl, today: opened.openedOn }),
    outDir: building,
    cacheDir: resolve('.cache/cards'),
    workers: availableParallelism(),
    keepsGoing: options['keep-going'],
  });
  if (failed.length > 0) console.log(`${failed.join('\n')}\n  先用全站的分享卡代替。请把这段话交给维护网站的人。`);
};

const compress = async () => {
  const { plain, small } = await compressFiles(building);
  console.log(`  文本 ${toMegabytes(plain)}，压缩后最小 ${toMegabytes(small)}`);
};
const toMegabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;

const drawDesk = async () => {
  const { buildDesk } = await import('../../../cms/desk/build.ts');
  await buildDesk(building, { cacheDir: resolve('.cache/desk'), host, site: portal.site });
  await writeFile(join(building, deskUrls.library), JSON.stringify(toLibrary(opened)));
  await writeFile(join(building, deskUrls.summary), JSON.stringify(rest.summary));
};

try {
  await Promise.all([
    timed('网页', () => writePages(building, siteUrl)),
    hasCards ? timed('分享卡', drawCards) : undefined,
  ]);
  await Promise.all([
    timed('搜索', () => writeSearchIndex(building, getSearchRecords(portal))),
    writeMedia(
      content,
      folder.media.filter((name) => !goodMedia.has(name)),
      building,
    ),
    writeMedia(process.env.GOOD_DIR ?? '', [...goodMedia], building),
    writeHostFiles(building, getHostRules(portal)),
    hasDesk ? timed('编辑台', drawDesk) : undefined,
  ]);

  if (options.compress) await timed('压缩', compress);

  await swapFolder(building, outDir);
  const gone = describeLost(lost);
  const nextBuild = getNextBuild(opened);
  await leaveReport({ errors, lost: gone, leftOut, nextBuild: nextBuild.moment });
  if (gone.length > 0) console.error(reportFindings(gone, opened.files.length));
  if (!isApart) console.log(`  ${describeNextBuild(nextBuild)}`);
  if (!isApart && !hasDesk) console.log('  没有编辑台：要在网上编辑，先设 DESK_HOST（见 cms/README.md「放到网上」）');
} catch (error) {
  // Editors read this; `DEBUG=1` shows where in the code it happened.
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exit(1);
}
