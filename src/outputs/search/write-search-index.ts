import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { legalWords } from '../../rules/language/legal-words.table.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { IndexedPage } from '../../rules/search/indexed-page.ts';
import { wordSigns } from '../../rules/search/plan.ts';
import { type Postings, toPostings } from '../../rules/search/postings.ts';
import { toShards } from '../../rules/search/shards.ts';
import { encodeDates, encodeIds, formatWords, type SiteIndex, toRuns } from '../../rules/search/site-index.ts';
import { getStatuteReference } from '../../rules/search/statute-reference.ts';
import { parseLawFactors, parseVocabulary } from '../../rules/search/vocabulary.ts';
import { keepHeaviest, weighPages } from '../../rules/search/weigh.ts';
import { weighWord } from '../../rules/search/word-weights.ts';
import { searchIndexFolderUrl, searchIndexUrl } from '../../urls.ts';
import { type Fragment, readFragments } from './fragments.ts';
import { writePagefind } from './pagefind.ts';
import { getSiteWords } from './site-words.ts';

const tables = new URL('../../rules/search/', import.meta.url);
const readTable = (name: string): Promise<string> => readFile(new URL(name, tables), 'utf8');

/** What answers a resident comes before what it rests on. */
const collectionFactors: Partial<Record<string, number>> = { explainers: 1.25, pathways: 1.1, laws: 0.8 };

const zeroWidth = /[\u200B\uFEFF]/gu;

const toIndexedPage = ({ content, meta }: Fragment): IndexedPage => ({
  title: meta.title ?? '',
  text: content.replaceAll(zeroWidth, ''),
  asks: meta.asks?.split('；') ?? [],
  cites: meta.cites?.split(' ') ?? [],
  holds: meta.holds?.split(' ') ?? [],
});

/** Pages by facet and value. */
function getFacets(fragments: readonly Fragment[]): SiteIndex['facets'] {
  const facets: Record<string, Record<string, number[]>> = {};
  for (const [page, { filters }] of fragments.entries())
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) ((facets[facet] ??= {})[value] ??= []).push(page);
  return Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      Object.fromEntries(Object.entries(values).map(([value, pages]) => [value, toRuns(pages)])),
    ]),
  );
}

/** Everything that the index says, before it is written. */
async function makeIndex(portal: Portal, fragments: readonly Fragment[]) {
  const pages = fragments.map(toIndexedPage);
  const factors = parseLawFactors(await readTable('law-factors.tsv'));
  const priors = fragments.map(
    ({ meta: { title = '', collection = '' } }) =>
      (factors.get(getStatuteReference(title)?.law ?? '') ?? 1) * (collectionFactors[collection] ?? 1),
  );
  const weighing = weighPages(pages, priors);

  const readable = new Set<string>([...legalWords, ...portal.entries.terms.map(({ data }) => data.term)]);
  const words = new Map<string, string[]>();
  const terms = new Map<string, Postings>();
  const learned = parseVocabulary(await readTable('vocabulary.tsv'));
  for (const [sign, rows] of [
    [wordSigns.own, getSiteWords(portal)],
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
 * Indexes the built pages of `dir` that are marked with `data-pagefind-body`: Pagefind takes their words out of the
 * markup, and the compact index beside it ranks them (decisions/004). Returns how many pages there are.
 */
export async function writeSearchIndex(dir: string, portal: Portal): Promise<number> {
  const fragments = await readFragments(await writePagefind(dir));
  const { words, sharding, files: shards, commonCharacters } = await makeIndex(portal, fragments);
  const ids = fragments.map(({ id }) => id.slice(id.indexOf('_') + 1));
  const files: [string, Uint8Array | string][] = [
    ...[...shards].map(([name, bytes]): [string, Uint8Array] => [`${name}.bin`, bytes]),
    ['pages.bin', encodeIds(ids)],
    ['dates.bin', encodeDates(fragments.map(({ meta }) => meta.date))],
    ['words.txt', formatWords(words)],
  ];
  const hash = createHash('sha256');
  for (const [, content] of files) hash.update(content);
  const folder = hash.digest('hex').slice(0, 12);

  const index: SiteIndex = {
    folder,
    pages: fragments.length,
    sharding,
    commonCharacters,
    facets: getFacets(fragments),
  };
  const place = join(dir, searchIndexFolderUrl(folder));
  await mkdir(place, { recursive: true });
  for (const [name, content] of files) await writeFile(join(place, name), content);
  await writeFile(join(dir, searchIndexUrl), JSON.stringify(index));
  return fragments.length;
}
