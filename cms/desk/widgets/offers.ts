import type { Map } from 'immutable';
import { createContext, createElement as h } from 'react';
import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Offer } from '../../../src/schemas/fields.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import type { Library } from '../../preview/library.ts';
import { loadNames, type Named } from '../backend/names.ts';
import { loadSummary } from '../checkup/checkup.ts';
import { loadPart } from '../entry/load-part.ts';
import { getOpenEntry } from '../entry/open-entry.ts';

/** Words that a field offers, and what they stand for where that is said besides. */
export interface Offered {
  value: string;
  label?: string;
}

/** What stands in the row around a field; nothing in a field of the entry itself. */
export const RowContext = createContext<Map<string, unknown> | undefined>(undefined);

const toOffered = (values: readonly string[]): Offered[] => [...new Set(values)].map((value) => ({ value }));

/** The rows of groups of the open entry, as far as they are filled in. */
const getRows = (
  ...names: ('figures' | 'profile' | 'network' | 'sources')[]
): readonly Partial<Record<string, unknown>>[] =>
  names.flatMap((name) => {
    const rows = getOpenEntry()?.data[name];
    return Array.isArray(rows) ? rows : [];
  });

const getTexts = (rows: readonly Partial<Record<string, unknown>>[], ...fields: string[]): string[] =>
  rows.flatMap(
    (row) => fields.map((field) => row[field]).find((value) => typeof value === 'string' && value !== '') ?? [],
  ) as string[];

/** What people are asked to bring elsewhere, the commonest first. */
async function loadMaterials(): Promise<string[]> {
  const { explainers, forms } = (await loadJson<Library>(deskUrls.library)).entries;
  const all = [...explainers.flatMap(({ data }) => data.bring), ...forms.flatMap(({ data }) => data.attach)];
  const uses = globalThis.Map.groupBy(all, (one) => one);
  return [...uses].sort(([, one], [, other]) => other.length - one.length).map(([words]) => words);
}

/** What a law says in the articles that are registered, by their numbers. */
async function loadArticles(row: Map<string, unknown> | undefined): Promise<Offered[]> {
  const { laws } = await loadSummary();
  const law = laws[String(row?.get('law'))];
  return (law?.articles ?? []).map(({ number, plain }) => ({ value: number, label: plain }));
}

const loadMeasures = () => loadPart('指标的名单', () => import('../../../src/schemas/figures/measure.ts'));

const loaders: Record<Offer, (row: Map<string, unknown> | undefined) => Promise<Offered[]>> = {
  measures: async () =>
    (await loadMeasures()).measures.map(({ name, definition }) => ({ value: name, label: definition })),
  topics: async () => toOffered((await loadSummary()).site.topics.map(({ name }) => name)),
  materials: async () => toOffered(await loadMaterials()),
  sources: async () => toOffered(getTexts(getRows('sources'), 'short', 'title')),
  figures: async () => toOffered(getTexts(getRows('figures', 'profile', 'network'), 'label')),
  articles: loadArticles,
};

/** What a field offers, in the row that it stands in; nothing where that cannot be known now, since it may be typed as well. */
export const loadOffers = (offer: Offer, row?: Map<string, unknown>): Promise<Offered[]> =>
  loaders[offer](row).catch(() => []);

/** Laws by all that they are called: 民法典 is also 中华人民共和国民法典. */
export async function loadLaws(): Promise<(Named & { others: string[] })[]> {
  const { laws } = await loadSummary();
  return Object.entries(laws).map(([slug, { short, title, aliases }]) => ({
    slug,
    name: short,
    others: [title, ...aliases],
  }));
}

/** The entries of a collection that can be picked, with all that they are called. */
export async function loadPickable(collection: CollectionName): Promise<readonly Named[]> {
  const names = await loadNames(collection);
  if (collection !== 'laws') return names;
  const known = new globalThis.Map((await loadLaws().catch(() => [])).map((law) => [law.slug, law]));
  return names.map((named) => ({ ...named, others: known.get(named.slug)?.others ?? [] }));
}

/** What a box of one line offers below it, in the browser's own way. */
export const OfferList = ({ id, offers }: { id: string; offers: readonly Offered[] }) =>
  h(
    'datalist',
    { id },
    offers.map(({ value, label }) => h('option', { key: value, value, label })),
  );
