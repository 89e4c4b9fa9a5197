import { findDangers } from '../../rules/danger/find-dangers.ts';
import { type Evidence, getEvidence } from '../../rules/search/verdict/evidence.ts';
import { isAsk, isKnownTerm, isName, mostLookedAt, mostNamed } from '../../rules/search/verdict/named.ts';
import { findWanted, getWantedTerms } from '../../rules/search/speech/intent.ts';
import { planQuery } from '../../rules/search/plan.ts';
import { rankPages } from '../../rules/search/rank.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import type { Index } from './make-index.ts';

/** What a query finds in an index in memory, as a browser would find it in the written one. */
export interface IndexAnswer {
  /** In rank order. */
  records: SearchRecord[];
  evidence: Evidence;
  /** Whether the query is a name or an article that is known here. */
  isKnown: boolean;
}

/** Asks an index that was made of `records` and never written. */
export function askIndex(
  query: string,
  { words, terms, commonCharacters }: Index,
  records: readonly SearchRecord[],
): IndexAnswer {
  const dangers = findDangers(query);
  const plan = planQuery(query, { words, commonCharacters: new Set(commonCharacters) }, dangers);
  const getPostings = (term: string) => terms.get(term);
  const ranked = rankPages(plan.terms, getPostings, records.length);
  const found = ranked.map(({ page }) => records[page]!);
  const wanted = findWanted(ranked, getWantedTerms(query, dangers), getPostings).map((page) => records[page]!);
  const first = new Set([...found.slice(0, mostLookedAt).filter((record) => isAsk(query, record)), ...wanted]);
  return {
    records: [...found.filter((record) => first.has(record)), ...found.filter((record) => !first.has(record))],
    evidence: getEvidence(plan, getPostings, ranked, records.length),
    isKnown:
      isKnownTerm(plan.terms, getPostings) ||
      found.slice(0, mostNamed).some(({ title, asks }) => isName(plan.terms, [title, ...asks])),
  };
}
