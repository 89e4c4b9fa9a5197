import { distance } from 'fastest-levenshtein';
import { longest } from '../../schemas/lengths.ts';

/** No name of anything is longer; what is stands in the wrong place, and is not compared. */
const longestName = longest.line;

/** The known name that is most like `wanted`, or nothing when none shares at least a third of it. */
export function getNearest(wanted: string, known: Iterable<string>): string | undefined {
  if (wanted.length > longestName) return undefined;
  let best: { name: string; cost: number } | undefined;
  for (const name of known) {
    if (name.length > longestName) continue;
    const cost = distance(wanted, name);
    if (!best || cost < best.cost) best = { name, cost };
  }
  return best && best.cost <= Math.ceil(Math.max(wanted.length, best.name.length) * (2 / 3)) ? best.name : undefined;
}

/** Searches names like `getNearest`, for the first slips of an entry. */
export type FindNearest = (wanted: string, getKnown: () => Iterable<string>) => string | undefined;

/** An entry with more slips of one kind was written for something else; each search reads all names. */
const mostSlips = 50;

/** Makes a search for one check of one entry: whoever has thousands of dead links is told the nearest of the first ones. */
export function createNearest(): FindNearest {
  let slips = 0;
  return (wanted, getKnown) => {
    slips += 1;
    return slips > mostSlips ? undefined : getNearest(wanted, getKnown());
  };
}
