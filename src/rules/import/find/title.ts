import type { ImportedReport } from '../imported-report.ts';

/** 原标题：某某, as sites write it that took the report over from another. */
export const readOriginalTitle = (raw: string): string | undefined =>
  /^[ \t\u3000]*[（(]?原标题[:：][ \t\u3000]*(?<title>[^\n]{4,80}?)[)）]?[ \t\u3000\r]*$/mu.exec(raw.slice(0, 5000))
    ?.groups?.title;

/** The title of a report: its own line in the text, else what the file or the page around it tells. */
export function getTitle(cleaned: string, own: string | undefined, told: string | undefined): ImportedReport['title'] {
  const line = own ?? told;
  if (line === undefined) return undefined;
  const at = cleaned.indexOf(line);
  return at < 0 ? { value: line } : { value: line, sentence: line, in: 'cleaned', start: at, end: at + line.length };
}
