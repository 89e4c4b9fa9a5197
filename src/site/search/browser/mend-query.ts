import { foldText } from '../../../rules/search/fold.ts';
import { wordSigns } from '../../../rules/search/plan.ts';
import {
  getKnownSounds,
  getQueryPairs,
  type KnownSounds,
  longestMended,
  mendSlips,
} from '../../../rules/search/speech/mend.ts';
import type { Suggestibles } from '../../../rules/search/suggest.ts';
import type { IndexFiles } from './index-files.ts';
import { loadSuggestibles } from './suggestions.ts';

let known: { all: Suggestibles; sounds: KnownSounds } | undefined;

/** What may have been meant: names, and words that people were seen to use; what is only said is too near to everything. */
function getKnown(all: Suggestibles, words: Iterable<string>): KnownSounds {
  if (known?.all.readings === all.readings) return known.sounds;
  const said = [...words].filter((term) => !term.startsWith(wordSigns.spoken)).map((term) => term.slice(1));
  known = {
    all,
    sounds: getKnownSounds(
      all.entries.flatMap(({ names }) => names),
      said,
      all.readings,
    ),
  };
  return known.sounds;
}

/** The query with its slips mended; as typed where all of it stands on pages, and where the names cannot be fetched. */
export async function mendQuery(query: string, index: IndexFiles): Promise<string> {
  if (query.length > longestMended) return query;
  const postings = await index.loadPostings(getQueryPairs(query));
  const isOnPages = (pair: string) => postings.has(pair);
  if (getQueryPairs(query).every(isOnPages)) return query;
  const all = await loadSuggestibles('').catch(() => undefined);
  if (!all) return query;
  const mended = mendSlips(query, isOnPages, getKnown(all, index.lexicon.words.keys()), all.readings);
  return mended === foldText(query) ? query : mended;
}
