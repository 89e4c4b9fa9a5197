import type { Figure } from '../../../rules/figures/figure.ts';
import { getInterval } from '../../../rules/figures/figure.ts';
import { type Reckoned, reckon } from '../../../rules/figures/reckoned.ts';
import type { Measure } from '../../../schemas/figures/measure.ts';
import { getNumbers, isWhole, toAmount } from './number.ts';

/** A practice as far as it can be ranked. */
export interface Rankable {
  id: string;
  level: string | undefined;
  figures: readonly Figure[];
  /** Figures of its region by which others are divided. */
  background: readonly Figure[];
}

/** A place in a ranking; those that cannot be told apart share one. */
export interface Ranked {
  id: string;
  rank: number;
  figure: Figure;
  /** Where it is reckoned and not read off a report. */
  reckoned?: Reckoned;
}

/** Those whose numbers mean the same: of one level and one year. */
export interface RankingGroup {
  level: string;
  year: string;
  rows: Ranked[];
}

/**
 * Why there is no ranking: `few` give the number, what it is made of is not told (`parts`), a large place has more of it
 * (`size`), nobody knows how it was asked or spent (`asked`), or those that mean the same are too few (`apart`).
 */
export type RankingGap = 'few' | 'parts' | 'size' | 'asked' | 'apart';

/** The rankings of a measure, or why there is none; `given` is how many give its number, `fit` how many of them can be set against others. */
export type Ranking = { given: number; fit: number } & ({ groups: RankingGroup[] } | { gap: RankingGap });

/** Two are a comparison, no order. */
const least = 3;

interface Candidate extends Omit<Ranked, 'rank'> {
  low: number;
  high: number;
  unit: string;
  level: string;
  year: string;
}

/** The calendar year that a number speaks of, all of it. */
function getYear(figure: Figure): string | undefined {
  const { from, to } = getInterval(figure) ?? {};
  const year = to?.slice(0, 4) ?? '';
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
}

/** How a measure is made comparable: reckoned anew from its parts, by people, as it stands, or not at all. */
function getBasis({ numerator, denominator, section, per, id }: Measure): 'rate' | 'people' | 'plain' | RankingGap {
  if (numerator !== undefined && denominator !== undefined) return 'rate';
  if (section === 'time') return 'plain';
  return per.includes('people') && id !== 'building' ? 'people' : 'asked';
}

function getReckoned(practice: Rankable, measure: Measure, kind: 'rate' | 'people'): Reckoned | undefined {
  return reckon(practice.figures, practice.background).found.find(
    (found) =>
      found.kind === kind &&
      found.of.scope === undefined &&
      (kind === 'rate'
        ? found.of.measure === measure.numerator && found.by.measure === measure.denominator
        : found.of.measure === measure.id),
  );
}

function getCandidate(practice: Rankable, measure: Measure, basis: 'rate' | 'people' | 'plain'): Candidate[] {
  const { id, level } = practice;
  const number = basis === 'plain' ? getNumbers(practice.figures).get(measure.id) : undefined;
  const reckoned = basis === 'plain' ? undefined : getReckoned(practice, measure, basis);
  const figure = reckoned?.of ?? (number && isWhole(number) ? number.figure : undefined);
  const year = figure && getYear(figure);
  if (!figure || level === undefined || year === undefined) return [];
  const {
    least: low,
    most: high,
    kind,
  } = reckoned ? { ...reckoned, most: reckoned.most ?? Infinity, ...reckoned.interval, kind: '' } : toAmount(figure);
  return [{ id, figure, ...(reckoned && { reckoned }), low, high, unit: kind, level, year }];
}

/** The order of those that mean the same: whoever is surely better stands before. */
const order = (candidates: readonly Candidate[], direction: 'more' | 'less'): Ranked[] => {
  const isBetter = (one: Candidate, other: Candidate) =>
    direction === 'more' ? one.low > other.high : one.high < other.low;
  return candidates
    .map((own): Ranked => {
      const { id, figure, reckoned } = own;
      const rank = 1 + candidates.filter((other) => isBetter(other, own)).length;
      return { id, rank, figure, ...(reckoned && { reckoned }) };
    })
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
};

/**
 * Who does best in a measure, only where numbers mean the same: the whole of a calendar year, places of one level, a share
 * reckoned from both of its counts, matters by people. Those whose ranges meet share a rank.
 */
export function getRanking(practices: readonly Rankable[], measure: Measure): Ranking {
  const given = practices.filter(({ figures }) => {
    const number = getNumbers(figures).get(measure.id);
    return number && isWhole(number);
  }).length;
  const { direction } = measure;
  const basis = getBasis(measure);
  if (direction === 'neither' || (basis !== 'rate' && basis !== 'people' && basis !== 'plain'))
    return { given, fit: 0, gap: given < least ? 'few' : 'asked' };
  const candidates = practices.flatMap((practice) => getCandidate(practice, measure, basis));
  const fit = candidates.length;
  const groups = [...Map.groupBy(candidates, ({ level, year, unit }) => `${level} ${year} ${unit}`).values()]
    .filter((group) => group.length >= least)
    .map((group) => ({ level: group[0]!.level, year: group[0]!.year, rows: order(group, direction) }));
  if (groups.length > 0) return { given, fit, groups };
  if (given < least && fit < least) return { given, fit, gap: 'few' };
  if (fit < least) return { given, fit, gap: basis === 'rate' ? 'parts' : basis === 'people' ? 'size' : 'apart' };
  return { given, fit, gap: 'apart' };
}
