import type { FigureWords } from '../../../rules/figures/figure.ts';
import type { FigureSection } from '../../../schemas/figures/measure.ts';

/** The interface words that a comparison needs, by their key in `ui.json` after `compare.`. */
export const comparisonKeys = [
  'unsaid',
  'note.same',
  'note.different',
  'note.units',
  'note.periods',
  'note.targets',
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
  'row.cost',
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
  'section.alone',
  'column.what',
  'footnotes',
] as const;

/** Those words, with their `{names}` still in them, and how numbers are written. */
export interface ComparisonWords extends Record<(typeof comparisonKeys)[number], string> {
  figureWords: FigureWords;
}

/** One statement in a cell. */
export interface Line {
  text: string;
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

/** Parts of a comparison in the order in which they stand; `alone` holds the numbers that only one entry has. */
export type SectionId = FigureSection | 'transfer' | 'alone';

/** Entries side by side. */
export interface Comparison {
  columns: { id: string; name: string; href: string; place: string; notes: number[] }[];
  sections: Section[];
  footnotes: { number: number; title: string; details: string; url?: string | undefined }[];
}
