import { foldText } from '../../rules/search/fold.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { VocabularyRow } from '../../rules/search/vocabulary.ts';

/** A term counts as much as if it had been typed (word-weights.ts takes a twentieth of it). */
const alsoShare = 20;
const shortest = 2;

/** What people say → what the portal's dictionary calls it: a row for each alias of a term. */
export const getSiteWords = ({ entries }: Portal): VocabularyRow[] =>
  entries.terms.flatMap(({ data: { term, aliases } }) =>
    [...new Set(aliases.map(foldText))]
      .filter((alias) => [...alias].length >= shortest && !term.includes(alias))
      .map((alias): VocabularyRow => ({ word: alias, weight: 0, also: [[term, alsoShare]], articles: [] })),
  );
