import type { Change } from './clean/change.ts';

/** What a file says about itself besides its text: the head of a web page, the properties of a document. */
export interface Hints {
  title?: string;
  /** The title of the page, where the report is one of several cases on it. */
  page?: string;
  publisher?: string;
  author?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  url?: string;
}

/** A report as its reader hands it over, before any cleaning. */
export interface RawReport {
  text: string;
  /** Stretches that the file itself marks as lying outside of the article: navigation, footers, running heads. */
  asides: Change[];
  hints: Hints;
  warnings: string[];
}
