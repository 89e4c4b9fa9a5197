/** `error` stops publication and the build, `warning` asks an editor to look again. */
type Severity = 'error' | 'warning';

/** One thing that is wrong with the content, in an editor's words: where, what, and how to mend it. */
export interface Finding {
  /** Path below the content folder, e.g. `cases/lanshan-platform.md`. */
  file: string;
  /** Path of the field, e.g. `figures.3.unit`; `body` for the text; empty for the whole file. */
  field: string;
  /** Line in the file, counted from 1, where known. */
  line?: number;
  /** The words meant, as UTF-16 offsets within the string at `field`, or within the body. */
  place?: { start: number; end: number };
  /** Name of the rule, kebab-case. */
  rule: string;
  severity: Severity;
  message: string;
  fix: string;
  /** What to put in the place of the words meant, where that mends it. */
  replacement?: string;
  /** Findings of one rule and one entry with the same words here are mended together: all that names one person. */
  group?: string;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Findings by file, then line, then field, so that two runs print the same. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byText(a.field, b.field) ||
      (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
      byText(a.rule, b.rule),
  );
