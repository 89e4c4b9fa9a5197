import { expect, test } from 'vitest';
import { type FeatureName, features } from '../../../../src/schemas/site/features.ts';
import { keysOf, tableOf } from '../../../../src/schemas/record.ts';
import { site } from '../../../../src/schemas/site/site.ts';
import { createPortal } from '../../../../src/rules/portal/portal.ts';
import { makeEntry, makeSite } from '../../make-portal.ts';

const names = keysOf(features);
const without = (...off: FeatureName[]) => makeSite({ features: tableOf(names, (name) => !off.includes(name)) });

const common = {
  region: 'lin',
  period: '2025',
  publishedOn: '2026-01-01',
  summary: '做法。',
  sources: [{ title: '报道', publisher: '某报' }],
};
const entries = [
  makeEntry('cases', 'practice', { ...common, kind: 'practice', title: '一站式' }),
  makeEntry('cases', 'story', { ...common, kind: 'dispute', title: '漏水' }),
  makeEntry('terms', 'tort', { term: '侵权', plain: '伤了别人' }),
];

/** What is an address of one part alone. */
const owned: [string, FeatureName][] = [
  ['/compare/', 'compare'],
  ['/compare/?ids=cases/a,cases/b', 'compare'],
  ['/compare/records/cases/a.json', 'compare'],
  ['/methods/', 'officials'],
  ['/methods/one/#steps', 'officials'],
  ['/data/methods.json', 'officials'],
  ['/data/methods/', 'officials'],
  ['/cases/practice/', 'officials'],
  ['/cases/method/one/', 'officials'],
  ['/compare/cases/practice/story/', 'officials'],
  ['/compare/cases/story/practice/', 'officials'],
  ['/data/', 'data'],
  ['/data/cases.schema.json', 'data'],
  ['/cite/cases/story.bib', 'cite'],
  ['/pathways/', 'pathways'],
  ['/pathways/wages/paid/', 'pathways'],
  ['/data/pathways.csv', 'pathways'],
  ['/forms/', 'papers'],
  ['/data/forms.csv', 'papers'],
  ['/cards/cases/story-poster.png', 'posters'],
  ['/offline/', 'offline'],
  ['/offline/parts/cases-3.bin?v=1', 'offline'],
  ['/offline-worker.js', 'offline'],
];

/** What nobody can switch off. */
const free = [
  '/',
  '/cases/',
  '/cases/story/',
  '/explainers/compare/',
  '/terms/data/',
  '/cards/cases/story.png',
  '/cards/cases/story-square.png',
  '/calendar.json',
  '/dataset/',
  'https://example.org/data/',
  'mailto:a@example.org',
  '#data',
];

test.each(names)('%s takes what is its own, and nothing else', (name) => {
  const { offers } = createPortal(without(name), entries);
  const asked = [...owned.map(([href]) => href), ...free];
  const gone = owned.flatMap(([href, owner]) => {
    // What stands at a place of another part goes with both.
    const isAtPlace = (name === 'data' || name === 'compare') && href.startsWith(`/${name}/`);
    return owner === name || isAtPlace ? [href] : [];
  });
  expect(asked.filter((href) => !offers(href))).toEqual(gone);
});

test('several take what each of them takes', () => {
  const { offers } = createPortal(without('cite', 'papers'), entries);
  expect(owned.filter(([href]) => !offers(href)).map(([, name]) => name)).toEqual(['cite', 'papers', 'papers']);
});

test('entries of what is off stand in no list, and nothing refers to them', () => {
  const portal = createPortal(without('officials'), entries);
  expect(portal.entries.cases.map(({ id }) => id)).toEqual(['story']);
  expect(portal.get('cases', 'practice')).toBeUndefined();
  expect(createPortal(without(), entries).entries.cases).toHaveLength(2);
});

test('a portal that says nothing has everything', () => {
  expect(Object.values(makeSite().features)).toEqual(names.map(() => true));
  expect(site.shape.features.parse({ cite: false })).toMatchObject({ cite: false, data: true });
});
