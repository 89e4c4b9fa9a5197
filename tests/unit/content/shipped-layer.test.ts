import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenedPortal } from '../../../src/checks/context/opened-portal.ts';
import { validateSettingsFiles } from '../../../src/checks/settings-files.ts';
import { validateBodyLinks } from '../../../src/checks/links/body-links.ts';
import { validateReferences } from '../../../src/checks/links/references.ts';
import { validateSettingsLinks } from '../../../src/checks/links/settings-links.ts';
import { validateOverlay } from '../../../src/checks/shape/overlay.ts';
import { validateSettings } from '../../../src/checks/shape/settings.ts';
import { createSurroundings, getSummary } from '../../../src/checks/surroundings.ts';
import { readFolder, shippedContent } from '../../../src/content/folder.ts';
import { openPortal, toPortal } from '../../../src/content/open-portal.ts';
import { loadShippedSite } from '../../../src/content/settings.ts';
import { getFingerprint, getTaken } from '../../../src/content/shipped-layer.ts';
import { sharedCollections } from '../../../src/schemas/index.ts';
import { temporaryDir, writeFiles } from '../cms/server/desk.ts';

const own = { name: '临江调解', organisation: '临江县司法局', seal: '临江' };

/** A portal's folder on the disk. */
function write(site: object, files: Record<string, string> = {}): string {
  const dir = temporaryDir();
  writeFiles(dir, { 'site.json': JSON.stringify({ ...own, ...site }), ...files });
  return dir;
}

/** What leads nowhere; all other checks say the same of these texts wherever they stand. */
function findDeadLinks({ files, portal, openedOn }: OpenedPortal) {
  const around = createSurroundings(getSummary(files, portal.site, []), openedOn);
  return [
    ...files.flatMap((file) => [...validateReferences(file, around), ...validateBodyLinks(file, around)]),
    ...validateSettings(portal.site, around.ids, { today: openedOn }),
    ...validateSettingsLinks(portal.site, around),
  ];
}

test('a folder without the field has nothing but its own', async () => {
  expect((await readFolder(write({}, { 'terms/a.md': '甲' }))).files).toMatchObject([{ path: 'terms/a.md' }]);
});

test('a portal with nothing but a name has everything that holds everywhere, and the checks find nothing in it', async () => {
  const opened = await openPortal(write({ shipped: sharedCollections }));
  const counts = await Promise.all(
    sharedCollections.map(async (name) => (await readdir(join(shippedContent, name))).length),
  );
  expect(opened.files).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  expect(opened.files.filter(({ source }) => !sharedCollections.includes(source.collection))).toEqual([]);
  expect(opened.findings).toEqual([]);
  expect(findDeadLinks(opened)).toEqual([]);
});

test('an own entry replaces the shipped one, a hidden one goes, and what still leads there is found', async () => {
  const path = 'deadlines/labour-arbitration.md';
  const shipped = await readFile(join(shippedContent, path), 'utf8');
  const dir = write(
    { shipped: ['deadlines', 'laws', 'terms', 'explainers', 'pathways', 'forms'] },
    { [path]: '---\nhidden: true\n---\n', 'deadlines/appeal-judgment.md': shipped },
  );
  const folder = await readFolder(dir);
  expect(folder.files.find((file) => file.path === path)).toBeUndefined();
  expect(folder.files.find((file) => file.path === 'deadlines/appeal-judgment.md')?.text).toBe(shipped);
  const dead = findDeadLinks(toPortal(folder, { shippedSite: await loadShippedSite() }));
  expect(new Set(dead.map(({ rule }) => rule))).toEqual(new Set(['reference', 'settings-deadline']));
  expect(dead.filter(({ message }) => !message.includes('labour-arbitration'))).toEqual([]);
});

test('tells of an own text whose original has changed since, with the line, and of no other', async () => {
  const path = 'terms/accessibility.md';
  const now = await readFile(join(shippedContent, path), 'utf8');
  const findingsOf = async (from: string) => {
    const text = now.replace('---\n', `---\ntakenFrom: ${from}\n`);
    const folder = await readFolder(write({ shipped: ['terms'] }, { [path]: text }));
    return validateOverlay(folder.files);
  };
  expect(await findingsOf(getFingerprint(now))).toEqual([]);
  expect(await findingsOf(getFingerprint('以前的'))).toMatchObject([{ file: path, field: 'takenFrom', line: 2 }]);
});

test('own numbers and topics stand behind the shipped ones, and in the place of the same', async () => {
  const hotlines = [
    { name: '县里', number: '0931-5550123' },
    { name: '本县法律服务', number: '12348' },
  ];
  const { portal } = toPortal(await readFolder(write({ shipped: ['laws'], hotlines })), {
    shippedSite: await loadShippedSite(),
  });
  const shipped = await loadShippedSite();
  expect(portal.site.hotlines.map(({ name }) => name)).toEqual([
    ...shipped.hotlines.map(({ name, number }) => (number === '12348' ? '本县法律服务' : name)),
    '县里',
  ]);
  expect(portal.site.topics).toEqual(shipped.topics);
  // What speaks of collections that are not taken would lead nowhere; what is said of the sample is nobody else's.
  expect(portal.site).toMatchObject({ ...own, needs: [], featuredDeadlines: [], owners: {} });
  expect(portal.site.notice).toBeUndefined();
});

test('a fault in a row of its own is told where it stands in its own file, with the line', async () => {
  const hotlines = [
    { name: '县里', number: '0931-5550123' },
    { name: '镇里', number: '零九三一' },
  ];
  const topics = [{ slug: 'river', name: '河道', hue: 200, hotline: '0931-0000000' }];
  const sources = { shippedSite: await loadShippedSite() };
  const broken = toPortal(await readFolder(write({ shipped: ['laws'], hotlines })), sources);
  expect(broken.findings).toMatchObject([
    {
      file: 'site.json',
      field: 'hotlines.1.number',
      line: expect.any(Number),
      message: expect.stringContaining('第 2 条'),
    },
  ]);
  const opened = toPortal(await readFolder(write({ shipped: ['laws'], topics })), sources);
  const around = createSurroundings(getSummary(opened.files, opened.portal.site, []), opened.openedOn);
  const found = validateSettingsFiles(opened, around).filter(({ rule }) => rule === 'settings-hotline');
  expect(found).toMatchObject([{ field: 'topics.0.hotline', line: expect.any(Number) }]);
});

test.each([
  ['no settings', undefined],
  ['settings that are no JSON', '{'],
  ['settings that say nothing of it', '{}'],
  ['a collection of places', '{"shipped": ["cases", "rooms"]}'],
  ['something else than a list', '{"shipped": true}'],
])('%s take nothing', (_, site) => expect(getTaken(site)).toEqual([]));
