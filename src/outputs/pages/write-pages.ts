import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { addPage, countPage, createTally, handTally } from '../../site/compliance/tally.ts';
import { getOpened } from '../../content/handed-portal.ts';
import { isKeepable, listFiles } from '../../site/offline/kept-html.ts';
import { offlineWorkerUrl, urls } from '../../urls.ts';
import { readyBundle } from '../bundles/ready-bundle.ts';
import type * as Entry from './entry.ts';
import { bundleWorker } from './bundle-worker.ts';
import { keepBundle } from './keep-bundle.ts';
import type { Drawn, OfflinePage, SitePages } from '../kept/kept-pages.ts';
import { isHiddenPage, writeSitemap } from './sitemap.ts';

/** Everything that goes into the bundle or decides how it is made; nothing of the content. */
const inputs = ['src', 'public', 'content/ui.json', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** What says the same whatever the content and the address of the site are. */
export const ownFiles: readonly string[] = ['flex-gaps.css', 'about/licences.txt', 'sbom.cdx.json'];

/** The page that web hosts show where there is none, and look for by this name. */
const notFound = '404';

/** Results are found by whoever asks here, not by asking elsewhere. */
const searchFile = join('search', 'index.html');

/** After so many files that need not be drawn, who works meanwhile has its turn. */
const yieldsAt = 100;

/** Says what the build has seen of all other pages, so it is drawn when they are. */
const last = urls.compliance.replaceAll(/^\/|\/$/gu, '');

/** Where a page or a data file stands in the built site. */
const toFile = (path: string, { type }: RouteData): string =>
  path === notFound ? `${path}.html` : type === 'page' ? join(path, 'index.html') : path;

type Pages = ReturnType<typeof Entry.openPages>;

async function open(server: string, siteUrl: string): Promise<Pages> {
  const { openPages }: typeof Entry = await import(pathToFileURL(join(server, 'prerender-entry.mjs')).href);
  return openPages(siteUrl);
}

/** Draws the page or the data file of `route` that has the address `address`. Throws where it cannot be drawn. */
async function draw({ render }: Pages, address: string, route: RouteData, siteUrl: string): Promise<Buffer> {
  const response = await render(new Request(new URL(encodeURI(address), siteUrl)), route).catch((error: Error) => {
    throw new Error(`${address} cannot be drawn: ${error.message}`, { cause: error });
  });
  if (response.status !== (address === `/${notFound}/` ? 404 : 200))
    throw new Error(`${address} was answered with ${response.status} by ${route.component}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Nothing else could be done meanwhile, and to wait for each of thousands of files costs more than to write it. */
function writeIn(outDir: string, file: string, body: Buffer): void {
  mkdirSync(dirname(join(outDir, file)), { recursive: true });
  writeFileSync(join(outDir, file), body);
}

/** Scripts, styles and what else is our own in `client`, what draws the pages in `server`. */
async function bundle(dir: string): Promise<void> {
  const { build } = await import('astro');
  const [client, server] = [join(dir, 'client'), join(dir, 'server')];
  await build({ logLevel: 'error', outDir: client, integrations: [keepBundle(server)] });
  await bundleWorker(client);
  const nowhere = 'https://nowhere.invalid';
  const pages = await open(server, nowhere);
  for (const file of ownFiles) {
    const address = `/${file}`;
    const route = pages.routes.find(({ pathname }) => pathname === address);
    if (!route) throw new Error(`no route draws ${file}`);
    writeIn(client, file, await draw(pages, address, route, nowhere));
  }
}

/** What phones may keep of a page. */
const toOffline = (html: string): OfflinePage | undefined =>
  isKeepable(html) && !isHiddenPage(html)
    ? { digest: createHash('sha256').update(html).digest('hex'), files: listFiles(html) }
    : undefined;

/**
 * Draws every page and data file of what is switched on in the portal that was handed on (`content/handed-portal.ts`) into `outDir`, with the
 * scripts and styles they need and a sitemap. With `site`, those of the last site that would be the same are taken from there, and
 * the portal that was handed on is that of `site`. Throws where one cannot be drawn, or two have one address. Returns what
 * phones may keep, by the addresses of the pages.
 */
export async function writePages(
  outDir: string,
  siteUrl: string,
  site?: SitePages,
): Promise<ReadonlyMap<string, OfflinePage>> {
  const dir = await readyBundle({ name: '网页', inputs, cacheDir: resolve('.cache/pages'), make: bundle });
  cpSync(join(dir, 'client'), outDir, { recursive: true });
  const pages = await open(join(dir, 'server'), siteUrl);
  const { portal } = await getOpened();
  if (!portal.offers(offlineWorkerUrl)) rmSync(join(outDir, offlineWorkerUrl));

  const drawnBy = new Map<string, string>();
  const listed: string[] = [];
  const kept = new Map<string, OfflinePage>();
  const tally = createTally();
  handTally(tally);

  const drawFile = async (file: string, address: string, route: RouteData): Promise<Drawn> => {
    const body = await draw(pages, address, route, siteUrl);
    writeIn(outDir, file, body);
    // The threads that draw cards are waiting for their next one.
    await setImmediate();
    if (route.type !== 'page') return { count: undefined, isListed: false, offline: undefined };
    const html = body.toString();
    return {
      count: countPage(address, html),
      isListed: file !== searchFile && !isHiddenPage(html),
      offline: toOffline(html),
    };
  };

  const paths = (await pages.listPaths())
    .map(({ pathname, route, cacheKey }) => ({ path: pathname.replace(/^\/|\/$/gu, ''), route, cacheKey }))
    .filter(({ path }) => portal.offers(`/${path}`));
  const isLast = ({ path }: { path: string }) => path === last;
  for (const each of [...paths.filter((path) => !isLast(path)), ...paths.filter(isLast)]) {
    const { path, route, cacheKey } = each;
    const file = toFile(path, route);
    const other = drawnBy.get(file);
    if (other !== undefined) throw new Error(`${file} is drawn by ${other} and by ${route.component}`);
    drawnBy.set(file, route.component);
    if (ownFiles.includes(file)) continue;

    const address = route.type === 'page' && path !== '' ? `/${path}/` : `/${path}`;
    tally.drawn.add(address);
    const task = () => drawFile(file, address, route);
    const by = [dir, cacheKey].join(' ');
    const taken = isLast(each) ? undefined : site?.take(file, by);
    const { count, isListed, offline } = taken ?? (await (site ? site.draw(file, by, task) : task()));
    if (taken && drawnBy.size % yieldsAt === 0) await setImmediate();
    if (isListed) listed.push(address);
    if (offline) kept.set(address, offline);
    tally.listed = listed.length;
    if (count) addPage(tally, count);
  }
  await writeSitemap(outDir, siteUrl, listed);
  return kept;
}
