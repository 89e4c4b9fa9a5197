import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';

/** A sitemap may hold 50,000 addresses (sitemaps.org, «Sitemap index files»). */
const limit = 45_000;

/** Whether a page, given as HTML, asks search engines to leave it out; the page itself is the only place that says so. */
export const isHiddenPage = (html: string): boolean => html.includes('<meta name="robots" content="noindex"');

/** Writes the addresses of `paths` (each with a slash at both ends) as sitemaps of a site at `siteUrl`, with an index of them. */
export async function writeSitemap(outDir: string, siteUrl: string, paths: readonly string[]): Promise<void> {
  // As links and heads of pages write them: what means something in an address stands there escaped.
  const urls = paths.map((path) => new URL(path.split('/').map(encodeURIComponent).join('/'), siteUrl).href);
  const getSitemapStream = (index: number): [string, SitemapStream, ReturnType<typeof createWriteStream>] => {
    const name = `sitemap-${index}.xml`;
    const stream = new SitemapStream({ hostname: siteUrl });
    return [new URL(name, siteUrl).href, stream, stream.pipe(createWriteStream(join(outDir, name)))];
  };
  await pipeline(
    Readable.from(urls.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))),
    new SitemapAndIndexStream({ limit, getSitemapStream }),
    createWriteStream(join(outDir, 'sitemap-index.xml')),
  );
}
