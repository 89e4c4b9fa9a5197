import type { FigureWords } from '../../../rules/figures/figure.ts';
import type { FigureSection } from '../../../schemas/figures/measure.ts';
import type { CompareRecord } from './record.ts';

/** The interface words that a comparison needs, by their key in `ui.json` after `compare.`. */
export const comparisonKeys = [
  'unsaid',
  'note.same',
  'note.different',
  'note.units',
  'note.periods',
  'note.targets',
  'note.scopes',
  'claim.target',
  'claim.checked',
  'scope',
  'overlaps',
  'inferred',
  'converted',
  'period.missing',
  'source.missing',
  'per.people',
  'per.grid',
  'per.working',
  'per.unit.people',
  'per.unit.grid',
  'gap.own',
  'gap.people.missing',
  'gap.people.period',
  'gap.people.vague',
  'gap.grid.missing',
  'gap.grid.period',
  'gap.grid.vague',
  'row.place',
  'row.summary',
  'row.level',
  'row.setting',
  'row.period',
  'row.methods',
  'row.rooms',
  'row.levels',
  'row.parts',
  'row.steps',
  'row.deadlines',
  'row.staffing',
  'row.build',
  'row.run',
  'row.prerequisites',
  'row.contact',
  'row.limits',
  'row.topics',
  'row.cases',
  'section.place',
  'section.organisation',
  'section.time',
  'section.people',
  'section.money',
  'section.work',
  'section.result',
  'section.transfer',
  'column.what',
  'footnotes',
  'row.population',
  'row.fullTime',
  'row.partTime',
  'row.received',
  'row.settled',
  'row.days',
  'row.source',
  'row.doubt',
  'staff.undivided',
  'rate',
  'doubt.rated',
  'doubt.more',
  'target',
  'decisions',
  'differences',
  'bars',
  'bars.few',
  'bars.none',
  'bars.open',
  'structure',
  'structure.scale',
  'tier.uncounted',
  'time',
  'time.axis',
  'time.days',
  'phase.0',
  'phase.1',
  'phase.2',
  'phase.3',
  'phase.4',
  'phase.5',
  'phase.other',
  'alone',
  'alone.item',
  'alone.conflict',
  'alone.outside',
  'alone.page',
  'alone.none',
  'nobody',
  'rest',
  'joint',
  'list.joint',
  'limit.joint',
  'numerals',
  'difference',
  'difference.alike',
  'difference.more.levels',
  'difference.fewer.levels',
  'difference.same.levels',
  'difference.more.steps',
  'difference.fewer.steps',
  'difference.same.steps',
  'difference.times',
  'difference.times.unlike',
  'difference.only',
  'warning',
  'file.value',
  'file.least',
  'file.most',
  'file.unit',
] as const;

/** Those words, with their `{names}` still in them, and how numbers are written. */
export interface ComparisonWords extends Record<(typeof comparisonKeys)[number], string> {
  figureWords: FigureWords;
}

/** A number in the base of its unit, and between what the true one lies; one that is open has no least or no most. */
export interface Amount {
  value: number;
  least?: number;
  most?: number;
  unit: string;
}

/** One statement in a cell. */
export interface Line {
  text: string;
  amount?: Amount;
  /** What the report calls it, when, with what remark. */
  details: string[];
  /** Numbers of footnotes. */
  notes: number[];
}

/** What one entry says; no lines where its report does not say it, and `gap` then tells so. */
export interface Cell {
  lines: Line[];
  gap?: string;
}

/** One thing compared; every entry has its cell. */
export interface Row {
  id: string;
  label: string;
  /** Whether all say the same or different things; open where some say nothing, and of words, which always differ. */
  state: 'same' | 'different' | 'open';
  /** What must be known before the numbers are read against each other. */
  notes: string[];
  /** A number worked out of the row above. */
  isDerived: boolean;
  /** Numbers stand in it. */
  isNumeric: boolean;
  cells: Cell[];
}

/** Rows that belong together. */
export interface Section {
  id: SectionId;
  label: string;
  rows: Row[];
}

/** Parts of a comparison in the order in which they stand. */
export type SectionId = FigureSection | 'transfer';

/** One entry's number among those of others, drawn on their scale. */
export interface Bar {
  line: Line;
  amount: Amount;
  /** It is asked for and was not reached. */
  isTarget: boolean;
}

/** A number that most entries give, drawn on one scale from 0 to `most`; nothing where an entry does not give it. */
export interface BarGroup {
  id: string;
  label: string;
  section: FigureSection;
  notes: string[];
  /** None counts a part alone. */
  isOfWholes: boolean;
  most: number;
  bars: (Bar | undefined)[];
}

/** Entries side by side. */
export interface Comparison {
  columns: (Pick<CompareRecord, 'id' | 'name' | 'href' | 'place' | 'short' | 'tiers' | 'steps' | 'limits'> & {
    notes: number[];
    /** What it alone says, and how many of its numbers are not about mediation. */
    alone: { items: string[]; outside: number };
  })[];
  /** What an official decides by, always all of it. */
  decisions: Row[];
  /** In what they differ, a sentence each. */
  differences: string[];
  bars: BarGroup[];
  /** What at least two of them say, apart from what stands in `decisions`. */
  sections: Section[];
  /** What none of them says. */
  unsaid: string[];
  footnotes: {
    number: number;
    title: string;
    details: string;
    url?: string | undefined;
    reference?: string | undefined;
  }[];
}
