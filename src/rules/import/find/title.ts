import type { ImportedReport } from '../imported-report.ts';

const original = /^[（(]?原标题[:：](?<title>.{4,80}?)[)）]?$/u;
/** It stands above the text: no page has more before that, in lines. */
const mostBefore = 100;

/** 原标题：某某, as sites write it that took the report over from another. */
export function readOriginalTitle(raw: string): string | undefined {
  for (const line of raw.split('\n', mostBefore)) {
    const title = original.exec(line.trim())?.groups?.title?.trim();
    if (title) return title;
  }
  return undefined;
}

/** The title of a report: its own line in the text, else what the file or the page around it tells. */
export function getTitle(cleaned: string, own: string | undefined, told: string | undefined): ImportedReport['title'] {
  const line = own ?? told;
  if (line === undefined) return undefined;
  const at = cleaned.indexOf(line);
  return at < 0 ? { value: line } : { value: line, sentence: line, in: 'cleaned', start: at, end: at + line.length };
}
