import { readFile } from 'node:fs/promises';
import { legalWords } from '../../rules/language/lists/legal-words.table.ts';
import { type KnownWord, wordSigns } from '../../rules/search/plan.ts';
import { type Postings, toPostings } from '../../rules/search/postings.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { getStatuteReference } from '../../rules/search/statute-reference.ts';
import { parseLawFactors, parseVocabulary, type VocabularyRow } from '../../rules/search/vocabulary.ts';
import { keepHeaviest, weighPages } from '../../rules/search/weigh.ts';
import { createWordWeigher, getHome } from '../../rules/search/word-weights.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { getSiteTerms, getSiteWords, getSpokenWords } from './site-words.ts';

/** What was learned from questions: the words of everyday speech, and how much more often a law answers than others. */
export interface Learned {
  vocabulary: readonly VocabularyRow[];
  lawFactors: ReadonlyMap<string, number>;
}

/** Everything that the index says of a site, before it is spread over files. */
export interface Index {
  words: Map<string, KnownWord>;
  terms: Map<string, Postings>;
  /** Characters that the index leaves out. */
  commonCharacters: string;
}

const tables = new URL('../../rules/search/', import.meta.url);
const readTable = (name: string): Promise<string> => readFile(new URL(name, tables), 'utf8');

/** The tables that `npm run learn-search` wrote. */
export const readLearned = async (): Promise<Learned> => ({
  vocabulary: parseVocabulary(await readTable('vocabulary.tsv')),
  lawFactors: parseLawFactors(await readTable('law-factors.tsv')),
});

/**
 * What answers a resident comes before what it rests on, before the words that it explains, and before what the portal says of
 * itself. Of what residents ask, terms at 1 find .779 / .780 in the first place (even / odd half), at .5 .797 / .784; who types
 * the word itself gets it by its name.
 */
const collectionFactors: Partial<Record<CollectionName, number>> = {
  explainers: 1.25,
  terms: 0.5,
  pathways: 1.1,
  laws: 0.6,
  pages: 0.5,
};

/**
 * A place that says in one sentence what it says is no longer for that a better answer than a page that tells what to do. Of the
 * labelled questions with a page, .5 finds .876 / .872 among the first three (even / odd half), .8 finds .880 / .891.
 */
const placeFactor = 0.8;

/** Makes the index of these records; a record's place in the list is the number of its page. */
export function makeIndex(records: readonly SearchRecord[], { vocabulary, lawFactors }: Learned): Index {
  const priors = records.map(
    ({ title, collection, isPlace }) =>
      (lawFactors.get(getStatuteReference(title)?.law ?? '') ?? 1) *
      (isPlace ? placeFactor : (collectionFactors[collection] ?? 1)),
  );
  const weighing = weighPages(records, priors);
  const weighWord = createWordWeigher(weighing);
  const readable = new Set<string>([...legalWords, ...getSiteTerms(records)]);
  const words: Index['words'] = new Map();
  const terms: Index['terms'] = new Map();
  const addWord = (term: string, row: VocabularyRow, home?: number) => {
    const weights = weighWord(row);
    if (weights.length > 0) terms.set(term, toPostings(weights));
    // A word that leads nowhere is kept for its home: it tells that the matter is not treated here.
    if (weights.length > 0 || home !== undefined)
      words.set(term, { also: row.also.map(([word]) => word).filter((word) => readable.has(word)), home });
  };
  for (const row of getSiteWords(records)) addWord(`${wordSigns.own}${row.word}`, row);
  for (const row of getSpokenWords()) addWord(`${wordSigns.spoken}${row.word}`, row);
  for (const row of vocabulary) addWord(`${wordSigns.learned}${row.word}`, row, getHome(row, weighing));
  for (const [term, weights] of weighing.terms) terms.set(term, toPostings(keepHeaviest(weights)));
  return { words, terms, commonCharacters: weighing.commonCharacters.join('') };
}
