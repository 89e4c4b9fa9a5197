import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { countPage, createTally, handTally } from '../../site/compliance/tally.ts';
import { urls } from '../../urls.ts';
import { readyBundle } from '../bundles/ready-bundle.ts';
import type * as Entry from './entry.ts';
import { keepBundle } from './keep-bundle.ts';
import { isHiddenPage, writeSitemap } from './sitemap.ts';

/** Everything that goes into the bundle or decides how it is made; nothing of the content. */
const inputs = ['src', 'public', 'content/ui.json', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Scripts and styles in `client`, what draws the pages in `server`. */
async function bundle(dir: string): Promise<void> {
  const { build } = await import('astro');
  await build({
    logLevel: 'error',
    outDir: join(dir, 'client'),
    integrations: [keepBundle(join(dir, 'server'))],
  });
}

/** The page that web hosts show where there is none, and look for by this name. */
const notFound = '404';

/** Results are found by whoever asks here, not by asking elsewhere. */
const search = 'search';

/** Says what the build has seen of all other pages, so it is drawn when they are. */
const last = urls.compliance.replaceAll(/^\/|\/$/gu, '');

/** Where a page or a data file stands in the built site. */
const toFile = (path: string, { type }: RouteData): string =>
  path === notFound ? `${path}.html` : type === 'page' ? join(path, 'index.html') : path;

/**
 * Draws every page and data file of the portal that was handed on (`content/handed-portal.ts`) into `outDir`, with the
 * scripts and styles they need and a sitemap. Throws where one cannot be drawn, or two have one address.
 */
export async function writePages(outDir: string, siteUrl: string): Promise<void> {
  const dir = await readyBundle({ name: '网页', inputs, cacheDir: resolve('.cache/pages'), make: bundle });
  await cp(join(dir, 'client'), outDir, { recursive: true });
  const { openPages }: typeof Entry = await import(pathToFileURL(join(dir, 'server/prerender-entry.mjs')).href);
  const { listPaths, render } = openPages(siteUrl);

  const drawnBy = new Map<string, string>();
  const listed: string[] = [];
  const tally = createTally();
  handTally(tally);
  const paths = (await listPaths()).map(({ pathname, route }) => ({ path: pathname.replace(/^\/|\/$/gu, ''), route }));
  const isLast = ({ path }: { path: string }) => path === last;
  for (const { path, route } of [...paths.filter((each) => !isLast(each)), ...paths.filter(isLast)]) {
    const file = toFile(path, route);
    const other = drawnBy.get(file);
    if (other !== undefined) throw new Error(`${file} is drawn by ${other} and by ${route.component}`);
    drawnBy.set(file, route.component);

    const address = route.type === 'page' && path !== '' ? `/${path}/` : `/${path}`;
    tally.drawn.add(address);
    const request = new Request(new URL(encodeURI(address), siteUrl));
    const response = await render(request, route).catch((error: Error) => {
      throw new Error(`${file} cannot be drawn: ${error.message}`, { cause: error });
    });
    if (response.status !== (path === notFound ? 404 : 200))
      throw new Error(`${file} was answered with ${response.status} by ${route.component}`);
    const body = Buffer.from(await response.arrayBuffer());
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), body);
    if (route.type !== 'page') continue;
    const html = body.toString();
    if (path !== search && !isHiddenPage(html)) listed.push(address);
    tally.listed = listed.length;
    countPage(tally, address, html);
  }
  await writeSitemap(outDir, siteUrl, listed);
}
