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
  /** As it is cited, after GB/T 7714; without the day on which it was read. */
  reference?: string;
}

/** One level of how a practice is organised, the highest first. */
export interface Tier {
  name: string;
  /** How many there are of it, where somebody has counted them. */
  count?: number;
}

/** One step of how a matter is dealt with. */
export interface Step {
  name: string;
  /** In which part of the way it stands, 0 being the first; nothing where its words do not tell. */
  phase?: number;
}

/** Within what time something is done. */
export interface Limit {
  name: string;
  /** As it is written: 5个工作日. */
  text: string;
  /** How long that is on the axis; five working days are drawn as a week. */
  days: number;
  /** It is asked for; nobody says how long it took. */
  isTarget: boolean;
}

/** A number that this portal has worked out, with its working in words. */
export interface WorkedOut {
  /** What is divided by what: `rate/closed/accepted`. */
  id: string;
  label: string;
  text: string;
  value: number;
  /** Between what it lies: its 95% interval, or what the sources leave open. */
  least: number;
  most?: number;
  details: string[];
}

/** What keeps somebody from trusting a report most, and how many more such remarks its page has. */
export interface Doubt {
  text: string;
  more: number;
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
  | 'build'
  | 'run'
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
  /** The last of that: 兰山区. */
  short: string;
  facts: Partial<Record<FactKey, string[]>>;
  figures: NamedFigure[];
  /** Figures of its region by which others are divided: population and grids. */
  background: Figure[];
  sources: RecordSource[];
  tiers: Tier[];
  /** Whether its methods name these levels; else they are what somebody has counted, and there may be others. */
  isTiered: boolean;
  steps: Step[];
  limits: Limit[];
  workedOut: WorkedOut[];
  /** Who wrote its sources, each kind once. */
  writers: string[];
  doubt?: Doubt;
  /** Of a practice: the level of what shows that it works, and the sentence that earns it. */
  evidence?: string;
}
