import type { KnownWord } from './plan.ts';
import type { Sharding } from './shards.ts';

/** Values of one facet with their pages as runs: pages skipped since the last run, pages in this one, and so on. */
export type FacetRuns = Record<string, number[]>;

/** `/search-index.json`: what a browser must know before it looks anything up. */
export interface SiteIndex {
  /** Folder below `/search-index/` that holds the files of this build. */
  folder: string;
  pages: number;
  sharding: Sharding;
  /** Characters that the index leaves out, one string. */
  commonCharacters: string;
  facets: Record<string, FacetRuns>;
}

/** Rising page numbers as runs. */
export function toRuns(pages: readonly number[]): number[] {
  const runs: number[] = [];
  let end = 0;
  for (const page of pages) {
    if (runs.length > 0 && page === end) runs[runs.length - 1]! += 1;
    else runs.push(page - end, 1);
    end = page + 1;
  }
  return runs;
}

/** The page numbers of `runs`, rising. */
export function fromRuns(runs: readonly number[]): number[] {
  const pages: number[] = [];
  let at = 0;
  for (let index = 0; index < runs.length; index += 2) {
    at += runs[index]!;
    for (let left = runs[index + 1]!; left > 0; left -= 1, at += 1) pages.push(at);
  }
  return pages;
}

/** Ids are fingerprints, which no host can compress: a query loads those of the pages near to its results, two kilobytes a file. */
const idsAtOnce = 512;

/** The file with the id of a page. */
export const getIdsFile = (page: number): string => `pages-${Math.floor(page / idsAtOnce)}.bin`;

/** The place of a page in that file. */
export const getIdPlace = (page: number): number => page % idsAtOnce;

/** All ids, in their files. */
export const toIdsFiles = (ids: readonly string[]): [name: string, bytes: Uint8Array][] =>
  Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, part) => [
    getIdsFile(part * idsAtOnce),
    encodeIds(ids.slice(part * idsAtOnce, (part + 1) * idsAtOnce)),
  ]);

/** Ids of eight hexadecimal digits, four bytes each. */
export const encodeIds = (ids: readonly string[]): Uint8Array =>
  Uint8Array.from(ids.flatMap((id) => id.match(/../gu) ?? []).map((byte) => Number.parseInt(byte, 16)));

/** Reads what `encodeIds` wrote. */
export function decodeIds(bytes: Uint8Array): string[] {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{8}/gu) ?? [];
}

const firstDay = Date.UTC(2000, 0, 1);
const dayLength = 86_400_000;

/** Days as two bytes each, counted from 2000-01-01 = 1; 0 stands for no date or one that does not fit. */
export function encodeDates(dates: readonly (string | undefined)[]): Uint8Array {
  const days = dates.map((date) => {
    const day = date === undefined ? Number.NaN : (Date.parse(date) - firstDay) / dayLength + 1;
    return day >= 1 && day <= 0xffff ? Math.floor(day) : 0;
  });
  return Uint8Array.from(days.flatMap((day) => [day & 0xff, day >> 8]));
}

/** Reads what `encodeDates` wrote: days that can be compared, 0 for none. */
export const decodeDates = (bytes: Uint8Array): number[] =>
  Array.from({ length: bytes.length / 2 }, (_, at) => bytes[2 * at]! | (bytes[2 * at + 1]! << 8));

/** How far a word is at home, in as many steps as one digit has. */
const homeSteps = 9;

/**
 * The words of a lexicon as lines: the term, how far it is at home as a digit, and the words that it also stands for with
 * spaces between, parted by tabs; empty columns at the end are left out.
 */
export const formatWords = (words: ReadonlyMap<string, KnownWord>): string =>
  [...words]
    .map(([term, { also, home }]) =>
      [term, home === undefined ? '' : Math.round(home * homeSteps), also.join(' ')].join('\t').trimEnd(),
    )
    .join('\n');

/** Reads what `formatWords` wrote. */
export const parseWords = (text: string): Map<string, KnownWord> =>
  new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [term = '', home = '', also = ''] = line.split('\t');
        return [
          term,
          { also: also.split(' ').filter(Boolean), home: home === '' ? undefined : Number(home) / homeSteps },
        ];
      }),
  );
