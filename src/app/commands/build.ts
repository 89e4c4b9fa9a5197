import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { build as buildPages } from 'astro';
import { buildDesk } from '../../../cms/desk/build.ts';
import { type DeskHost, getDeskHost } from '../../../cms/hosts/desk-host.ts';
import { toLibrary } from '../../../cms/preview/library.ts';
import { validatePortal } from '../../checks/index.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentDir } from '../../content/folder.ts';
import { handOn } from '../../content/handed-portal.ts';
import { openPortal } from '../../content/open-portal.ts';
import { getSearchRecords } from '../../site/search/records.ts';
import { getCardSpecs } from '../../outputs/cards/specs.ts';
import { writeCards } from '../../outputs/cards/write-cards.ts';
import { toHeadersFile } from '../../outputs/headers.ts';
import { writeMedia } from '../../outputs/media.ts';
import { writeSearchIndex } from '../../outputs/search/write-search-index.ts';
import { clearAway } from '../../outputs/clear-away.ts';
import { swapFolder } from '../../outputs/swap-folder.ts';
import { deskUrls } from '../../urls.ts';
import { timed } from './progress.ts';

/**
 * Builds the portal: check, then pages and cards side by side, then search. The folder `OUT_DIR` changes only when
 * everything has succeeded, so that a failed build leaves the old site standing.
 */
const content = contentDir();
const outDir = resolve(process.env.OUT_DIR ?? 'dist');
const building = `${outDir}.building`;
/** Cards are drawn while Astro, which empties its folder first, writes the pages. */
const drawing = `${outDir}.cards`;
const siteUrl = process.env.SITE_URL ?? 'https://mingli.example';

process.env.OUT_DIR = building;
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const complain = (error: Error): never => {
  console.error(error.message);
  process.exit(1);
};

/**
 * A site for a web host has a desk only where a Git host is named. `DESK=local` asks for one of this computer; `DESK=apart`
 * is `npm start`, which serves the desk beside the site.
 */
const isLocal = process.env.DESK === 'local';
let host: DeskHost | undefined;
try {
  host = process.env.DESK ? undefined : getDeskHost(process.env);
} catch (error) {
  complain(error as Error);
}
const hasDesk = isLocal || host !== undefined;

const opened = await openPortal(content).catch(complain);
const { findings, summary } = validatePortal(opened);
const errors = findings.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  // `npm start` shows them on the page that stands in for the site.
  if (process.env.ERRORS_FILE) await writeFile(process.env.ERRORS_FILE, JSON.stringify(errors));
  console.error(reportFindings(errors, opened.files.length));
  process.exit(1);
}

handOn(Promise.resolve(opened));
const { portal, folder } = opened;
for (const dir of [building, drawing]) await rm(dir, { recursive: true, force: true });
await mkdir(building, { recursive: true });

const hasCards = process.env.SKIP_CARDS !== '1';
const drawCards = () =>
  writeCards({
    specs: getCardSpecs(portal, { siteUrl, today: opened.openedOn }),
    outDir: drawing,
    cacheDir: resolve('.cache/cards'),
    workers: availableParallelism(),
  });

const drawDesk = async () => {
  await buildDesk(building, { cacheDir: resolve('.cache/desk'), host });
  await writeFile(join(building, deskUrls.library), JSON.stringify(toLibrary(opened)));
  await writeFile(join(building, deskUrls.summary), JSON.stringify(summary));
};

try {
  await Promise.all([
    timed('网页', () => buildPages({ logLevel: 'error' })),
    hasCards ? timed('分享卡', drawCards) : undefined,
  ]);
  if (hasCards) await rename(join(drawing, 'cards'), join(building, 'cards'));
  await Promise.all([
    timed('搜索', () => writeSearchIndex(building, getSearchRecords(portal))),
    writeMedia(content, folder.media, building),
    writeFile(join(building, '_headers'), toHeadersFile()),
    hasDesk ? timed('编辑台', drawDesk) : undefined,
  ]);

  await swapFolder(building, outDir);
  await clearAway([drawing]);
  if (process.env.DESK !== 'apart' && !hasDesk)
    console.log('  没有编辑台：要在网上编辑，先设 DESK_HOST（见 cms/README.md「放到网上」）');
} catch (error) {
  // Editors read this; `DEBUG=1` shows where in the code it happened.
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exit(1);
}
