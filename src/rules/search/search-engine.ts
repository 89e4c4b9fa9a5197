import type { CollectionName } from '../../schemas/index.ts';
import type { Verdict } from './verdict/verdict.ts';

/** Chosen facet values by facet, e.g. `{type: ['普法解读']}`: any of the values of each facet. */
export type Filters = Record<string, string[]>;

/** Numbers of pages by facet and value. */
export type Counts = Record<string, Record<string, number>>;

/** A result as it is shown. */
export interface Result {
  url: string;
  title: string;
  collection: CollectionName;
  kind: string;
  place?: string;
  date?: string;
  /** HTML in which only `mark` stands; everything else is escaped. */
  excerpt: string;
}

/** One result, loaded when it is about to be shown. */
export type Hit = () => Promise<Result>;

/** Questions of one text that the same pages answer, in its own words, and how many of the hits are theirs. */
export interface Asked {
  questions: string[];
  count: number;
}

/** What a search brings. */
export interface Found {
  /** Whether something here answers the query, whatever it was narrowed to. */
  verdict: Verdict;
  /** What was looked for instead of what was typed, where a slip was mended. */
  mended: string | undefined;
  /** In rank order; nothing where no page answers. */
  hits: Hit[];
  /** Where a text asks several questions: what the first hits answer, in this order; the others are for the whole text. */
  asked: Asked[];
  total: number;
  /** For each facet value, how many results it has with what is chosen in the other facets. */
  counts: Counts | undefined;
  /** Words that were searched besides the typed ones, at most five. */
  also: string[];
  /** Words that were looked for. */
  tried: string[];
  /** The topic that the query belongs to, where that is known. */
  area: string | undefined;
  /** Where no page answers: an article in plain words that says most of what was asked. */
  article: Hit | undefined;
}

/** How results stand: the best answer first, or the latest. */
export type Sort = 'relevance' | 'date';

/** What the search page asks of an engine; `outputs/search/write-search-index.ts` wrote what it reads. */
export interface SearchEngine {
  /** All facet values with the number of pages that carry them. */
  getFacets: () => Promise<Counts>;
  /** Finds the pages that answer a query. Rejects when the index cannot be reached, and tries again at the next call. */
  search: (query: string, filters: Filters, sort: Sort) => Promise<Found>;
}
