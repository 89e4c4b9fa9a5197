import type { Result } from './search-engine.ts';
import { getRecordText, type SearchRecord } from './search-record.ts';

/** What a browser loads of a page to show it as a result; the excerpt is made there. */
export interface ShownPage extends Omit<Result, 'excerpt'> {
  text: string;
}

/** The file of a page among those of the index, by the fingerprint of its content. */
export const getPageFile = (id: string): string => `pages/${id}.json`;

/** What of a record is shown. */
export function toShownPage(record: SearchRecord): ShownPage {
  const { url, title, collection, kind, place, date } = record;
  return { url, title, collection, kind, ...(place && { place }), ...(date && { date }), text: getRecordText(record) };
}
