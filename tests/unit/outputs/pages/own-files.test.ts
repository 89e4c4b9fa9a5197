import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { ownFiles } from '../../../../src/outputs/pages/write-pages.ts';

const specifier = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)/gu;
const files = new Set(globSync('src/**/*.{ts,astro,css}'));

/** A file with everything of ours that it imports, directly or not. */
function getReach(file: string, reach = new Set<string>()): Set<string> {
  if (reach.has(file) || !files.has(file)) return reach;
  reach.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(specifier))
    getReach(posix.join(posix.dirname(file), to), reach);
  return reach;
}

/** What differs from one content to the next: the portal, and the words in use. */
const ofContent = ['src/content/handed-portal.ts', 'src/text.ts'];
/** Whether what a file answers may differ from one site to the next; the address of a site comes with the request. */
const asks = (file: string) =>
  ofContent.some((one) => getReach(file).has(one)) ||
  !/ GET: APIRoute = (?:async )?\(\) =>/u.test(readFileSync(file, 'utf8'));

test.each(ownFiles)('%s, which is kept with the bundle for all sites, asks nothing of them', (name) => {
  const file = `src/pages/${name}.ts`;
  expect(files).toContain(file);
  expect(asks(file)).toBe(false);
});

test('whatever asks for the content or the address of a site is seen to', () => {
  expect(asks('src/pages/feed.xml.ts')).toBe(true);
  expect(asks('src/pages/robots.txt.ts')).toBe(true);
});
