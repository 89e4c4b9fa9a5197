import { foldText } from '../../../rules/search/fold.ts';
import { wordSigns } from '../../../rules/search/plan.ts';
import type { CommonWords } from '../../../rules/search/speech/likelihood.ts';
import {
  getMeantWords,
  getQueryPairs,
  longestMended,
  type MeantWords,
  mendSlips,
} from '../../../rules/search/speech/mend.ts';
import type { Suggestibles } from '../../../rules/search/suggest.ts';
import type { IndexFiles } from './index-files.ts';
import { loadSuggestibles } from './suggestions.ts';

let known: { all: Suggestibles; meant: MeantWords } | undefined;

/** What may have been meant: names, and words that people were seen to use; what is only said is too near to everything. */
function getKnown(all: Suggestibles, words: Iterable<string>, common: CommonWords): MeantWords {
  if (known?.all.readings === all.readings) return known.meant;
  const said = [...words].filter((term) => !term.startsWith(wordSigns.spoken)).map((term) => term.slice(1));
  const names = all.entries.flatMap((entry) => entry.names);
  known = { all, meant: getMeantWords(names, said, all.readings, common) };
  return known.meant;
}

const loadAll = () =>
  Promise.all([loadSuggestibles(''), import('../../../rules/search/speech/common-words.json')]).catch(() => undefined);

/** The query with its slips mended; as typed where all of it stands on pages, and where what may have been meant cannot be fetched. */
export async function mendQuery(query: string, index: IndexFiles): Promise<string> {
  if (query.length > longestMended) return query;
  const postings = await index.loadPostings(getQueryPairs(query));
  const isOnPages = (pair: string) => postings.has(pair);
  if (getQueryPairs(query).every(isOnPages)) return query;
  const loaded = await loadAll();
  if (!loaded) return query;
  const [all, { default: common }] = loaded;
  const mended = mendSlips(query, isOnPages, getKnown(all, index.lexicon.words.keys(), common), all.readings);
  return mended === foldText(query) ? query : mended;
}
