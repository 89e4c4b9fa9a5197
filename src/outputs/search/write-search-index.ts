import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { toShards } from '../../rules/search/shards.ts';
import { encodeDates, formatWords, type SiteIndex, toIdsFiles, toRuns } from '../../rules/search/site-index.ts';
import { searchFileUrl, searchIndexUrl } from '../../urls.ts';
import type { NextSite } from '../kept/standing-site.ts';
import { type Index, makeIndex, readLearned } from './make-index.ts';
import { gatherPhrases } from './phrases.ts';
import { getRecordsDigest } from './records-digest.ts';
import { writeShownPages } from './shown-pages.ts';

/** Pages by facet and value. The values are words of the content: one may well be called `constructor`. */
function getFacets(records: readonly SearchRecord[]): SiteIndex['facets'] {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [page, { filters }] of records.entries())
    for (const [facet, values] of Object.entries(filters)) {
      const found = facets.get(facet) ?? new Map<string, number[]>();
      facets.set(facet, found);
      for (const value of values) {
        const pages = found.get(value) ?? [];
        found.set(value, pages);
        pages.push(page);
      }
    }
  return Object.fromEntries(
    [...facets].map(([facet, values]) => [
      facet,
      Object.fromEntries([...values].map(([value, pages]) => [value, toRuns(pages)])),
    ]),
  );
}

/** A file of an index: its name in the folder of the build, and what stands in it. */
type IndexFile = [name: string, content: Uint8Array | string];

/**
 * An index of `records` as `site/search/browser/engine.ts` reads it: what it reads first, and the files in the folder that this
 * names. `ids` are the files of what is shown, `fingerprint` is of what else will stand in the folder.
 */
export function toIndexFiles(
  records: readonly SearchRecord[],
  ids: readonly string[],
  { words, terms, commonCharacters }: Index,
  fingerprint: Uint8Array = new Uint8Array(),
): { index: SiteIndex; files: IndexFile[] } {
  const { sharding, files: shards } = toShards(terms);
  const files: IndexFile[] = [
    ...[...shards].map(([name, bytes]): IndexFile => [`${name}.bin`, bytes]),
    ...toIdsFiles(ids),
    ['dates.bin', encodeDates(records.map(({ date }) => date))],
    ['words.txt', formatWords(words)],
  ];
  const hash = createHash('sha256').update(fingerprint);
  for (const [, content] of files) hash.update(content);
  const folder = hash.digest('hex').slice(0, 12);
  return { index: { folder, pages: records.length, sharding, commonCharacters, facets: getFacets(records) }, files };
}

const isOfSearch = (path: string): boolean => path === searchIndexUrl || path.startsWith(searchFileUrl(''));

/** Whether the site that stands has a search. */
export const hasLastSearch = (files: NextSite): boolean => files.stands(searchIndexUrl);

/** Puts the search of the site that stands into the next one, as it is. */
export const takeLastSearch = (files: NextSite): void => files.takeAll(isOfSearch);

/**
 * Writes below the built site `dir` what `site/search/browser/engine.ts` reads: the compact index, which ranks, what is shown
 * of each page, and Pagefind's index for phrases (decisions/008). A record's place in the list is its number. What is shown of a
 * page is taken from the last site where `files` has it, and all of it where no record has changed.
 */
export async function writeSearchIndex(dir: string, records: readonly SearchRecord[], files?: NextSite): Promise<void> {
  const of = getRecordsDigest(records);
  if (files?.take(searchIndexUrl, of)) return files.takeAll((path) => path !== searchIndexUrl && isOfSearch(path));
  const phrases = join(dir, searchFileUrl('phrases'));
  const gathered = await gatherPhrases(records);
  const writing = gathered.write(phrases);
  const ids = writeShownPages(records, dir, files);
  const fingerprint = await writing;
  // Pagefind's process has ended: of 15,000 pages it and our own index would hold more than a gigabyte at a time.
  const { index, files: parts } = toIndexFiles(records, ids, makeIndex(records, await readLearned()), fingerprint);
  const folder = searchFileUrl(index.folder);
  const place = join(dir, folder);
  await mkdir(place, { recursive: true });
  await rename(phrases, join(place, 'phrases'));
  for (const [name, content] of parts) writeFileSync(join(place, name), content);
  await writeFile(join(dir, searchIndexUrl), JSON.stringify(index));
  if (!files) return;
  const written = await readdir(place, { recursive: true, withFileTypes: true });
  for (const entry of written.filter((each) => each.isFile()))
    files.note(posix.join(folder, relative(place, join(entry.parentPath, entry.name)).replaceAll(sep, '/')), of);
  files.note(searchIndexUrl, of);
}
