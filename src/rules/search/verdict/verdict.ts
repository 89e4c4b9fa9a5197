import type { Evidence } from './evidence.ts';
import { verdict as rows } from './verdict.table.ts';

/** Whether a page answers: certainly, perhaps, or none does. */
export type Verdict = 'sure' | 'unsure' | 'none';

/** What turns evidence into a verdict: the weights of a logistic sum, and the sums from which on it is sure, or up to which none answers. */
export type VerdictTable = Record<(typeof rows)[number]['name'], number>;

/** The shipped table; each name has one row (tests/unit/rules/search/verdict/verdict.test.ts). */
export const shippedVerdict = Object.fromEntries(rows.map(({ name, value }) => [name, value])) as VerdictTable;

/** The logarithm of the odds that some page answers. */
export const weighEvidence = (
  { strength, home, length }: Evidence,
  table: Pick<VerdictTable, 'bias' | 'strength' | 'home' | 'length'>,
): number => table.bias + table.strength * strength + table.home * home + table.length * length;

/** Whether some page answers, by the evidence of the ranking. */
export function judge(evidence: Evidence, table: VerdictTable = shippedVerdict): Verdict {
  const odds = weighEvidence(evidence, table);
  return odds > table.sure ? 'sure' : odds > table.none ? 'unsure' : 'none';
}

const fromSurest: readonly Verdict[] = ['sure', 'unsure', 'none'];

/** The surest of these verdicts. */
export const getSurest = (verdicts: readonly Verdict[]): Verdict =>
  fromSurest.find((verdict) => verdicts.includes(verdict)) ?? 'none';
