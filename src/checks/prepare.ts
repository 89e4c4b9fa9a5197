import type { CheckedFile } from '../rules/entries/checked-file.ts';
import type { Finding } from '../rules/entries/finding.ts';
import type { Statutes } from '../rules/law/statutes.ts';
import type { Summary, Surroundings } from './context/context.ts';
import { validateEntry } from './entry.ts';
import { createSurroundings } from './surroundings.ts';

/** The surroundings of all entries of a portal, and what every check of one entry finds in each. */
export interface Prepared {
  around: Surroundings;
  validate: (file: CheckedFile) => Finding[];
}

/** Makes ready for the checks what stands in a summary; `today` is `YYYY-MM-DD`. */
export type Prepare = (summary: Summary, today: string, statutes: Statutes) => Prepared;

/** Makes everything anew, for one portal. */
export const prepare: Prepare = (summary, today, statutes) => {
  const around = createSurroundings(summary, today, statutes);
  return { around, validate: (file) => validateEntry(file, around) };
};
