import type { Portal } from '../portal/portal.ts';
import { getAllFigures, type StandingFigure } from './all-figures.ts';
import { plainLabel } from './figure-label.ts';

/** One fact: the figure that tells it, and every figure of the portal that says the same, this one first. */
export interface Fact {
  lead: StandingFigure;
  copies: readonly StandingFigure[];
}

/** Whether an entry speaks of its place. A room and the story of one dispute speak of themselves alone. */
const speaksOfPlace = ({ entry }: StandingFigure): boolean =>
  entry.collection === 'regions' ||
  entry.collection === 'methods' ||
  (entry.collection === 'cases' && entry.data.kind === 'practice');

/** All that two figures must share to be one fact, but for what they count. */
const getKey = ({ region, figure, source }: StandingFigure): string => {
  const { value, bound, unit, claim, change, period, from, to } = figure;
  return JSON.stringify([
    region,
    source?.url ?? source?.title ?? figure.source,
    [value, bound, unit, claim],
    [change?.way, change?.against],
    [period, from, to],
  ]);
};

/**
 * Whether two figures count the same: called alike, or the same part of one measure in two entries. What one entry calls by
 * two names it counts twice.
 */
function countsSame(a: StandingFigure, b: StandingFigure): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one.measure !== other.measure || one.scope !== other.scope) return false;
  if (plainLabel(one.label) === plainLabel(other.label)) return true;
  return one.measure !== undefined && a.entry !== b.entry;
}

/** A room's number is a copy of that of its place, never of that of another room: two rooms may well have five mediators each. */
const isCopy = (figure: StandingFigure, copies: readonly StandingFigure[]): boolean =>
  copies.some((copy) => countsSame(copy, figure)) &&
  (speaksOfPlace(figure) || copies.some((copy) => speaksOfPlace(copy) || copy.entry === figure.entry));

const order = ({ entry }: StandingFigure): number => (entry.collection === 'regions' ? 0 : 1);

/**
 * Every fact of the portal once, though a region, its practice and its methods all tell it. What places say stands first, so
 * that rooms and stories find it; the rest in listing order.
 */
export const getFacts = (portal: Portal): readonly Fact[] =>
  portal.derive('facts of all figures', (all) => {
    const figures = getAllFigures(all);
    const sorted = [
      ...figures.filter(speaksOfPlace).sort((a, b) => order(a) - order(b)),
      ...figures.filter((figure) => !speaksOfPlace(figure)),
    ];
    const buckets = new Map<string, StandingFigure[][]>();
    const groups: StandingFigure[][] = [];
    for (const figure of sorted) {
      const key = getKey(figure);
      const bucket = buckets.get(key) ?? [];
      buckets.set(key, bucket);
      const group = bucket.find((copies) => isCopy(figure, copies));
      if (group) group.push(figure);
      else {
        const own = [figure];
        bucket.push(own);
        groups.push(own);
      }
    }
    return groups.flatMap((copies) => (copies[0] ? [{ lead: copies[0], copies }] : []));
  });
