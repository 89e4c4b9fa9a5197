import { isSamePeriod } from '../../../rules/time/period.ts';
import { getKnownMeasure } from '../../../schemas/figures/measure.ts';
import {
  type EntryRule,
  findingAt,
  getAmount,
  isExplained,
  type PlacedFigure,
  quote,
  repairContradiction,
} from './placed.ts';

/** Two figures whose quotient another figure states. */
interface Quotient {
  part: PlacedFigure;
  whole: PlacedFigure;
}

/** The exact figures of a measure that count the same part as the rate, of one source. */
const pick = (rate: PlacedFigure, figures: readonly PlacedFigure[], measure: string): PlacedFigure[] =>
  figures.filter(
    ({ figure, source }) =>
      figure.measure === measure &&
      figure.scope === rate.figure.scope &&
      figure.bound === 'exact' &&
      !figure.change &&
      figure.claim !== 'target' &&
      source === rate.source,
  );

/** What a rate is made of by the vocabulary of measures, where just one pair of counts of one time stands beside it. */
function getQuotient(rate: PlacedFigure, figures: readonly PlacedFigure[]): Quotient | undefined {
  const { measure, change, claim, period } = rate.figure;
  const { numerator, denominator } = getKnownMeasure(measure) ?? {};
  if (numerator === undefined || denominator === undefined || change || claim === 'target') return undefined;
  const wholes = pick(rate, figures, denominator);
  const pairs = pick(rate, figures, numerator).flatMap((part) =>
    wholes.filter((whole) => isSamePeriod(part.figure.period, whole.figure.period)).map((whole) => ({ part, whole })),
  );
  // Of several years the rate goes with the counts of its own.
  const own = pairs.filter(({ whole }) => isSamePeriod(whole.figure.period, period));
  const fitting = own.length > 0 ? own : pairs;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether `written` is what one gets by rounding or cutting off `true` at as many places as are written. */
function isRounded(written: number, exact: number): boolean {
  const step = 10 ** -(String(written).split('.')[1]?.length ?? 0);
  return Math.abs(exact - written) <= step / 2 + 1e-9 || (exact >= written && exact - written < step);
}

const short = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** A rate is what the counts of its measure's parts give: 1,786 of 1,837 are 97.2%. */
export const validateRates: EntryRule = (figures) =>
  figures.flatMap((rate) => {
    const found = getQuotient(rate, figures);
    if (!found || getAmount(found.whole).least === 0) return [];
    const { part, whole } = found;
    // 1% is a hundredth; of an area for each person one of its own units.
    const one = rate.unit?.counts === 'share' ? rate.unit.factor / 100 : (rate.unit?.factor ?? 1);
    const exact = getAmount(part).least / getAmount(whole).least / one;
    const { value, bound, unit } = rate.figure;
    const holds = {
      exact: isRounded(value, exact),
      over: exact >= value,
      near: exact <= value,
      atLeast: exact >= value,
      about: Math.abs(exact - value) <= value / 10,
      upTo: exact <= value,
    }[bound];
    if (holds || isExplained(rate, part) || isExplained(rate, whole)) return [];
    return [
      findingAt(rate, 'value', {
        rule: 'figure-rate',
        severity: 'warning',
        message: `${quote(rate)}和${quote(part)}、${quote(whole)}对不上，相除是${short.format(exact)}${unit}`,
        fix: repairContradiction(`${part.figure.value}或${whole.figure.value}`),
      }),
    ];
  });
