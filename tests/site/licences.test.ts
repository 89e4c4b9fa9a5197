import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shipped } from '../../src/site/licences/shipped.table.ts';
import { urls } from '../../src/urls.ts';
import type { BuiltPage } from './built-page.ts';
import { readShippedPages } from './shipped-pages.ts';
import { shippedSite } from './shipped.ts';

/** Licences under which a portal may pass on what others made, as long as their text goes along. */
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['CC0-1.0', 'Unlicense', 'OFL-1.1'],
]);
/** Those that ask for more, or say it in their own way: a row of the table has to say why they do no harm. */
const explained = new Set([
  'CC-BY-4.0',
  'MPL-2.0',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'WTFPL',
]);

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
const readBuilt = (path: string) => readFile(join(shippedSite, path), 'utf8');
const readPackages = async (...lists: string[]): Promise<string[]> => [
  ...new Set((await Promise.all(lists.map((list) => readJson<string[]>(join(shippedSite, list))))).flat()),
];
const namesOf = (part: string) => shipped.filter((row) => row.part === part && row.what === '').map(({ name }) => name);

test.each([
  ['site', ['about/licences/packages.json']],
  [
    'desk',
    ['', 'preview-', 'read-thread-', 'check-thread-', 'preview-thread-'].map((of) => `admin/${of}packages.json`),
  ],
])('the table of licences names every package in the bundles of the %s, and no other', async (part, lists) => {
  expect(
    namesOf(part).sort(),
    'src/site/licences/shipped.tsv wants a row for each package in the bundles; read its licence, then npm run tables',
  ).toEqual((await readPackages(...lists)).sort());
});

test('every licence is one that lets it be passed on; one that asks for more says why it does no harm', () => {
  const refused = shipped.filter(({ licence, note }) =>
    licence.split(' AND ').some((id) => !allowed.has(id) && !(explained.has(id) && note !== '')),
  );
  expect(refused).toEqual([]);
});

test('every licence is the one that the package names', async () => {
  const { packages } = await readJson<{ packages: Record<string, { license?: string }> }>('package-lock.json');
  const differing = shipped.filter(({ name, licence, note }) => {
    const said = Object.entries(packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { license = '' }]) => license);
    // Where a package leaves a choice or says nothing, the note tells.
    return note === '' && said.some((each) => each !== '' && each !== licence);
  });
  expect(differing).toEqual([]);
});

test('the page lists everything, every page leads to it, and the full terms of all stand in one text', async () => {
  const pages = await readShippedPages();
  const page = pages.find(({ path }) => path === urls.licences);
  const text = await readBuilt(urls.licenceTexts);
  for (const { name } of shipped) {
    expect(page?.html).toContain(`<code>${name}</code>`);
    expect(text).toMatch(new RegExp(`^${name.replaceAll(/[.+]/gu, '\\$&')} [\\d.]+\\S* \\(`, 'mu'));
  }
  expect(page?.html).toContain(`href="${urls.licenceTexts}"`);
  const leading = new Set(pages.filter(({ html }) => html.includes(`href="${urls.licences}"`)).map(({ path }) => path));
  // A card in a frame of another site has one link, to a page that does.
  const leadsOn = ({ path, root }: BuiltPage) =>
    path.startsWith(urls.embed) && leading.has(root.querySelector('main a.more')?.getAttributeValue('href') ?? '');
  expect(pages.filter((each) => !leading.has(each.path) && !leadsOn(each)).map(({ path }) => path)).toEqual([]);
  expect(text).toContain('Mozilla Public License');
  expect(text).toContain('SIL OPEN FONT LICENSE');
});

test('the bill of materials is there for whoever looks after the portal', async () => {
  const bom = JSON.parse(await readBuilt(urls.sbom)) as { bomFormat: string; components: { name: string }[] };
  expect(bom.bomFormat).toBe('CycloneDX');
  const names = new Set(bom.components.map(({ name }) => name));
  // What a part of a package is called is more than its name.
  expect(shipped.filter(({ name }) => !names.has(name) && !names.has(name.split('/')[0]!))).toEqual([]);
  expect((await readShippedPages()).find(({ path }) => path === urls.licences)?.html).toContain(`href="${urls.sbom}"`);
});
