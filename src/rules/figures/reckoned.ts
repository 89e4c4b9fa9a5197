import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { isSameInterval } from '../time/interval.ts';
import { getRecurrence, isSameTime } from '../time/period.ts';
import { type Figure, getInterval, getRange } from './figure.ts';
import { parseUnit, toBase } from './units.ts';
import { getWilsonInterval } from './wilson.ts';

/** What can be reckoned out of the figures of a place: the share settled, sums for each person, mediator, grid and case, and the change a year. */
export type ReckonedKind = 'rate' | 'people' | 'mediator' | 'grid' | 'case' | 'change';

/** A number with the least and the most that it can be by what its source says; one that is open has no most. */
interface Amount {
  value: number;
  least: number;
  most: number | undefined;
}

/** A number that no source gives, with the two that it is reckoned from. */
export interface Reckoned extends Amount {
  kind: ReckonedKind;
  /** Of a rate: its 95% interval, where both counts are exact. */
  interval?: { least: number; most: number };
  /** What is divided, and by what; of a change, the later and the earlier one. */
  of: Figure;
  by: Figure;
}

/** Why nothing of a kind can be reckoned: a number is not there, both are not of one time, or what is divided by is not exact. */
export type ReckoningGap = 'number' | 'base' | 'time' | 'vague';

/** What can be reckoned, and of each kind of which nothing can, why. */
export interface Reckoning {
  found: Reckoned[];
  gaps: { kind: ReckonedKind; gap: ReckoningGap }[];
}

/**
 * Whether a number can be divided by another one: both are of the same days, or the other is a state on a day among those
 * of the first. Where no days can be read, both name their time in the same words of one source.
 */
export function canDivide(number: Figure, base: Figure): boolean {
  const [own, other] = [getInterval(number), getInterval(base)];
  if (!own || !other) return !own && !other && isSameTime(number, base);
  if (own.from === other.from && own.to === other.to) return true;
  if (own.from === undefined || own.to === undefined) return false;
  return other.from === undefined && other.to !== undefined && other.to >= own.from && other.to <= own.to;
}

const toAmount = (figure: Figure): Amount => {
  const { value, unit } = figure;
  const { least, most } = getRange(figure);
  return {
    value: toBase(value, unit),
    least: toBase(Math.max(0, least), unit),
    most: Number.isFinite(most) ? toBase(most, unit) : undefined,
  };
};

const divide = (number: Amount, base: Amount, times: number): Amount => ({
  value: (number.value / base.value) * times,
  least: base.most === undefined ? 0 : (number.least / base.most) * times,
  most: number.most === undefined || base.least <= 0 ? undefined : (number.most / base.least) * times,
});

/** Figures of one measure as a whole, in a unit of it, that were reached and not asked for. */
const pick = (figures: readonly Figure[], id: string): Figure[] =>
  figures.filter(
    ({ measure, change, claim, unit }) =>
      measure === id && !change && claim !== 'target' && getKnownMeasure(id)?.units.includes(parseUnit(unit).kind),
  );

/** Pairs of which the first is divided by the second, with what keeps the others apart. */
function pair(
  numbers: readonly Figure[],
  bases: readonly Figure[],
  { isExactBase = true, fits = canDivide }: { isExactBase?: boolean; fits?: typeof canDivide } = {},
): { of: Figure; by: Figure }[] | ReckoningGap {
  if (numbers.length === 0) return 'number';
  if (!bases.some(({ scope }) => numbers.some((number) => number.scope === scope))) return 'base';
  const timed = numbers.flatMap((of) => {
    const by = bases.find((base) => base.scope === of.scope && fits(of, base));
    return by ? [{ of, by }] : [];
  });
  if (timed.length === 0) return 'time';
  const sound = timed.filter(({ by }) => by.value > 0 && (!isExactBase || by.bound === 'exact'));
  return sound.length > 0 ? sound : 'vague';
}

/** What has come of matters, the furthest first, and what it is a part of. */
const rates = [
  ['closed', 'accepted'],
  ['settled', 'mediated'],
  ['settled', 'accepted'],
] as const;

function getRates(figures: readonly Figure[]): Reckoned[] | ReckoningGap {
  const tried = rates.map(([part, whole]) =>
    pair(pick(figures, part), pick(figures, whole), { isExactBase: false, fits: isOfOneCount }),
  );
  const found = tried.flatMap((pairs) => (typeof pairs === 'string' ? [] : pairs));
  if (found.length === 0)
    return tried.find((gap) => gap === 'time') ?? tried.find((gap) => gap === 'vague') ?? 'number';
  return found.map(({ of, by }) => {
    const isExact = of.bound === 'exact' && by.bound === 'exact';
    const [part, whole] = [toAmount(of), toAmount(by)];
    return {
      kind: 'rate',
      ...divide(part, whole, 1),
      ...(isExact && { interval: getWilsonInterval(part.value, whole.value) }),
      of,
      by,
    };
  });
}

/** Counts of one source and time, the part not more than its whole. */
const isOfOneCount = (part: Figure, whole: Figure): boolean =>
  part.source === whole.source &&
  toAmount(part).value <= toAmount(whole).value &&
  (isSameInterval(getInterval(part), getInterval(whole)) || isSameTime(part, whole));

/** Work that is set against the people of a place and those who do it. */
const work = ['accepted', 'closed', 'mediated', 'settled'] as const;

const shares = [
  { kind: 'people', base: 'population', times: 10_000 },
  { kind: 'mediator', base: 'mediators', times: 1 },
  { kind: 'grid', base: 'grids', times: 1 },
] as const;

/** Money that is spent each year counts for any year in which it was spent already. */
const isSpentIn = (money: Figure, count: Figure): boolean => {
  const [spent, counted] = [getInterval(money), getInterval(count)];
  if (getRecurrence(money.period) !== '年') return canDivide(money, count);
  const year = counted?.from?.slice(0, 4);
  const isYear = counted?.from === `${year ?? ''}-01-01` && counted.to === `${year ?? ''}-12-31`;
  return isYear && spent?.from !== undefined && spent.from <= (counted.from ?? '');
};

/** The change from each year to the next one that is known, of one measure, part and source. */
function getChanges(figures: readonly Figure[]): Reckoned[] {
  return work.flatMap((id) => {
    const known = pick(figures, id)
      .flatMap((figure) => {
        const { from, to } = getInterval(figure) ?? {};
        const year = from?.slice(0, 4) ?? '';
        return from === `${year}-01-01` && to === `${year}-12-31` ? [{ figure, year: Number(year) }] : [];
      })
      .sort((a, b) => a.year - b.year);
    return known.flatMap(({ figure: of, year }): Reckoned[] => {
      const before = known.findLast(
        (other) => other.year < year && other.figure.scope === of.scope && other.figure.source === of.source,
      );
      if (!before) return [];
      const [now, then] = [toAmount(of), toAmount(before.figure)];
      const years = year - before.year;
      const most = now.most === undefined ? undefined : (now.most - then.least) / years;
      const least = then.most === undefined ? -Infinity : (now.least - then.most) / years;
      return [{ kind: 'change', value: (now.value - then.value) / years, least, most, of, by: before.figure }];
    });
  });
}

/**
 * What the figures of an entry come to, `background` being those of its region by which they may be divided too. Reckoned
 * only where both numbers are of one time and count the same part; nothing is added up.
 */
export function reckon(figures: readonly Figure[], background: readonly Figure[] = []): Reckoning {
  const all = [...figures, ...background];
  const done = work.flatMap((id) => pick(figures, id)).filter(({ scope }) => scope === undefined);
  const tried: [ReckonedKind, Reckoned[] | ReckoningGap][] = [
    ['rate', getRates(figures)],
    ...shares.map(({ kind, base, times }): [ReckonedKind, Reckoned[] | ReckoningGap] => {
      const pairs = pair(done, pick(all, base));
      return [
        kind,
        typeof pairs === 'string'
          ? pairs
          : pairs.map(({ of, by }) => ({ kind, ...divide(toAmount(of), toAmount(by), times), of, by })),
      ];
    }),
    ['case', getCosts(figures)],
  ];
  return {
    found: [...tried.flatMap(([, found]) => (typeof found === 'string' ? [] : found)), ...getChanges(figures)],
    gaps: tried.flatMap(([kind, gap]) => (typeof gap === 'string' ? [{ kind, gap }] : [])),
  };
}

/** What a settled matter has cost in a year, by the money for running alone. */
function getCosts(figures: readonly Figure[]): Reckoned[] | ReckoningGap {
  const settled = ['settled', 'closed', 'mediated'].flatMap((id) => pick(figures, id));
  const pairs = pair(pick(figures, 'running'), settled, { isExactBase: false, fits: isSpentIn });
  return typeof pairs === 'string'
    ? pairs
    : pairs.map(({ of, by }) => ({ kind: 'case', ...divide(toAmount(of), toAmount(by), 1), of, by }));
}
