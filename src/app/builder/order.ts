import type { Finding } from '../../rules/entries/finding.ts';
import type { BuildReport } from '../build/report.ts';

/** Why no site stands there: the errors of the content where it is those, and those that are to be mended besides. */
interface BuilderRefusal {
  /** In an editor's words. */
  complaint: string;
  /** The same as the machine has it, where nobody foresaw it: for the window of whoever started the desk. */
  details?: string;
  errors: readonly Finding[];
  besides?: readonly Finding[];
}

/** What came of an order: the site stands there, or why it does not. */
export type BuilderAnswer = { report: BuildReport } | BuilderRefusal;
