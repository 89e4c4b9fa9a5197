import type { Data } from '../../schemas/index.ts';
import type { Figure } from './figure.ts';
import { isSamePeriod } from '../time/period.ts';
import { areComparable, getUnit } from './unit.ts';

/** A row of an entry's charts as it is written down: a title and labels of figures. */
export type ChartRow = Data<'cases'>['charts'][number];

/** Why figures cannot be drawn side by side; `undefined` where they can. */
export type ChartFault = { kind: 'unknown'; label: string } | { kind: 'few' | 'unit' | 'period' | 'source' };

/** A chart that can be drawn: figures of one unit, time and source, each with its length from 0 to 1. */
export interface Chart {
  title: string;
  bars: { figure: Figure; share: number }[];
}

/** What keeps the named figures from being compared, if anything does. */
export function getChartFault({ figures: labels }: ChartRow, figures: readonly Figure[]): ChartFault | undefined {
  const found = labels.map((label) => ({ label, figure: figures.find((figure) => figure.label === label) }));
  const unknown = found.find(({ figure }) => !figure);
  if (unknown) return { kind: 'unknown', label: unknown.label };
  const [first, ...rest] = found.flatMap(({ figure }) => figure ?? []);
  if (!first || rest.length === 0) return { kind: 'few' };
  const unit = getUnit(first.unit);
  const isComparable = ({ unit: text }: Figure) => {
    const other = getUnit(text);
    return unit && other ? areComparable(unit, other) : text === first.unit;
  };
  if (!rest.every(isComparable)) return { kind: 'unit' };
  if (!rest.every(({ period }) => isSamePeriod(period, first.period))) return { kind: 'period' };
  return rest.every(({ source }) => source === first.source) ? undefined : { kind: 'source' };
}

/**
 * The charts that can be drawn, the others left out. Bars of shares are measured against 100%, others against the
 * longest; what is more than its number says is drawn at that number.
 */
export function getCharts(rows: readonly ChartRow[], figures: readonly Figure[]): Chart[] {
  return rows
    .filter((row) => !getChartFault(row, figures))
    .map(({ title, figures: labels }) => {
      const chosen = labels.flatMap((label) => figures.find((figure) => figure.label === label) ?? []);
      const amounts = chosen.map((figure) => Math.max(0, figure.value) * (getUnit(figure.unit)?.factor ?? 1));
      const most = Math.max(getUnit(chosen[0]?.unit ?? '')?.counts === 'share' ? 100 : 0, ...amounts);
      return {
        title,
        bars: chosen.map((figure, index) => ({ figure, share: most === 0 ? 0 : (amounts[index] ?? 0) / most })),
      };
    });
}
