import type { Figure } from '../../../rules/figures/figure.ts';
import type { ComparableCollection } from './ids.ts';

/** A figure, and what its measure is called where the portal's language has another name for it. */
export type NamedFigure = Figure & { measureName?: string };

/** A public report, as footnotes name it. */
export interface RecordSource {
  title: string;
  /** By which figures name it. */
  short: string;
  details: string;
  url?: string | undefined;
}

/** What an entry says in words, each a few lines. */
export type FactKey =
  | 'summary'
  | 'level'
  | 'setting'
  | 'period'
  | 'methods'
  | 'rooms'
  | 'levels'
  | 'parts'
  | 'steps'
  | 'deadlines'
  | 'staffing'
  | 'cost'
  | 'prerequisites'
  | 'contact'
  | 'limits'
  | 'topics'
  | 'cases';

/** Everything that a comparison needs of one entry. */
export interface CompareRecord {
  /** `cases/lanshan-one-platform` */
  id: string;
  collection: ComparableCollection;
  name: string;
  href: string;
  /** Province to place. */
  place: string;
  facts: Partial<Record<FactKey, string[]>>;
  figures: NamedFigure[];
  /** Figures of its region by which others are divided: population and grids. */
  background: Figure[];
  sources: RecordSource[];
}
