import { getContentWords } from '../../domain/query.ts';

/** One page as Pagefind's index knows it. */
interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<PagefindData>;
}

type Counts = Record<string, Record<string, number>>;

interface Pagefind {
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (query: string, options: { filters: Filters }) => Promise<{ results: PagefindResult[]; filters: Counts }>;
}

/** Chosen facet values by facet, e.g. `{type: ['普法解读']}`. */
export type Filters = Record<string, string[]>;

/** One page that was found; the excerpt may hold `<mark>`. */
export interface HitData {
  url: string;
  title: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** One result, loaded when it is about to be shown. */
export type Hit = () => Promise<HitData>;

/** What a search brings: results in rank order, and how many there would be for each facet value where that is known. */
export interface Found {
  hits: Hit[];
  total: number;
  /** For each facet value, how many results it has with what is chosen in the other facets. */
  counts: Counts | undefined;
  /** Words searched besides the typed ones. */
  also: string[];
  /** Words that were looked for. */
  tried: string[];
}

const toHit =
  ({ data }: PagefindResult): Hit =>
  async () => {
    const { url, excerpt, meta } = await data();
    return { url, title: meta.title ?? '', excerpt, meta };
  };

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

async function load(): Promise<Pagefind> {
  // Written after the site is built, so that the bundler must not look for it. A browser never fetches a module again
  // that it could not fetch once, unless it comes from another address.
  const path = `/pagefind/pagefind.js${attempts > 0 ? `?attempt=${attempts}` : ''}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** Pagefind, loaded at the first search; a failed load is tried again at the next one. */
async function getPagefind(): Promise<Pagefind> {
  loading ??= load();
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** All facet values with the number of pages that carry them. */
export const getFacets = async (): Promise<Counts> => (await getPagefind()).filters();

/** Pages that hold some of the words: a rare word counts for more than a common one. */
async function searchSomeWords(pagefind: Pagefind, words: readonly string[], filters: Filters): Promise<Hit[]> {
  const merged = new Map<string, { score: number; result: PagefindResult }>();
  for (const { results } of await Promise.all(words.map((word) => pagefind.search(word, { filters })))) {
    const rarity = 1 / Math.log2(2 + results.length);
    for (const result of results)
      merged.set(result.id, { score: (merged.get(result.id)?.score ?? 0) + result.score * rarity, result });
  }
  return [...merged.values()].sort((a, b) => b.score - a.score).map(({ result }) => toHit(result));
}

/**
 * Finds the pages that hold all telling words of `query`; where there is none, those that hold the most telling of its words.
 * Rejects when the index cannot be reached.
 */
export async function search(
  query: string,
  filters: Filters,
  _options: { sort?: 'relevance' | 'date' } = {},
): Promise<Found> {
  const pagefind = await getPagefind();
  const tried = getContentWords(query);
  const exact = await pagefind.search(tried.join(' '), { filters });
  if (exact.results.length === 0) {
    const hits = await searchSomeWords(pagefind, tried, filters);
    return { hits, total: hits.length, counts: undefined, also: [], tried };
  }
  const counts = { ...exact.filters };
  for (const facet of Object.keys(filters)) {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));
    counts[facet] = (await pagefind.search(tried.join(' '), { filters: others })).filters[facet] ?? {};
  }
  return { hits: exact.results.map(toHit), total: exact.results.length, counts, also: [], tried };
}
