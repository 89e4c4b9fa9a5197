import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const site = '.cache/bench-site';

const weigh = async (path: string) => brotliCompressSync(await readFile(join(site, path))).length;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB brotli`;

/** Local files that a page names in `attribute`, e.g. its scripts. */
const getFiles = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, path = '']) => path);

/** What a reader downloads for an explainer before touching anything: the heaviest and the median page. */
export async function bench(): Promise<Record<string, string>> {
  const names = (await readdir(join(site, 'explainers'), { withFileTypes: true }))
    .filter((item) => item.isDirectory() && item.name !== 'topics')
    .map(({ name }) => `explainers/${name}/index.html`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = await readFile(join(site, name), 'utf8');
      const styles = await Promise.all(getFiles(html, /<link rel="stylesheet" href="([^"]+)"/gu).map(weigh));
      const scripts = await Promise.all(getFiles(html, /<script[^>]* src="([^"]+)"/gu).map(weigh));
      const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
      return { page: (await weigh(name)) + sum(styles), scripts: sum(scripts) };
    }),
  );
  pages.sort((a, b) => a.page - b.page);
  const heaviest = pages.at(-1);
  const median = pages[Math.floor(pages.length / 2)];
  return {
    'explainer, HTML + CSS, median': kilobytes(median?.page ?? 0),
    'explainer, HTML + CSS, heaviest': kilobytes(heaviest?.page ?? 0),
    'JavaScript before interaction': kilobytes(heaviest?.scripts ?? 0),
  };
}
