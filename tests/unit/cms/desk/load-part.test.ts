import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPart } from '../../../../cms/desk/entry/load-part.ts';
import { Unreached } from '../../../../src/site/page/browser/load.ts';

const refuse = (error: unknown) => loadPart('体检', () => Promise.reject(error));

test.each([
  ['Chromium', new TypeError('Failed to fetch dynamically imported module: https://a.cn/admin/assets/checker.js')],
  ['Firefox', new TypeError('error loading dynamically imported module: https://a.cn/admin/assets/checker.js')],
  ['Safari', new TypeError('Importing a module script failed.')],
  ['the styles of a module', new Error('Unable to preload CSS for /admin/assets/import-page.css')],
  ['its data', new Unreached('/admin/summary.json: 503')],
])('a part that did not come is blamed on the network: %s', async (_, error) => {
  await expect(refuse(error)).rejects.toThrow(/^「体检」没有取到：网络断了/u);
});

test.each([
  ['a pattern that looks back', new SyntaxError('Invalid regular expression: invalid group specifier name')],
  ['a new syntax', new SyntaxError("Unexpected token '.'")],
])('one that cannot be read is blamed on the browser, with the way round: %s', async (_, error) => {
  await expect(refuse(error)).rejects.toThrow(/^这个浏览器太旧，「体检」用不了。请换Chrome 或 Edge 109/u);
});

test('our own mistakes are blamed on neither', async () => {
  const mistake = new TypeError('module is undefined');
  await expect(refuse(mistake)).rejects.toBe(mistake);
  expect(await loadPart('体检', () => Promise.resolve(1))).toBe(1);
});

/** Where a module is fetched otherwise than by `loadPart` or `loadModule`, and what is said or done where that fails. */
const otherwise = {
  'cms/desk/build.ts': 'runs in Node only',
  'cms/desk/checkup/check-thread.ts': 'handed to checkup.ts, which loads by loadPart',
  'cms/desk/preview/draw.ts': 'handed to preview.ts, which does the same',
  'src/readers/html.ts': 'called in the thread of cms/desk/import/reading.ts, which loads by loadPart',
  'src/readers/index.ts': 'the same',
  'src/readers/pdf-facts.ts': 'runs in Node only',
  'src/readers/pdf.ts': 'the same',
  'src/site/article/browser/read-aloud-button.ts': 'says beside the button that nothing can be read aloud',
  'src/site/search/browser/box.ts': 'a box without suggestions is a plain form, which asks all the same',
  'src/site/search/browser/mend-query.ts': 'a query is asked as it was typed',
  'src/site/search/browser/phrases.ts': 'results are ranked as if nothing stood in quotation marks (engine.ts)',
  'src/site/search/browser/slip.ts': 'the slip is empty, and the reader writes the question anew',
  'src/site/shell/browser/tools.ts': 'the picture opens by itself, as without a script',
  'src/site/sums/browser/sum.ts': 'the page turns into the one without a script (public/early.js)',
};

test('no script fetches a module without an answer to its failure', async () => {
  const loading: string[] = [];
  for (const dir of ['cms/desk', 'src/site', 'src/readers'])
    for (const file of await readdir(dir, { recursive: true })) {
      const text = file.endsWith('.ts') ? await readFile(join(dir, file), 'utf8') : '';
      const isLoading = /(?<!typeof )\bimport\(/u.test(text) && !file.endsWith('load.ts');
      if (isLoading && !/\bload(?:Part|Module)\(/u.test(text)) loading.push(`${dir}/${file}`);
    }
  expect(loading.toSorted()).toEqual(Object.keys(otherwise));
});
