import { getMeasure } from '../../../rules/figures/figure-label.ts';
import { isPartOf } from './parts.ts';
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
  /** 100 for per cent. */
  times: number;
}

const isExact = ({ figure }: PlacedFigure): boolean => figure.bound === 'exact';

/** The counts behind 「办结率」: the only pair of 办结 and something earlier whose subject fits. */
function getCounts(rate: PlacedFigure, figures: readonly PlacedFigure[]): Quotient | undefined {
  const { label, unit } = rate.figure;
  if (unit !== '%' || !label.endsWith('率')) return undefined;
  const { subject, stage } = getMeasure(label.slice(0, -1));
  if (stage === undefined) return undefined;
  const pairs = figures.flatMap((part) => {
    const { measure } = part;
    const fits = measure.stage === stage && (measure.subject.includes(subject) || subject.includes(measure.subject));
    return fits && isExact(part)
      ? figures.filter((whole) => isPartOf(part, whole) && isExact(whole)).map((whole) => ({ part, whole, times: 100 }))
      : [];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** The totals behind 「人均耕地」: the land, and the people or households of the same entry. */
function getTotals(rate: PlacedFigure, figures: readonly PlacedFigure[]): Quotient | undefined {
  const [, per, subject] = /^(人|户)均(.+)$/u.exec(rate.label) ?? [];
  if (!per || !subject) return undefined;
  const part = figures.find((other) => other !== rate && other.label.startsWith(subject) && isExact(other));
  const whole = figures.find(
    ({ figure, unit }) =>
      unit?.counts === (per === '人' ? 'people' : 'households') &&
      /^(?:人口|总?人口数?|居民|户数|总户数)$/u.test(figure.label),
  );
  const factor = rate.unit?.factor ?? 1;
  return part && whole && isExact(whole) && part.unit?.counts === rate.unit?.counts
    ? { part, whole, times: 1 / factor }
    : undefined;
}

/** Whether `written` is what one gets by rounding or cutting off `true` at as many places as are written. */
function isRounded(written: number, exact: number): boolean {
  const step = 10 ** -(String(written).split('.')[1]?.length ?? 0);
  return Math.abs(exact - written) <= step / 2 + 1e-9 || (exact >= written && exact - written < step);
}

const short = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** A rate is what its counts give: 1,786 of 1,837 are 97.2%. */
export const validateRates: EntryRule = (figures) =>
  figures.flatMap((rate) => {
    const found = getCounts(rate, figures) ?? getTotals(rate, figures);
    if (!found || getAmount(found.whole).least === 0) return [];
    const { part, whole, times } = found;
    const exact = (getAmount(part).least / getAmount(whole).least) * times;
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
