import { type DangerKind, dangerKinds } from '../../../schemas/dangers.ts';
import { keysOf } from '../../../schemas/record.ts';
import { getTerms, longestWeighed, nothing } from './terms.ts';

/** What somebody in danger typed, folded, with the danger. */
export interface Phrasing {
  kind: DangerKind;
  text: string;
}

/** A row of danger-weights.tsv: words that weigh the same for the same danger. */
export interface WeightRow {
  /** `any` where they tell of no danger more than of another. */
  kind: DangerKind | 'any';
  weight: number;
  terms: string[];
}

/** Rounds over all texts, the size of a step, and how much large weights are held back. */
const climbing = { rounds: 200, size: 0.3, restraint: 1e-5 };
/** Weights are rounded to this, and what is less than one of it is left out. */
const grain = 1;

/** Fewer texts with a term say nothing of it. */
const fewest = 3;

/** A text as the places of its terms in the list of all, which is quick to go over often. */
interface Example {
  places: number[];
  /** What each of its terms counts for: a longer text is not for that a graver one. */
  scale: number;
  isDanger: boolean;
}

/** The weights of a logistic sum of `count` terms, by gradient descent with a step of its own for each term (AdaGrad). */
function learnSum(examples: readonly Example[], count: number): Float64Array {
  const weights = new Float64Array(count);
  const slopes = new Float64Array(count);
  for (let round = 0; round < climbing.rounds; round += 1) {
    const changes = new Float64Array(count);
    for (const { places, scale, isDanger } of examples) {
      let odds = nothing;
      for (const place of places) odds += weights[place]! * scale;
      const error = (Number(isDanger) - 1 / (1 + Math.exp(-odds))) * scale;
      for (const place of places) changes[place]! += error;
    }
    for (const [place, sum] of changes.entries()) {
      const change = sum / examples.length - climbing.restraint * weights[place]!;
      slopes[place]! += change ** 2;
      weights[place]! += (climbing.size * change) / (Math.sqrt(slopes[place]!) + 1e-9);
    }
  }
  return weights;
}

/** Which share of a term's uses must be of one danger for it to tell which. */
const telling = 0.5;

/** The danger of which a term tells, where one uses it as often as all others together, by shares of their phrasings. */
function getKinds(phrasings: readonly Phrasing[]): Map<string, DangerKind> {
  const shares = new Map<string, { kind: DangerKind; most: number; all: number }>();
  for (const kind of keysOf(dangerKinds)) {
    const own = phrasings.filter((phrasing) => phrasing.kind === kind);
    const counts = new Map<string, number>();
    for (const { text } of own) for (const term of getTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const share = count / own.length;
      const { most, all, kind: known } = shares.get(term) ?? { most: 0, all: 0, kind };
      shares.set(term, { kind: share > most ? kind : known, most: Math.max(most, share), all: all + share });
    }
  }
  return new Map(
    [...shares].filter(([, { most, all }]) => most >= telling * all).map(([term, { kind }]) => [term, kind]),
  );
}

/** The examples, without terms that too few of them have, and all terms that are left. */
function toExamples(texts: readonly { text: string; isDanger: boolean }[]): { examples: Example[]; terms: string[] } {
  const all = texts.map(({ text, isDanger }) => ({ terms: getTerms(text.slice(0, longestWeighed)), isDanger }));
  const counts = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts].filter(([, count]) => count >= fewest).map(([term]) => term);
  const places = new Map(terms.map((term, place) => [term, place]));
  const examples = all.map((one) => ({
    places: one.terms.flatMap((term) => places.get(term) ?? []),
    scale: 1 / Math.sqrt(one.terms.length),
    isDanger: one.isDanger,
  }));
  return { examples, terms };
}

/** What words weigh by these phrasings of danger and these calm questions, all folded; heaviest first. */
export function learnWeights(phrasings: readonly Phrasing[], calm: readonly string[]): WeightRow[] {
  const { examples, terms } = toExamples([
    ...phrasings.map(({ text }) => ({ text, isDanger: true })),
    ...calm.map((text) => ({ text, isDanger: false })),
  ]);
  const weights = learnSum(examples, terms.length);
  const kinds = getKinds(phrasings);
  const rows = new Map<string, WeightRow>();
  for (const [place, term] of terms.entries()) {
    const weight = Math.round(weights[place]! / grain) * grain;
    if (weight === 0) continue;
    const kind = weight > 0 ? (kinds.get(term) ?? 'any') : 'any';
    const key = `${kind} ${weight}`;
    const row = rows.get(key) ?? { kind, weight, terms: [] };
    rows.set(key, row);
    row.terms.push(term);
  }
  return [...rows.values()].sort((one, other) => other.weight - one.weight);
}
