import { getExcerpt } from '../../../rules/search/excerpt.ts';
import { planQuery } from '../../../rules/search/plan.ts';
import { rankPages, type Ranked } from '../../../rules/search/rank.ts';
import { fromRuns, type SiteIndex } from '../../../rules/search/site-index.ts';
import { loadFragment } from './fragment.ts';
import { forgetIndex, getIndex, type IndexFiles } from './index-files.ts';
import { findPhrase, getPhrases } from './phrases.ts';

/** Chosen facet values by facet, e.g. `{type: ['普法解读']}`: any of the values of each facet. */
export type Filters = Record<string, string[]>;

/** Numbers of pages by facet and value. */
export type Counts = Record<string, Record<string, number>>;

/** A result as it is shown. */
export interface HitData {
  url: string;
  title: string;
  /** HTML in which only `mark` stands; everything else is escaped. */
  excerpt: string;
  /** collection, kind, place, date … */
  meta: Record<string, string>;
}

/** One result, loaded when it is about to be shown. */
export type Hit = () => Promise<HitData>;

/** What a search brings. */
export interface Found {
  /** In rank order. */
  hits: Hit[];
  total: number;
  /** For each facet value, how many results it has with what is chosen in the other facets. */
  counts: Counts | undefined;
  /** Words that were searched besides the typed ones, at most five. */
  also: string[];
  /** Words that were looked for. */
  tried: string[];
}

const countRuns = (runs: readonly number[]): number =>
  runs.reduce((sum, length, index) => (index % 2 === 1 ? sum + length : sum), 0);

/** All facet values with the number of pages that carry them. */
export async function getFacets(): Promise<Counts> {
  const { site } = await getIndex();
  return mapFacets(site, (_facet, runs) => countRuns(runs));
}

const mapFacets = <T>(
  { facets }: SiteIndex,
  toValue: (facet: string, runs: readonly number[]) => T,
): Record<string, Record<string, T>> =>
  Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      Object.fromEntries(Object.entries(values).map(([value, runs]) => [value, toValue(facet, runs)])),
    ]),
  );

/** Narrows results by the chosen values and counts what each other value would leave. */
function narrow(ranked: readonly Ranked[], site: SiteIndex, filters: Filters): { kept: Ranked[]; counts: Counts } {
  const allowed = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => ({
      facet,
      pages: new Set(values.flatMap((value) => fromRuns(site.facets[facet]?.[value] ?? []))),
    }));
  const passing = (except?: string) =>
    ranked.filter(({ page }) => allowed.every(({ facet, pages }) => facet === except || pages.has(page)));
  const kept = passing();
  const counts = mapFacets(site, (facet, runs) => {
    const pages = new Set(fromRuns(runs));
    const among = allowed.some((one) => one.facet === facet) ? passing(facet) : kept;
    return among.filter(({ page }) => pages.has(page)).length;
  });
  return { kept, counts };
}

/** Puts pages that hold a quoted phrase word by word before all others. */
async function raisePhrases(ranked: Ranked[], query: string, { ids }: IndexFiles): Promise<Ranked[]> {
  const phrases = getPhrases(query);
  if (phrases.length === 0) return ranked;
  // The ranking stands without it where Pagefind cannot be loaded.
  const found = await Promise.all(phrases.map((phrase) => findPhrase(phrase).catch(() => [])));
  const exact = new Set(found.flat());
  const isExact = ({ page }: Ranked) => exact.has(ids[page] as string);
  return [...ranked.filter(isExact), ...ranked.filter((one) => !isExact(one))];
}

interface Options {
  sort?: 'relevance' | 'date';
}

/** Opens the index anew next time where a file of it is missing. */
async function orForget<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    forgetIndex();
    throw error;
  }
}

async function find(query: string, filters: Filters, { sort = 'relevance' }: Options): Promise<Found> {
  const index = await getIndex();
  const { terms, also, tried } = planQuery(query, index.lexicon);
  const postings = await index.loadPostings(terms.keys());
  const ranked = rankPages(terms, (term) => postings.get(term), index.site.pages);
  const { kept, counts } = narrow(await raisePhrases(ranked, query, index), index.site, filters);
  if (sort === 'date') {
    const dates = await index.loadDates();
    kept.sort((a, b) => (dates[b.page] ?? 0) - (dates[a.page] ?? 0));
  }
  const words = [...terms.keys()];
  const hits = kept.map(({ page }) => async (): Promise<HitData> => {
    const { url, content, meta } = await orForget(loadFragment(index.ids[page] as string));
    const { title = url } = meta;
    const text = content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/u, '') : content;
    return { url, title, excerpt: getExcerpt(text, words), meta };
  });
  return { hits, total: kept.length, counts, also, tried };
}

/** Finds the pages that answer `query`, best first. Rejects when the index cannot be reached. */
export const search = (query: string, filters: Filters, options: Options = {}): Promise<Found> =>
  orForget(find(query, filters, options));
