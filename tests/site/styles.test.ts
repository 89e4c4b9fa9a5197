import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { templates } from '../e2e/templates.ts';
import { listBuiltFiles } from './built-page.ts';
import { shippedSite } from './shipped.ts';

const built = await listBuiltFiles(shippedSite);

/** What depends on the reader's hand, and parts that are no elements; whatever is left can be looked for in a page. */
const passing =
  /:not\(:(?:hover|empty)\)|::[\w-]+(?:\([^)]*\))?|:(?:before|after|hover|focus-visible|focus-within|focus|checked|empty|target)(?![\w-])/gu;

/** Without what a build writes for its layer (src/styles/flatten.ts). */
const asWritten = (selector: string) => selector.replaceAll(':not(#\\#)', '');

/** The selectors of each stylesheet outside the desk, by its path in the site. */
const sheets = new Map<string, string[]>();
/** Selectors of rules that hold on a screen, too. */
const onScreen = new Set<string>();
const isPrinted = ({ parent }: postcss.Rule): boolean =>
  parent?.type === 'atrule' && (parent as postcss.AtRule).params === 'print';
for (const file of built.filter((each) => each.startsWith('_astro/') && each.endsWith('.css'))) {
  const selectors: string[] = [];
  postcss.parse(await readFile(join(shippedSite, file), 'utf8')).walkRules((rule) => {
    const own = rule.selectors.map(asWritten).filter((selector) => !/:-(?:webkit|moz)-any/u.test(selector));
    selectors.push(...own);
    if (!isPrinted(rule)) for (const selector of own) onScreen.add(selector);
  });
  sheets.set(`/${file}`, selectors);
}
const all = new Set([...sheets.values()].flat());

const getDocument = async (address: string) => {
  const path = join(address.replace(/\?.*/u, ''), 'index.html').slice(1);
  const html = await readFile(join(shippedSite, built.includes(path) ? path : '404.html'), 'utf8');
  return parseHTML(html).document;
};

const getSheets = (document: Document): string[] =>
  [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href') ?? '');

describe.each(Object.entries(templates))('%s', (_, address) => {
  it('loads every rule that some stylesheet has for its elements', async () => {
    const document = await getDocument(address);
    const loaded = new Set(getSheets(document).flatMap((path) => sheets.get(path) ?? []));
    expect(loaded.size).toBeGreaterThan(0);
    const missing = [...all].filter((selector) => {
      const lasting = selector.replaceAll(passing, '').trim();
      if (loaded.has(selector) || lasting === '') return false;
      // What is not printed needs nothing of how it would be.
      return [...document.querySelectorAll(lasting)].some(
        (element) => onScreen.has(selector) || element.closest('.print-skip') === null,
      );
    });
    expect(missing).toEqual([]);
  });

  it('has no script between elements that a stylesheet calls neighbours', async () => {
    const document = await getDocument(address);
    const neighbours = [...all]
      .map((selector) => selector.replaceAll(passing, '').trim())
      .filter((each) => /[+~]/u.test(each));
    expect(neighbours.length).toBeGreaterThan(0);
    const find = () => neighbours.map((selector) => document.querySelectorAll(selector).length);
    const found = find();
    for (const script of document.querySelectorAll('body script')) script.remove();
    const wanted = find();
    expect(neighbours.filter((_each, index) => wanted[index] !== found[index])).toEqual([]);
  });

  it('asks for few stylesheets', async () => {
    expect(getSheets(await getDocument(address)).length).toBeLessThanOrEqual(8);
  });
});

it('takes the sign of the browser from what opens and has one of ours: Safari and Chromium below 89 draw both', () => {
  const opening = [...all].filter((selector) => /summary::?before$/u.test(selector));
  expect(opening.length).toBeGreaterThan(3);
  const marker = (selector: string) =>
    selector.replace('[open]', '').replace(/::?before$/u, '::-webkit-details-marker');
  expect(opening.filter((selector) => !all.has(marker(selector)))).toEqual([]);
});

/** The layers become specificity where a stylesheet is built (styles/flatten.ts), which must know their order in each. */
const sources = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.css'));
it.each(sources)('src/%s imports the order of the layers that it puts its rules in', async (file) => {
  const css = await readFile(join('src', file), 'utf8');
  if (!/@layer [\w-]+ \{/u.test(css)) return;
  expect(css).toMatch(/@import '(?:\.\.?\/)+(?:\w+\/)*layers\.css';/u);
});
