import type { Finding } from '../rules/entries/finding.ts';
import { showWords } from '../rules/entries/shown.ts';

const severityWords = { error: '错误', warning: '提醒' } as const;

/** Findings as text for a terminal: one block a file, then a line of totals. */
export function reportFindings(findings: readonly Finding[], files: number, seconds?: number): string {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const blocks = [...byFile].map(([file, found]) =>
    [
      // What nobody sees in a name could put words of its own onto the terminal.
      showWords(file, 400),
      ...found.map(
        ({ severity, line, field, message, fix }) =>
          `  ${severityWords[severity]}${line ? ` 第 ${line} 行` : ''}${field ? ` ${field}` : ''}：${message}\n    → ${fix}`,
      ),
    ].join('\n'),
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [
    ...blocks,
    `${files} 个文件，${errors} 个错误，${findings.length - errors} 个提醒${seconds === undefined ? '' : `（${seconds} 秒）`}`,
  ].join('\n\n');
}
