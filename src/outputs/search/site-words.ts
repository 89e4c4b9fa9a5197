import { foldText } from '../../rules/search/fold.ts';
import { spoken } from '../../rules/search/speech/spoken.table.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import type { VocabularyRow } from '../../rules/search/vocabulary.ts';

/** A term counts as much as if it had been typed (word-weights.ts takes a twentieth of it). */
const alsoShare = 20;
/** Of spoken complaints (`set` of tests/bench/search/labels.jsonl, the half that was tuned on) 20 finds .885 first and .924 among three, 30 .885 and .947. */
const spokenShare = 30;
const shortest = 2;

/** The words of the portal's own dictionary. */
export const getSiteTerms = (records: readonly SearchRecord[]): string[] =>
  records.filter(({ collection }) => collection === 'terms').map(({ title }) => title);

/** What people say → what the portal's dictionary calls it: a row for each alias of a term. */
export const getSiteWords = (records: readonly SearchRecord[]): VocabularyRow[] =>
  records
    .filter(({ collection }) => collection === 'terms')
    .flatMap(({ title, asks }) =>
      [...new Set(asks.map(foldText))]
        .filter((alias) => [...alias].length >= shortest && !title.includes(alias))
        .map((alias): VocabularyRow => ({ word: alias, weight: 0, also: [[title, alsoShare]], articles: [] })),
    );

/** What people say → how pages put it: a row for each row of `rules/search/speech/spoken.tsv`. */
export const getSpokenWords = (): VocabularyRow[] =>
  spoken.map(({ said, written }) => ({
    word: said,
    weight: 0,
    also: written.split(' ').map((word): [string, number] => [word, spokenShare]),
    articles: [],
  }));
