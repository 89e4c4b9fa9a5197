import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { DeskHost } from '../../../cms/hosts/desk-host.ts';
import { toLibrary } from '../../../cms/preview/library.ts';
import type { Prepare } from '../../checks/prepare.ts';
import { reportFindings } from '../../checks/report.ts';
import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { handOn } from '../../content/handed-portal.ts';
import type { CardSpec } from '../../outputs/cards/card.ts';
import { compressFiles } from '../../outputs/hosts/compress.ts';
import { getHostRules } from '../../outputs/hosts/rules.ts';
import { writeHostFiles } from '../../outputs/hosts/write-host-files.ts';
import { describeLost } from '../../outputs/lost-addresses.ts';
import { writeMedia } from '../../outputs/media.ts';
import type { KeepPages } from '../../outputs/kept/kept-pages.ts';
import { writeOffline } from '../../outputs/offline/write-offline.ts';
import { writePages } from '../../outputs/pages/write-pages.ts';
import { writeSearchIndex } from '../../outputs/search/write-search-index.ts';
import type { NextSite, OpenNext } from '../../outputs/kept/standing-site.ts';
import { restoreFolder, swapFolder } from '../../outputs/swap-folder.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getSearchRecords } from '../../site/search/records.ts';
import { deskUrls, urls } from '../../urls.ts';
import { timed } from '../terminal/progress.ts';
import { keepSearch } from './keep-search.ts';
import { compareWithLast } from './last-site.ts';
import { getNextBuild } from './next-build.ts';
import { openRest } from './open-rest.ts';
import { refuseOutDir } from './out-dir.ts';
import type { BuildReport } from './report.ts';
import { takeTurn } from './turn.ts';

/** One site that is wanted. */
export interface BuildOrder {
  /** What it is built of. */
  contentDir: string;
  /** Where it is to stand: this folder changes only when everything has succeeded. */
  outDir: string;
  /** The site that stands now, which this one is held against; the one in `outDir` where none is named. */
  lastSite?: string | undefined;
  /** What the last site was built of: stands in for what has errors, where it was another text. */
  goodDir?: string | undefined;
  /** Builds also where fewer than half of the entries of the last site are left. */
  allowsShrinking?: boolean;
  /** Leaves out what has errors, and builds the rest. */
  keepsGoing?: boolean;
  /** Keeps the search and the parts for phones of the last site where there are any: who orders this orders a whole site behind it. */
  pagesFirst?: boolean;
}

/** What is the same for all sites of one process. */
export interface Builder {
  siteUrl: string;
  /** Opens a content folder; throws in Chinese where it cannot be opened. */
  open: (dir: string) => Promise<OpenedPortal>;
  /** Makes the checks ready; by default anew for each site. */
  getReady?: Prepare;
  /** How whoever builds says that most of a site may go. */
  allowShrink: string;
  /** The desk in the site: of a Git host, or of this computer; none where it is served apart. */
  desk?: { host: DeskHost | undefined } | undefined;
  /** Writes each text once more in Brotli and in gzip, for hosts that send them as they are. */
  compresses?: boolean;
  /** What is kept of the last site for the next one; all is made anew where it is left out. */
  keep?: { pages: KeepPages; files: OpenNext };
  hasCards: boolean;
  /** Told what is left out, in sentences. */
  say: (words: string) => void;
}

const toMegabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;

/** Not loaded where there are no cards. */
async function listCards(portal: Portal, options: { siteUrl: string; today: string }): Promise<CardSpec[]> {
  const { getCardSpecs } = await import('../../outputs/cards/specs.ts');
  return getCardSpecs(portal, options);
}

async function drawCards(
  specs: readonly CardSpec[],
  { outDir, keepsGoing, files }: { outDir: string; keepsGoing: boolean; files: NextSite | undefined },
): Promise<void> {
  const { writeCards } = await import('../../outputs/cards/write-cards.ts');
  const { failed } = await writeCards({
    specs,
    outDir,
    files,
    cacheDir: resolve('.cache/cards'),
    workers: availableParallelism(),
    keepsGoing,
  });
  if (failed.length > 0) console.log(`${failed.join('\n')}\n  先用全站的分享卡代替。请把这段话交给维护网站的人。`);
}

async function compress(dir: string): Promise<void> {
  const { plain, small } = await compressFiles(dir);
  console.log(`  文本 ${toMegabytes(plain)}，压缩后最小 ${toMegabytes(small)}`);
}

/**
 * Builds the portal: check, then pages, cards and search side by side, or with the search of before (`pagesFirst`). The folder
 * `outDir` changes only when everything has succeeded, so that a failed build leaves the old site standing. Throws a `Refusal` where the content lets none be built, else an
 * error in Chinese for whoever runs the machine.
 */
export async function buildSite(order: BuildOrder, builder: Builder): Promise<BuildReport> {
  const { contentDir, outDir, goodDir, keepsGoing = false, allowsShrinking = false } = order;
  const { siteUrl, desk, say } = builder;
  refuseOutDir(outDir, contentDir);
  const turn = takeTurn(outDir);
  const building = `${outDir}.building`;
  let isWhole = false;
  try {
    await restoreFolder(outDir);
    // Read when the turn has come: whoever waited builds what stands there then.
    const found = await builder.open(contentDir);
    const { opened, summary, errors, leftOut, goodMedia } = await openRest(found, {
      keepsGoing,
      goodDir,
      getReady: builder.getReady,
    });
    if (errors.length > 0) say(`${reportFindings(errors, found.files.length)}\n  有错误的先不上线，其余的照常建`);

    const last = order.lastSite ?? outDir;
    const lost = await compareWithLast(last, opened.portal, { allowsShrinking, allow: builder.allowShrink, errors });

    await rm(building, { recursive: true, force: true });
    await mkdir(building, { recursive: true });
    const files = builder.keep?.files(building);
    const pages = files && builder.keep?.pages(opened, [siteUrl], files);
    const { folder } = opened;
    const { portal } = pages ?? opened;
    handOn(Promise.resolve({ ...opened, portal }));

    const drawDesk = async ({ host }: NonNullable<Builder['desk']>) => {
      const { buildDesk } = await import('../../../cms/desk/build.ts');
      await buildDesk(building, { cacheDir: resolve('.cache/desk'), host, site: portal.site });
      await writeFile(join(building, deskUrls.library), JSON.stringify(toLibrary(opened)));
      await writeFile(join(building, deskUrls.summary), JSON.stringify(summary));
    };

    const hasParts = portal.offers(urls.offline);
    const isBehind = order.pagesFirst === true && keepSearch(files, hasParts);
    // Before the pages: what is read of the portal from then on is noted for the page that is being drawn.
    const records = isBehind ? [] : getSearchRecords(portal);
    const specs = builder.hasCards ? await listCards(portal, { siteUrl, today: opened.openedOn }) : [];
    const [drawn] = await Promise.all([
      timed('网页', () => writePages(building, siteUrl, pages)),
      builder.hasCards ? timed('分享卡', () => drawCards(specs, { outDir: building, keepsGoing, files })) : undefined,
      isBehind || timed('搜索', () => writeSearchIndex(building, records, files)),
    ]);
    await Promise.all([
      !isBehind && hasParts && timed('离线', () => writeOffline(building, portal, { drawn, records, files })),
      writeMedia(
        contentDir,
        folder.media.filter((name) => !goodMedia.has(name)),
        building,
      ),
      writeMedia(goodDir ?? '', [...goodMedia], building),
      writeHostFiles(building, getHostRules(portal)),
      desk && timed('编辑台', () => drawDesk(desk)),
    ]);
    if (builder.compresses) await timed('压缩', () => compress(building));

    isWhole = true;
    await swapFolder(building, outDir);
    pages?.settle();
    files?.settle(outDir);
    return {
      errors,
      lost: describeLost(lost),
      leftOut,
      isBehind,
      files: opened.files.length,
      nextBuild: getNextBuild(opened),
    };
  } catch (error) {
    // Half a site would keep a disk full that was filled by it; what others still write there goes before the next build.
    if (!isWhole) await rm(building, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    throw error;
  } finally {
    turn.release();
  }
}
