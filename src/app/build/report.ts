import { readFile, writeFile } from 'node:fs/promises';
import type { Finding } from '../../rules/entries/finding.ts';

/** What a build has to say to whoever started it and shows its site. */
export interface BuildReport {
  /** Why nothing was built, or why some of the content was left out. */
  errors: Finding[];
  /** Addresses that are no more. */
  lost: Finding[];
  /** Files that the site was built without, or with the text of before, by their path below the content folder. */
  leftOut: string[];
  /** The moment (ISO 8601) at which the site should be built anew; none where nothing was built. */
  nextBuild?: string;
}

const nothing: BuildReport = { errors: [], lost: [], leftOut: [] };

/** Leaves a report where `REPORT_FILE` says; nowhere where nobody asks for one. */
export async function leaveReport(report: Partial<BuildReport>, file = process.env.REPORT_FILE): Promise<void> {
  if (file) await writeFile(file, JSON.stringify({ ...nothing, ...report }));
}

/** The report that a build has left in `file`; an empty one where it broke before. */
export async function readReport(file: string): Promise<BuildReport> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const report: Partial<BuildReport> = JSON.parse(text);
  return { ...nothing, ...report };
}
