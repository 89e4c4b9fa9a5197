import type { Finding } from '../../rules/entries/finding.ts';
import type { BuildReport } from './report.ts';

/** What came of an order: the site stands there, or why it does not, with the errors of the content where it is those. */
export type BuilderAnswer = { report: BuildReport } | { complaint: string; errors: readonly Finding[] };
