import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { validatePortal } from '../../../src/checks/index.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { toList } from '../../../src/rules/portal/portal.ts';
import type { Folder } from '../../../src/rules/entries/source-file.ts';
import type { OpenedPortal } from '../../../src/checks/context/opened-portal.ts';
import { openPortal, toPortal } from '../../../src/content/open-portal.ts';
import { getCardSpecs } from '../../../src/outputs/cards/specs.ts';
import { getOwnTexts } from '../../../src/outputs/cards/texts.ts';
import { loadShippedSite } from '../../../src/content/settings.ts';
import { shippedWords, t, useWords } from '../../../src/text.ts';
import { openShipped } from '../../open-shipped.ts';
import { explainer } from '../checks/texts.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';

afterEach(() => useWords(shippedWords));

const fixtures = 'tests/fixtures/checks';
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path): [string, string] => {
    const inPortal = path.startsWith('portal/');
    const name = path.replaceAll('/', '-').replace(/(?:\.\w+)?\.md$/u, '');
    const collection = basename(path, '.md').split('.')[1] ?? '';
    return [
      inPortal ? path.slice('portal/'.length) : `${collection}/${name}.md`,
      readFileSync(join(fixtures, path), 'utf8'),
    ];
  });

const shipped = await openShipped();
const folders: [string, Folder][] = [
  ['the shipped content', shipped.folder],
  ['all fixtures of the checks together', makeFolder(Object.fromEntries(texts), { media: ['door.jpg'] })],
  [
    'files that no entry can be made of',
    makeFolder({
      'explainers/a.md': explainer,
      'explainers/2024/b.md': explainer,
      'explainers/no-topic.md': explainer.replace(/topic: .*\n/u, ''),
      'terms/torn.md': '---\nterm: "评议\n---\n',
    }),
  ],
];

/** Which of two twins a finding names is the one that came first; that there are twins is not. */
const describeAll = (findings: readonly Finding[]) =>
  findings.map(({ file, field, line, rule, severity }) => [file, field, line, rule, severity].join(' ')).sort();

const site = await loadShippedSite();
const open = (folder: Folder) => toPortal(folder, { shippedSite: site });
const getIds = ({ portal }: OpenedPortal) =>
  [...toList(portal.entries), ...toList(portal.withdrawn)].map(({ collection, id }) => `${collection}/${id}`);

describe.each(folders)('%s', (_, folder) => {
  const first = folder === shipped.folder ? shipped : open(folder);

  test('every file is an entry of the portal or has a finding that says why not', () => {
    const missing = new Set(first.findings.map(({ file }) => file));
    const standing = folder.files.filter(({ path }) => !missing.has(path));
    expect(getIds(first).sort()).toEqual(standing.map(({ collection, id }) => `${collection}/${id}`).sort());
    expect(folder.files.length).toBe(standing.length + missing.size);
  });

  test('the portal and what the checks find do not depend on the order of the files', () => {
    // Checks of the whole shipped content take seconds and find next to nothing: all that they can find stands in the fixtures.
    const isSmall = folder.files.length <= 500;
    const find = (opened: OpenedPortal) => (isSmall ? describeAll(validatePortal(opened, '2026-11-21').findings) : []);
    const found = find(first);
    fc.assert(
      fc.property(fc.shuffledSubarray(folder.files, { minLength: folder.files.length }), (files) => {
        const second = open({ ...folder, files });
        // `toEqual` takes ten times as long to say of a portal that it is the same; where it is not, it says what differs.
        if (!isDeepStrictEqual(second.portal.entries, first.portal.entries))
          expect(second.portal.entries).toEqual(first.portal.entries);
        expect(find(second)).toEqual(found);
      }),
      { numRuns: isSmall ? 5 : 1 },
    );
  });
});

test('reads settings and words with the folder, and puts the words to use', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-open-'));
  await mkdir(join(dir, 'explainers'));
  await writeFile(join(dir, 'explainers', 'leak.md'), explainer);
  await writeFile(join(dir, 'site.json'), JSON.stringify({ ...site, name: '和顺里' }));
  await writeFile(join(dir, 'ui.json'), JSON.stringify({ 'nav.home': '回头看看' }));
  const opened = await openPortal(dir);
  await rm(dir, { recursive: true });
  expect(opened.portal.site.name).toBe('和顺里');
  expect(opened.words).toMatchObject({ ...shippedWords, 'nav.home': '回头看看' });
  expect(opened.settings).toMatchObject({ 'site.json': { name: '和顺里' }, 'ui.json': { 'nav.home': '回头看看' } });
  expect(t('nav.home')).toBe('回头看看');
});

test('the cards of a portal with words of its own speak them', () => {
  const { portal } = toPortal(
    makeFolder({ 'explainers/leak.md': explainer }, { ui: { 'ui.json': '{"paper.qr": "拿手机照一照"}' } }),
    { shippedSite: makeSite() },
  );
  const cards = getCardSpecs(portal, { siteUrl: 'https://example.org', today: '2026-11-21' });
  const poster = cards.find(({ path }) => path.endsWith('leak-poster.png'));
  expect(poster && getOwnTexts(poster.card)).toContain('拿手机照一照');
});
