import { type Figure, formatUnit, formatValue } from '../domain/figure.ts';
import type { Data } from '../schemas/index.ts';

/** One figure as readers see it; what the source does not say is said to be missing, never filled in. */
export interface FigureView {
  label: string;
  value: string;
  unit: string;
  period: string | undefined;
  source: string | undefined;
  note: string | undefined;
}

/** A public source as readers see it. */
export interface SourceView {
  /** Target of the figures' links. */
  id: string;
  title: string;
  short: string;
  details: string;
  url: string | undefined;
  note: string | undefined;
}

/** Figures with number and unit written out. */
export const getFigures = (figures: readonly Figure[]): FigureView[] =>
  figures.map((figure) => ({
    label: figure.label,
    value: formatValue(figure),
    unit: formatUnit(figure),
    period: figure.period,
    source: figure.source,
    note: figure.note,
  }));

/** Sources in the order of the entry. */
export const getSources = (sources: Data<'cases'>['sources']): SourceView[] =>
  sources.map(({ title, short, publisher, date, url, note }, index) => ({
    id: `source-${index + 1}`,
    title,
    short: short ?? title,
    details: [publisher, date].filter(Boolean).join('，'),
    url,
    note,
  }));
