import type { Data } from '../../schemas/index.ts';
import type { Entry } from '../../rules/entries/entry.ts';

/** One thing that can be cited: the record from which GB/T 7714, BibTeX and CSL-JSON are all written. */
export interface Reference {
  /** ASCII, unique within a file of references. */
  key: string;
  kind: 'web' | 'newspaper' | 'journal' | 'report' | 'law' | 'other';
  authors: string[];
  /** In square brackets where the portal had to make the title up (GB/T 7714—2025, 7.2.1). */
  title: string;
  /** The newspaper, journal, site or body that published it. */
  publisher?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  /** Page of a newspaper, number of a journal. */
  issue?: string;
  url?: string;
}

/** What editors write where a source does not say who published it. */
const unstated = '未注明';

/** A source of an entry; what it does not say stays open. */
export const toSourceReference = (
  { title, ownTitle, authors, kind, publisher, date, issue, url }: Data<'cases'>['sources'][number],
  key: string,
): Reference => ({
  key,
  kind: kind ?? (url ? 'web' : 'other'),
  authors,
  title: ownTitle ? `[${title}]` : title,
  publisher: publisher === unstated ? undefined : publisher,
  date,
  issue,
  url,
});

/** A law in the version in force from `inForceOn`; without it, or where that version is unknown, its only version, else none. */
export function toLawReference({ id, data }: Entry<'laws'>, inForceOn?: string): Reference {
  const { versions } = data;
  const version =
    versions.find((each) => each.inForceOn === inForceOn) ?? (versions.length === 1 ? versions[0] : undefined);
  return {
    key: `laws-${id}-text`,
    kind: 'law',
    authors: [data.issuer],
    title: data.title,
    date: version?.adoptedOn,
    url: data.link,
  };
}
