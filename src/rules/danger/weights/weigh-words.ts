import type { DangerKind } from '../../../schemas/dangers.ts';
import { dangerWeights } from './danger-weights.table.ts';
import { getTerms, longestWeighed, nothing } from './terms.ts';

type Weight = Pick<(typeof dangerWeights)[number], 'kind' | 'weight'>;

/** Made when the first text is weighed: a page on which nobody types reads no table. */
let weights: Map<string, Weight> | undefined;

const readWeights = (): Map<string, Weight> =>
  new Map(
    dangerWeights.flatMap(({ kind, weight, terms }) =>
      terms.split(' ').map((term): [string, Weight] => [term, { kind, weight }]),
    ),
  );

/** Above these odds a text is taken to tell of a danger (decisions/017). */
const enough = 0.75;
/** Of the heaviest danger: what weighs as much is named beside it. */
const share = 0.5;

/**
 * The dangers that the words of a folded text tell of, where they are rather those of people in danger than of others; none where
 * they do not tell which, nothing where there is no danger.
 */
export function weighWords(folded: string): DangerKind[] | undefined {
  if (folded.length > longestWeighed) return undefined;
  weights ??= readWeights();
  const terms = getTerms(folded);
  const byKind = new Map<DangerKind, number>();
  let odds = nothing;
  for (const term of terms) {
    const { kind, weight } = weights.get(term) ?? { kind: 'any', weight: 0 };
    odds += weight / Math.sqrt(terms.length);
    if (kind !== 'any') byKind.set(kind, (byKind.get(kind) ?? 0) + weight);
  }
  if (odds <= enough) return undefined;
  const most = Math.max(0, ...byKind.values());
  return [...byKind].filter(([, weight]) => weight > 0 && weight >= most * share).map(([kind]) => kind);
}
