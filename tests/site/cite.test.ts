import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getName, parseReferences } from '../unit/site/cite/parsed.ts';
import { listBuiltFiles } from './built-page.ts';
import { shippedSite, siteUrl } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';

const files = (await listBuiltFiles(shippedSite)).filter((file) => file.startsWith('cite/'));
const read = (path: string) => readFile(join(shippedSite, path), 'utf8');

test('every page that is cited leads to a BibTeX and a CSL-JSON file, and no file is without a page', async () => {
  const linked = (await readShippedPages()).flatMap(({ root }) =>
    root.querySelectorAll('.cite a[download]').map((link) => link.getAttributeValue('href')?.slice(1) ?? ''),
  );
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.sort()).toEqual([...files].sort());
});

test('an independent parser reads the same references from both files of every page', async () => {
  for (const bib of files.filter((file) => file.endsWith('.bib'))) {
    const fromBib = parseReferences(await read(bib), 'bibtex');
    const fromCsl = parseReferences(await read(bib.replace(/bib$/u, 'json')), 'csl');
    const toPlain = ({ title, author = [], issued, URL }: (typeof fromBib)[number]) => ({
      title: title.replaceAll(/\s+/gu, ' '),
      names: author.map(getName),
      issued: issued?.['date-parts'],
      URL,
    });
    expect(fromBib.map(toPlain), bib).toEqual(fromCsl.map(toPlain));
    expect(fromCsl[0]!.URL, bib).toBe(`${siteUrl}/${bib.slice('cite/'.length, -'.bib'.length)}/`);
  }
});

test('the reference of a page can be read and copied by hand without a script', async () => {
  const page = (await readShippedPages()).find(({ path }) => path === '/cases/lanshan-one-platform/');
  expect(page?.root.querySelector('.cite .cite-text')?.textContent.trim()).toMatch(
    /^示例站点\. .+\[EB\/OL\]\. （\d{4}-\d\d-\d\d）\. https:\/\/mingli\.example\/cases\/lanshan-one-platform\/\.$/u,
  );
});
