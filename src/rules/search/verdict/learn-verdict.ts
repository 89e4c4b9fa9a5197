import type { Evidence } from './evidence.ts';
import { type VerdictTable, weighEvidence } from './verdict.ts';

/** A labelled question: what its ranking says, and whether people found a page that answers it. */
export interface Judged {
  evidence: Evidence;
  isAnswered: boolean;
  /** Whether such a page is among the first three. */
  isHit: boolean;
}

/** How both errors are weighed against each other. */
export interface Shares {
  /** Which share of the questions without a page shall not be called sure. */
  sure: number;
  /** Which share of the questions with a page may be told that there is none. */
  none: number;
}

const names = ['strength', 'home', 'length'] as const;
/** Steps uphill, their size, and how much large weights are held back. */
const climbing = { steps: 4000, size: 0.5, restraint: 1 };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value below which `share` of them lie. */
function getQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The weights of a logistic regression whether a question is answered, by gradient ascent over standardised evidence. */
function learnWeights(rows: readonly Judged[]): Pick<VerdictTable, 'bias' | (typeof names)[number]> {
  const means = names.map((name) => mean(rows.map(({ evidence }) => evidence[name])));
  const spreads = names.map(
    (name, at) => Math.sqrt(mean(rows.map(({ evidence }) => (evidence[name] - means[at]!) ** 2))) || 1,
  );
  const inputs = rows.map(({ evidence }) => [
    1,
    ...names.map((name, at) => (evidence[name] - means[at]!) / spreads[at]!),
  ]);
  const weights = inputs[0]!.map(() => 0);
  for (let step = 0; step < climbing.steps; step += 1) {
    const slopes = weights.map((weight, at) => (at === 0 ? 0 : -climbing.restraint * weight));
    for (const [row, input] of inputs.entries()) {
      const odds = input.reduce((sum, value, at) => sum + value * weights[at]!, 0);
      const error = Number(rows[row]!.isAnswered) - 1 / (1 + Math.exp(-odds));
      for (const [at, value] of input.entries()) slopes[at]! += error * value;
    }
    for (const [at, slope] of slopes.entries()) weights[at]! += (climbing.size * slope) / rows.length;
  }
  const [bias = 0, ...standard] = weights;
  const [strength = 0, home = 0, length = 0] = standard.map((weight, at) => weight / spreads[at]!);
  const shift = [strength, home, length].reduce((sum, weight, at) => sum + weight * means[at]!, 0);
  return { bias: bias - shift, strength, home, length };
}

/** Weights and thresholds by these labelled questions. */
export function learnVerdict(rows: readonly Judged[], shares: Shares): VerdictTable {
  const weights = learnWeights(rows);
  const weigh = (isAnswered: boolean) =>
    rows.filter((row) => row.isAnswered === isAnswered).map(({ evidence }) => weighEvidence(evidence, weights));
  return { ...weights, sure: getQuantile(weigh(false), shares.sure), none: getQuantile(weigh(true), shares.none) };
}

/** What a table does to labelled questions, as shares of 0 to 1. */
export interface Errors {
  /** Of the questions without a page: not called sure, and told that there is none. */
  missingNotSure: number;
  missingNone: number;
  /** Of those with a page: told that there is none. */
  answeredNone: number;
  /** Of those with the page among the first three: called sure. */
  hitSure: number;
}

/** Judges each half of the questions by what the other half teaches, and counts over both. */
export function getErrors(halves: readonly [readonly Judged[], readonly Judged[]], shares: Shares): Errors {
  const weighed = halves.flatMap((rows, at) => {
    const table = learnVerdict(halves[1 - at] ?? [], shares);
    return rows.map((row) => {
      const odds = weighEvidence(row.evidence, table);
      return { ...row, isSure: odds > table.sure, isNone: odds <= table.none };
    });
  });
  const missing = weighed.filter(({ isAnswered }) => !isAnswered);
  const answered = weighed.filter(({ isAnswered }) => isAnswered);
  const hits = weighed.filter(({ isHit }) => isHit);
  return {
    missingNotSure: mean(missing.map(({ isSure }) => Number(!isSure))),
    missingNone: mean(missing.map(({ isNone }) => Number(isNone))),
    answeredNone: mean(answered.map(({ isNone }) => Number(isNone))),
    hitSure: mean(hits.map(({ isSure }) => Number(isSure))),
  };
}
