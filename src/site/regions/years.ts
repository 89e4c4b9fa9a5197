import type { Figure } from '../../rules/figures/figure.ts';
import { getSeries, getYearFigures, type Series, type YearRow } from '../../rules/figures/years.ts';
import { toBase } from '../../rules/figures/units.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { getFigures, getOrigin, type Origin } from '../figures/figures.ts';
import { sayMeasure } from '../figures/measure-name.ts';
import { sayFigure } from '../page/say.ts';

/** How wide and high the drawing of one measure is, in units of its own. */
export const plot = { width: 200, height: 64, edge: 6 };

/** One measure over the years: its drawing, and in words what the drawing shows. */
export interface SeriesView {
  name: string;
  /** Places of the numbers in the drawing, oldest first, and the same as the path of a line. */
  points: { x: number; y: number }[];
  line: string;
  first: string;
  last: string;
  /** 2021年1,200件，2022年1,350件；多了150件 */
  words: string;
}

/** The numbers of a place year by year: what can be followed as small drawings, and all of it as a table. */
export interface YearsView {
  series: SeriesView[];
  years: string[];
  rows: { name: string; cells: (string | undefined)[] }[];
  notes: string[];
  origin: Origin;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Places of numbers in a drawing. The lower edge is nought, so that twice as much stands twice as high; years without a
 * number leave their place empty.
 */
function getPoints({ points }: Series): SeriesView['points'] {
  const { width, height, edge } = plot;
  const amounts = points.map(({ figure }) => toBase(figure.value, figure.unit));
  const most = Math.max(...amounts, 0) || 1;
  const first = points[0]?.year ?? 0;
  const span = Math.max(1, (points.at(-1)?.year ?? first) - first);
  return points.map(({ year }, index) => ({
    x: round(edge + ((year - first) / span) * (width - 2 * edge)),
    y: round(height - edge - (Math.max(0, amounts[index] ?? 0) / most) * (height - 2 * edge)),
  }));
}

const sayYear = (year: number): string => t('years.year', { year });

/** By how much the last number is above the first; nothing of numbers that are not exact. */
function sayChange(first: Figure, last: Figure): string | undefined {
  if (first.bound !== 'exact' || last.bound !== 'exact') return undefined;
  const difference = toBase(last.value, last.unit) - toBase(first.value, first.unit);
  if (difference === 0) return t('years.same');
  const value = Number((Math.abs(difference) / toBase(1, last.unit)).toPrecision(15));
  return t(difference > 0 ? 'years.more' : 'years.less', {
    amount: sayFigure({ value, bound: 'exact', unit: last.unit }),
  });
}

function toView(series: Series): SeriesView[] {
  const [first, last] = [series.points[0], series.points.at(-1)];
  if (!first || !last) return [];
  const points = getPoints(series);
  return [
    {
      name: sayMeasure(series.measure) ?? first.figure.label,
      points,
      line: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
      first: sayYear(first.year),
      last: sayYear(last.year),
      words: [
        series.points.map(({ year, figure }) => `${sayYear(year)}${sayFigure(figure)}`).join(t('years.joint')),
        sayChange(first.figure, last.figure),
      ]
        .filter(Boolean)
        .join(t('years.then')),
    },
  ];
}

/** All that the yearly form holds: a row a measure, a column a year. */
function getTable(years: readonly YearRow[], figures: readonly Figure[]): Pick<YearsView, 'years' | 'rows'> {
  const sorted = [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b);
  const isOf = (figure: Figure, year: number) => figure.period?.startsWith(String(year)) === true;
  return {
    years: sorted.map(sayYear),
    rows: [...Map.groupBy(figures, ({ measure }) => measure)].map(([measure, own]) => ({
      name: sayMeasure(measure) ?? own[0]?.label ?? '',
      cells: sorted.map((year) => {
        const figure = own.find((one) => isOf(one, year));
        return figure && sayFigure(figure);
      }),
    })),
  };
}

/** What a place's numbers of several years show; nothing where it has none. `others` are its figures outside the yearly form. */
export function getYearsView(
  { years, sources }: Pick<Data<'regions'>, 'years' | 'sources'>,
  others: readonly Figure[],
): YearsView | undefined {
  const own = getYearFigures(years);
  const series = getSeries([...own, ...others]);
  if (own.length === 0 && series.length === 0) return undefined;
  const drawn = series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const views = getFigures([...own, ...drawn], sources);
  const isNamed = views.some(({ sourceHref }) => sourceHref !== undefined);
  return {
    series: series.flatMap(toView),
    ...getTable(years, own),
    notes: [...years]
      .sort((a, b) => a.year - b.year)
      .flatMap(({ year, note }) => (note === undefined ? [] : [t('years.note', { year, note })])),
    origin: isNamed ? getOrigin(views, sources) : { period: undefined, sources: [] },
  };
}
