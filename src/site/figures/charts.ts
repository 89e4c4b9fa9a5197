import { type ChartRow, getCharts } from '../../rules/figures/chart.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import type { Data } from '../../schemas/index.ts';
import { getFigures, getOrigin, type Origin } from './figures.ts';
import { sayFigure } from '../page/say.ts';

/** Figures side by side, with when and by whose account. */
export interface ChartView {
  title: string;
  /** `isOpen` where the source gives a bound and no exact number: 900余, 95%以上. */
  bars: { label: string; value: string; share: number; isOpen: boolean }[];
  origin: Origin;
}

/** The charts of an entry that can be drawn without comparing what is not comparable. */
export const getChartViews = (
  rows: readonly ChartRow[],
  figures: readonly Figure[],
  sources: Data<'cases'>['sources'],
): ChartView[] =>
  getCharts(rows, figures).map(({ title, bars }) => ({
    title,
    bars: bars.map(({ figure, share }) => ({
      label: figure.label,
      value: sayFigure(figure),
      share,
      isOpen: figure.bound !== 'exact',
    })),
    origin: getOrigin(
      getFigures(
        bars.map(({ figure }) => figure),
        sources,
      ),
      sources,
    ),
  }));
