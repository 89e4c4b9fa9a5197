import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareWithLast } from '../../../../src/app/build/last-site.ts';
import { Refusal } from '../../../../src/app/build/refusal.ts';
import type { Finding } from '../../../../src/rules/entries/finding.ts';
import { toPortal } from '../../../../src/content/open-portal.ts';
import { temporaryDir } from '../../cms/server/desk.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';

const allow = 'npm run build -- --allow-shrink';

/** A built site with a page for each term, and a portal that has some of them. */
async function makeSites({ built, left }: { built: readonly string[]; left: readonly string[] }) {
  const last = temporaryDir();
  for (const name of built) {
    await mkdir(join(last, 'terms', name), { recursive: true });
    await writeFile(join(last, 'terms', name, 'index.html'), '');
  }
  const texts = left.map((name) => [`terms/${name}.md`, `---\nterm: ${name}\nplain: 要赔。\n---\n`]);
  const { portal } = toPortal(makeFolder(Object.fromEntries(texts)), { shippedSite: makeSite() });
  return { last, portal };
}

test('what is gone is told', async () => {
  const { last, portal } = await makeSites({ built: ['a', 'b', 'c'], left: ['a', 'c', 'new'] });
  expect(await compareWithLast(last, portal, { allowsShrinking: false, allow })).toEqual(['/terms/b/']);
});

test('a site that would lose most of its entries is refused, unless somebody says that it is meant', async () => {
  const { last, portal } = await makeSites({ built: ['a', 'b', 'c'], left: ['c', 'new'] });
  const refusal = compareWithLast(last, portal, { allowsShrinking: false, allow });
  await expect(refusal).rejects.toThrow(Refusal);
  await expect(refusal).rejects.toThrow(allow);
  // What is wrong with the content is not lost with it: it may be why so little is left.
  const errors: Finding[] = [
    { file: 'terms/a.md', field: 'plain', rule: 'schema', severity: 'error', message: '「说人话」没有填', fix: '补上' },
  ];
  const besides = compareWithLast(last, portal, { allowsShrinking: false, allow, errors });
  await expect(besides).rejects.toMatchObject({ errors: [], besides: errors });
  expect(await compareWithLast(last, portal, { allowsShrinking: true, allow })).toEqual(['/terms/a/', '/terms/b/']);
});

test('nothing can be lost where there is no site yet', async () => {
  const { last, portal } = await makeSites({ built: [], left: ['a'] });
  expect(await compareWithLast(join(last, 'none'), portal, { allowsShrinking: false, allow })).toEqual([]);
});
