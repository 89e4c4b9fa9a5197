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
  /** Name of the rule, kebab-case. */
  rule: string;
  severity: Severity;
  message: string;
  fix: string;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Findings by file, then line, then field, so that two runs print the same. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byText(a.field, b.field) || byText(a.rule, b.rule),
  );
