import type { Result } from './search-engine.ts';
import { getRecordText, type SearchRecord } from './search-record.ts';

/** What a browser loads of a page to show it as a result; the excerpt is made there. */
export interface ShownPage extends Omit<Result, 'excerpt'> {
  text: string;
  /** Other names, and other ways in which people ask for it. */
  asks?: string[];
}

/** The file of a page among those of the index, by the fingerprint of its content. */
export const getPageFile = (id: string): string => `pages/${id}.json`;

/** What of a record is shown. */
export function toShownPage(record: SearchRecord): ShownPage {
  const { url, title, collection, kind, place, date, asks } = record;
  return {
    url,
    title,
    collection,
    kind,
    ...(place && { place }),
    ...(date && { date }),
    ...(asks.length > 0 && { asks }),
    text: getRecordText(record),
  };
}
