import { getExcerpt } from '../../../rules/search/excerpt.ts';
import { planQuery } from '../../../rules/search/plan.ts';
import { rankPages, type Ranked } from '../../../rules/search/rank.ts';
import type { Counts, Filters, Found, Result, SearchEngine, Sort } from '../../../rules/search/search-engine.ts';
import { fromRuns, type SiteIndex } from '../../../rules/search/site-index.ts';
import { isKeyOf } from '../../../schemas/record.ts';
import { forgetIndex, getIndex, type IndexFiles } from './index-files.ts';
import { findPhrase, getPhrases } from './phrases.ts';
import { loadShownPage } from './shown-page.ts';

const countRuns = (runs: readonly number[]): number =>
  runs.reduce((sum, length, index) => (index % 2 === 1 ? sum + length : sum), 0);

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

const getRuns = ({ facets }: SiteIndex, facet: string, value: string): readonly number[] => {
  const values = isKeyOf(facets, facet) ? facets[facet] : undefined;
  return values && isKeyOf(values, value) ? (values[value] ?? []) : [];
};

/** Narrows results by the chosen values and counts what each other value would leave. */
function narrow(ranked: readonly Ranked[], site: SiteIndex, filters: Filters): { kept: Ranked[]; counts: Counts } {
  const allowed = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => ({
      facet,
      // The address may ask for anything, also for what every object has.
      pages: new Set(values.flatMap((value) => fromRuns(getRuns(site, facet, value)))),
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
async function raisePhrases(ranked: Ranked[], query: string, { folder }: IndexFiles): Promise<Ranked[]> {
  const phrases = getPhrases(query);
  if (phrases.length === 0) return ranked;
  // The ranking stands without it where Pagefind cannot be loaded.
  const found = await Promise.all(phrases.map((phrase) => findPhrase(phrase, folder).catch(() => [])));
  const exact = new Set(found.flat());
  const isExact = ({ page }: Ranked) => exact.has(page);
  return [...ranked.filter(isExact), ...ranked.filter((one) => !isExact(one))];
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

async function find(query: string, filters: Filters, sort: Sort): Promise<Found> {
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
  const hits = kept.map(({ page }) => async (): Promise<Result> => {
    const { text, ...shown } = await orForget(loadShownPage(index.ids[page]!));
    return { ...shown, excerpt: getExcerpt(text, words) };
  });
  return { hits, total: kept.length, counts, also, tried };
}

/** The engine of this portal: its own compact index ranks, Pagefind knows phrases (decisions/008). */
export const engine: SearchEngine = {
  getFacets: async () => mapFacets((await getIndex()).site, (_facet, runs) => countRuns(runs)),
  search: (query, filters, sort) => orForget(find(query, filters, sort)),
};
