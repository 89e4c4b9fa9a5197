import { distance } from 'fastest-levenshtein';

/** The known name that is most like `wanted`, or nothing when none shares at least a third of it. */
export function getNearest(wanted: string, known: Iterable<string>): string | undefined {
  let best: { name: string; cost: number } | undefined;
  for (const name of known) {
    const cost = distance(wanted, name);
    if (!best || cost < best.cost) best = { name, cost };
  }
  return best && best.cost <= Math.ceil(Math.max(wanted.length, best.name.length) * (2 / 3)) ? best.name : undefined;
}
