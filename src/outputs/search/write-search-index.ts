import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { legalWords } from '../../rules/language/lists/legal-words.table.ts';
import { wordSigns } from '../../rules/search/plan.ts';
import { type Postings, toPostings } from '../../rules/search/postings.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { toShards } from '../../rules/search/shards.ts';
import { encodeDates, encodeIds, formatWords, type SiteIndex, toRuns } from '../../rules/search/site-index.ts';
import { getStatuteReference } from '../../rules/search/statute-reference.ts';
import { parseLawFactors, parseVocabulary } from '../../rules/search/vocabulary.ts';
import { keepHeaviest, weighPages } from '../../rules/search/weigh.ts';
import { weighWord } from '../../rules/search/word-weights.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { searchFileUrl, searchIndexUrl } from '../../urls.ts';
import { gatherPhrases } from './phrases.ts';
import { writeShownPages } from './shown-pages.ts';
import { getSiteTerms, getSiteWords } from './site-words.ts';

const tables = new URL('../../rules/search/', import.meta.url);
const readTable = (name: string): Promise<string> => readFile(new URL(name, tables), 'utf8');

/** What answers a resident comes before what it rests on, and before what the portal says of itself. */
const collectionFactors: Partial<Record<CollectionName, number>> = {
  explainers: 1.25,
  pathways: 1.1,
  laws: 0.6,
  pages: 0.5,
};

/** A place that says in one sentence what it says is no longer for that a better answer than a page that tells what to do. */
const placeFactor = 0.5;

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

/** Everything that the index says, before it is written. */
async function makeIndex(records: readonly SearchRecord[]) {
  const factors = parseLawFactors(await readTable('law-factors.tsv'));
  const priors = records.map(
    ({ title, collection, isPlace }) =>
      (factors.get(getStatuteReference(title)?.law ?? '') ?? 1) *
      (isPlace ? placeFactor : (collectionFactors[collection] ?? 1)),
  );
  const weighing = weighPages(records, priors);

  const readable = new Set<string>([...legalWords, ...getSiteTerms(records)]);
  const words = new Map<string, string[]>();
  const terms = new Map<string, Postings>();
  const learned = parseVocabulary(await readTable('vocabulary.tsv'));
  for (const [sign, rows] of [
    [wordSigns.own, getSiteWords(records)],
    [wordSigns.learned, learned],
  ] as const)
    for (const row of rows) {
      const weights = weighWord(row, weighing);
      if (weights.length === 0) continue;
      const term = `${sign}${row.word}`;
      terms.set(term, toPostings(weights));
      words.set(
        term,
        row.also.map(([word]) => word).filter((word) => readable.has(word)),
      );
    }
  for (const [term, weights] of weighing.terms) terms.set(term, toPostings(keepHeaviest(weights)));
  return { words, ...toShards(terms), commonCharacters: weighing.commonCharacters.join('') };
}

/**
 * Writes below the built site `dir` what `site/search/browser/engine.ts` reads: the compact index, which ranks, what is shown
 * of each page, and Pagefind's index for phrases (decisions/008). A record's place in the list is its number.
 */
export async function writeSearchIndex(dir: string, records: readonly SearchRecord[]): Promise<void> {
  const phrases = join(dir, searchFileUrl('phrases'));
  const gathered = await gatherPhrases(records);
  // Pagefind needs as long as we do, and has a process of its own.
  const [fingerprint, ids, { words, sharding, files: shards, commonCharacters }] = await Promise.all([
    gathered.write(phrases),
    writeShownPages(records, dir),
    makeIndex(records),
  ]);
  const files: [string, Uint8Array | string][] = [
    ...[...shards].map(([name, bytes]): [string, Uint8Array] => [`${name}.bin`, bytes]),
    ['pages.bin', encodeIds(ids)],
    ['dates.bin', encodeDates(records.map(({ date }) => date))],
    ['words.txt', formatWords(words)],
  ];
  const hash = createHash('sha256').update(fingerprint);
  for (const [, content] of files) hash.update(content);
  const folder = hash.digest('hex').slice(0, 12);

  const index: SiteIndex = { folder, pages: records.length, sharding, commonCharacters, facets: getFacets(records) };
  const place = join(dir, searchFileUrl(folder));
  await mkdir(place, { recursive: true });
  await rename(phrases, join(place, 'phrases'));
  for (const [name, content] of files) await writeFile(join(place, name), content);
  await writeFile(join(dir, searchIndexUrl), JSON.stringify(index));
}
