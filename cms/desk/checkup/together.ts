import type { Finding } from '../../../src/rules/entries/finding.ts';

/** The findings that are mended with one: what names the same person is mended wherever it stands. */
export const getTogether = (finding: Finding, findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (other) =>
      other === finding ||
      (finding.group !== undefined && other.rule === finding.rule && other.group === finding.group),
  );
