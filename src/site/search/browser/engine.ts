import { findDangers } from '../../../rules/danger/find-dangers.ts';
import { getArea } from '../../../rules/search/verdict/area.ts';
import { type Evidence, getCoverage, getEvidence } from '../../../rules/search/verdict/evidence.ts';
import { getExcerpt } from '../../../rules/search/excerpt.ts';
import { findWanted, getWantedTerms } from '../../../rules/search/speech/intent.ts';
import { isAsk, isKnownTerm, isName, mostLookedAt, mostNamed } from '../../../rules/search/verdict/named.ts';
import { type Plan, planQuery } from '../../../rules/search/plan.ts';
import type { Postings } from '../../../rules/search/postings.ts';
import { rankPages, type Ranked } from '../../../rules/search/rank.ts';
import type { Counts, Filters, Found, Result, SearchEngine, Sort } from '../../../rules/search/search-engine.ts';
import type { ShownPage } from '../../../rules/search/shown-page.ts';
import { fromRuns, type SiteIndex } from '../../../rules/search/site-index.ts';
import { answerQuestions, planQuestions } from '../../../rules/search/speech/answers.ts';
import { getSurest, judge, type Verdict } from '../../../rules/search/verdict/verdict.ts';
import { isKeyOf } from '../../../schemas/record.ts';
import { expectUnreached } from '../../page/browser/load.ts';
import { forgetIndex, getIndex, type IndexFiles } from './index-files.ts';
import { mendQuery } from './mend-query.ts';
import { findPhrase, getPhrases } from './phrases.ts';
import { loadShownPage } from './shown-page.ts';

/** How many results are worth reading, by what is known of them. */
const mostShown = { sure: Infinity, unsure: 5, none: 0 } as const satisfies Record<Verdict, number>;
/** How much of the question an article must hold. */
const leastCoverage = 0.5;

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

/** Pages that hold a quoted phrase of the query word by word. */
async function findExact(query: string, { folder }: IndexFiles): Promise<Set<number>> {
  const phrases = getPhrases(query);
  // The ranking stands without it where Pagefind cannot be loaded.
  const found = await Promise.all(phrases.map((phrase) => findPhrase(phrase, folder).catch(() => [])));
  return new Set(found.flat());
}

/** Puts these pages before all others, also where their other words are too few to be found by. */
function raise(ranked: readonly Ranked[], first: ReadonlySet<number>): Ranked[] {
  const found = new Set(ranked.map(({ page }) => page));
  return [
    ...ranked.filter(({ page }) => first.has(page)),
    ...[...first].filter((page) => !found.has(page)).map((page) => ({ page, score: 0 })),
    ...ranked.filter(({ page }) => !first.has(page)),
  ];
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

type GetPostings = (term: string) => Postings | undefined;

/** A page and what is shown of it. */
interface Seen extends Ranked {
  shown: ShownPage;
}

const loadShown = async (page: number, index: IndexFiles): Promise<ShownPage> =>
  loadShownPage(await index.loadId(page));

const lookInto = (ranked: readonly Ranked[], index: IndexFiles): Promise<Seen[]> =>
  Promise.all(ranked.slice(0, mostLookedAt).map(async (one) => ({ ...one, shown: await loadShown(one.page, index) })));

const getNames = ({ shown: { title, asks = [] } }: Seen): string[] => [title, ...asks];

/** Whether something here answers, by the evidence and by what the best pages are called. */
function getVerdict(
  plan: Plan,
  getPostings: GetPostings,
  evidence: Evidence,
  best: readonly Seen[],
  isInDanger: boolean,
) {
  const verdict = judge(evidence);
  if (verdict === 'sure' || isKnownTerm(plan.terms, getPostings)) return 'sure';
  if (best.slice(0, mostNamed).some((seen) => isName(plan.terms, getNames(seen)))) return 'sure';
  // Somebody in danger is not told that there is nothing, however it is spelled.
  return verdict === 'none' && isInDanger && best.length > 0 ? 'unsure' : verdict;
}

/** The best of these pages that is an article in plain words and holds most of what was asked. */
const findArticle = (plan: Plan, getPostings: GetPostings, best: readonly Seen[], pageCount: number) =>
  best.find(
    ({ page, shown }) =>
      shown.url.includes('#article-') && getCoverage(plan.terms, getPostings, page, pageCount) >= leastCoverage,
  )?.page;

async function find(typed: string, filters: Filters, sort: Sort): Promise<Found> {
  const index = await getIndex();
  const query = await mendQuery(typed, index);
  const dangers = findDangers(query);
  const plan = planQuery(query, index.lexicon, dangers);
  const { terms, also, tried } = plan;
  // Whoever narrows or sorts looks for a page, and no longer for an answer to each question.
  const isNarrowed = sort === 'date' || Object.values(filters).some((values) => values.length > 0);
  const planned = isNarrowed ? [] : planQuestions(query, plan, index.lexicon);
  const intent = getWantedTerms(query, dangers);
  const postings = await index.loadPostings(
    new Set([...intent, ...[terms, ...planned.map((one) => one.plan.terms)].flatMap((found) => [...found.keys()])]),
  );
  const getPostings: GetPostings = (term) => postings.get(term);
  const ranked = rankPages(terms, getPostings, index.site.pages);
  const [exact, best] = await Promise.all([findExact(query, index), orForget(lookInto(ranked, index))]);
  const asked = best.filter(({ shown }) => isAsk(query, shown)).map(({ page }) => page);
  const wanted = findWanted(ranked, intent, getPostings);
  const evidence = getEvidence(plan, getPostings, ranked, index.site.pages);
  const whole = exact.size > 0 ? 'sure' : getVerdict(plan, getPostings, evidence, best, dangers.length > 0);
  const answers = asked.length > 0 ? [] : answerQuestions(planned, getPostings, index.site.pages);
  const verdict = getSurest([whole, ...answers.map((answer) => answer.verdict)]);

  const { kept, counts } = narrow(raise(ranked, new Set([...exact, ...asked, ...wanted])), index.site, filters);
  const answering = answers.flatMap(({ pages }) => pages);
  const others = kept.slice(0, mostShown[whole]).filter(({ page }) => !answering.includes(page));
  const shown = [...answering.map((page) => ({ page, score: 0 })), ...others];
  if (sort === 'date') {
    const dates = await index.loadDates();
    shown.sort((a, b) => (dates[b.page] ?? 0) - (dates[a.page] ?? 0));
  }
  // Where nobody knows whether a page answers, its words are no reason to believe that it does.
  const words = verdict === 'sure' ? [...terms.keys()] : [];
  const toHit = (page: number) => async (): Promise<Result> => {
    const { text, ...result } = await orForget(loadShown(page, index));
    return { ...result, excerpt: getExcerpt(text, words) };
  };
  const article = verdict === 'none' ? findArticle(plan, getPostings, best, index.site.pages) : undefined;
  return {
    verdict,
    mended: query === typed ? undefined : query,
    hits: shown.map(({ page }) => toHit(page)),
    asked: answers.map(({ questions, pages }) => ({ questions, count: pages.length })),
    total: shown.length,
    counts: verdict === 'none' ? undefined : counts,
    also,
    tried,
    // Without a word that is known here, pages that share a topic share it by chance.
    area: plan.home === undefined ? undefined : getArea(ranked, (page) => index.getTopics(page)),
    article: article === undefined ? undefined : toHit(article),
  };
}

/** Once more, by the index of now: the site may have been built anew while this went on, and the files of before be gone. */
async function findAgain(typed: string, filters: Filters, sort: Sort): Promise<Found> {
  try {
    return await orForget(find(typed, filters, sort));
  } catch (error) {
    expectUnreached(error);
    return orForget(find(typed, filters, sort));
  }
}

/** The engine of this portal: its own compact index ranks, Pagefind knows phrases (decisions/008). */
export const engine: SearchEngine = {
  getFacets: async () => mapFacets((await getIndex()).site, (_facet, runs) => countRuns(runs)),
  search: findAgain,
};
