import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the built page at `url` asks search engines to leave it out; the page itself is the only place that says so. */
export function isHiddenPage(outDir: string, url: string): boolean {
  const file = join(outDir, decodeURI(new URL(url).pathname), 'index.html');
  return readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
}

/** The address of a page as links and its own head write it: what means something in an address stands there escaped. */
export function toLinkedAddress(page: string): string {
  const { origin, pathname } = new URL(page);
  return (
    origin +
    pathname
      .split('/')
      .map((part) => encodeURIComponent(decodeURIComponent(part)))
      .join('/')
  );
}
