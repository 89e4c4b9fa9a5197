import type { Change } from './clean/change.ts';
import type { CaseProposal } from './find/cases.ts';
import type { Evidence } from './find/evidence.ts';
import type { FigureProposal } from './figures/figures.ts';
import type { NameProposal } from './find/names.ts';
import type { PartProposal } from './find/parts.ts';
import type { PersonProposal } from './find/people.ts';
import type { PlaceProposal } from './place/place.ts';
import type { SimilarCase } from './find/similar.ts';

/** The report as a source of the case. */
export interface SourceProposal {
  title: string;
  short?: string;
  publisher: string;
  date?: string;
  url?: string;
  author?: string;
}

/** What a practice cost to build, or costs a year to run, as the report puts it. */
export interface CostProposal {
  kind: 'build' | 'run';
  what: string;
}

/** A field that an editor has to fill in, because the report does not tell or because no machine may. */
export interface Missing {
  field: string;
  label: string;
  message: string;
}

/** What is read from one report; every value but `cleaned` and `changes` is a proposal. */
export interface ReadReport {
  /** The report proper. */
  cleaned: string;
  /** What can be changed in the raw text, in its order, with what was taken back; leave one out of `applyChanges` to undo it. */
  changes: Change[];
  kind: 'practice' | 'dispute';
  title?: { value: string } & Partial<Evidence>;
  period?: string;
  place?: PlaceProposal;
  methods: NameProposal[];
  rooms: NameProposal[];
  people: PersonProposal[];
  disputeTypes: { name: string; words: string[] }[];
  /** Figures of the practice. */
  figures: FigureProposal[];
  /** Sums and head counts of the stories that the report tells. */
  storyFigures: FigureProposal[];
  cost: CostProposal[];
  parts: PartProposal[];
  sources: SourceProposal[];
  similar: SimilarCase[];
  /** The cases that the page tells, where it tells several: each wants a draft of its own (`pickCase`). */
  cases: CaseProposal[];
  warnings: string[];
}

/** All that is made of one report: what was read, and the draft made from it. */
export interface ImportedReport extends ReadReport {
  /** File name proposed for the case. */
  slug: string;
  /** The whole draft as Markdown with front matter. */
  draft: string;
  missing: Missing[];
}
