import { findQuantities, getAmount, getKind, type Quantity } from './said-quantities.ts';

/** Two quantities for one thing. */
export interface Difference {
  one: Quantity;
  other: Quantity;
}

/** Two texts that share so many of their words, numbers aside, tell one thing. */
const likeness = 0.5;

/** A worked sum has numbers of its own. */
const worked = /例如|比如|举例|[×＋＝]/u;

/** The pairs of neighbouring characters of a text, its quantities left out. */
function getPairs(text: string, quantities: readonly Quantity[]): Set<string> {
  const bounds = quantities.flatMap(({ start, end }) => [start, end]);
  const between = [0, ...bounds].flatMap((from, index) => (index % 2 === 0 ? text.slice(from, bounds[index]) : []));
  const runs = between.join(' ').match(/\p{Script=Han}{2,}/gu) ?? [];
  return new Set(runs.flatMap((run) => [...run].slice(1).map((character, index) => `${run[index]}${character}`)));
}

/** Where two texts about one article tell one thing with two numbers; `law` holds the words of the article, where known. */
export function findDifference(one: string, other: string, law: string): Difference | undefined {
  if (worked.test(one) || worked.test(other)) return undefined;
  const [first, second] = [findQuantities(one), findQuantities(other)];
  const byKind = Map.groupBy(second, getKind);
  const amounts = new Set(second.map(getAmount));
  const differing = first.flatMap((quantity) => {
    const [same] = byKind.get(getKind(quantity)) ?? [];
    return same && !amounts.has(getAmount(quantity)) ? [{ one: quantity, other: same }] : [];
  });
  const [difference] = differing;
  if (!difference || differing.length < first.length) return undefined;
  const lawful = new Set(findQuantities(law).map(getAmount));
  const isLawful = (quantity: Quantity) => lawful.has(getAmount(quantity));
  if (isLawful(difference.one) && isLawful(difference.other)) return undefined;
  const [a, b] = [getPairs(one, first), getPairs(other, second)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) >= likeness ? difference : undefined;
}
