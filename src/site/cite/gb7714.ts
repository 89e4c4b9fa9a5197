import type { Reference } from './reference.ts';

/** Codes of GB/T 7714—2025. It has none for laws: what stands on the web is a web page, the rest is 其他. */
const codes: Record<Reference['kind'], string> = {
  web: 'EB',
  newspaper: 'N',
  journal: 'J',
  report: 'R',
  law: 'Z',
  other: 'Z',
};

const getCode = ({ kind, url }: Reference): string => {
  if (kind === 'web' || (url && codes[kind] === 'Z')) return 'EB/OL';
  return `${codes[kind]}${url ? '/OL' : ''}`;
};

/** More than three authors are the first three and 等, in the language of the source (7.1.2). */
const formatAuthors = (authors: readonly string[]): string =>
  authors.length > 3
    ? [...authors.slice(0, 3), authors.some((author) => /\p{Script=Han}/u.test(author)) ? '等' : 'et al'].join('，')
    : authors.join('，');

const inBrackets = (text: string | undefined) => (text ? `（${text}）` : '');

/** Where and when it was published; each kind of document has its own order (8.5, 8.8, 8.11). */
function formatPublication(reference: Reference, accessed: string | undefined): string {
  const { kind, publisher, date, issue, url } = reference;
  if (getCode(reference) === 'EB/OL') {
    const dates = `${inBrackets(date)}${accessed ? `[${accessed}]` : ''}`;
    // A page whose address is unknown can be looked for only where it appeared.
    return url ? dates : `${publisher ?? ''}${dates}`;
  }
  if (kind === 'newspaper') return `${[publisher, date].filter(Boolean).join('，')}${inBrackets(issue)}`;
  if (kind === 'journal') return `${[publisher, date?.slice(0, 4)].filter(Boolean).join('，')}${inBrackets(issue)}`;
  if (kind === 'law' || url) return date ?? '';
  return [publisher ?? '[出版者不详]', date].filter(Boolean).join('，');
}

/**
 * One reference after GB/T 7714—2025 (in force since 2026-07-01), numeric system, without its number. An unknown author
 * or date is left out (7.1.3, 8.11). `.`, `[ ]`, `/` and `-` are half width, the other marks full width. `accessed` is
 * the day on which the reader saw a web page, `YYYY-MM-DD`; other kinds of document do not carry it.
 */
export function formatGb7714(reference: Reference, accessed?: string): string {
  const { authors, title, url } = reference;
  return [formatAuthors(authors), `${title}[${getCode(reference)}]`, formatPublication(reference, accessed), url ?? '']
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** What a reader has to find out before the reference is whole. */
export const getGaps = (reference: Reference): ('date' | 'url' | 'publisher')[] => [
  ...(reference.date ? [] : (['date'] as const)),
  ...(getCode(reference) === 'EB/OL' && !reference.url ? (['url'] as const) : []),
  ...(reference.kind === 'law' || reference.publisher || reference.url ? [] : (['publisher'] as const)),
];
