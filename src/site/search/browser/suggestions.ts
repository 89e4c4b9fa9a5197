import { loadOnce } from '../../../load-once.ts';
import { fold, toReadings } from '../../../rules/search/pinyin.ts';
import type { MoreSuggestions, SuggestionFile } from '../../../rules/search/suggestion-file.ts';
import type { Suggestible, Suggestibles } from '../../../rules/search/suggest.ts';
import type { CollectionName } from '../../../schemas/index.ts';
import { loadJson } from '../../page/browser/load.ts';
import { articleUrl, entryUrl, suggestionsUrl } from '../../../urls.ts';

const toSuggestibles = (rows: MoreSuggestions['rows']): Suggestible[] =>
  Object.entries(rows).flatMap(([collection, list]) =>
    list.map(([id, ...names]) => ({
      collection,
      href: entryUrl({ collection: collection as CollectionName, id }),
      names,
    })),
  );

const unpack = ({ readings, rows, laws, articleWords }: SuggestionFile): Suggestibles => ({
  readings: toReadings(readings),
  articleWords,
  entries: toSuggestibles({ ...rows, laws: laws.map(({ row }) => row) }),
  laws: laws.map(({ row: [id, ...names], articles }) => ({
    names,
    articles: articles.split(' '),
    getHref: (article) => articleUrl(id, article),
  })),
});

const loadFirst = loadOnce(async () => {
  const file = await loadJson<SuggestionFile>(suggestionsUrl());
  return { file, all: unpack(file) };
});
const loadMore = loadOnce(async (letter: string) =>
  toSuggestibles((await loadJson<MoreSuggestions>(suggestionsUrl(letter))).rows),
);

/** What to say of the numbers to call in danger and of each kind of entry; nothing where the file of suggestions cannot be fetched. */
export const loadSaid = (): Promise<Pick<SuggestionFile, 'danger' | 'kinds'> | undefined> =>
  loadFirst().then(
    ({ file }) => file,
    () => undefined,
  );

/** Everything that may answer to what was typed; rejects when the file of suggestions cannot be fetched. */
export async function loadSuggestibles(typed: string): Promise<Suggestibles> {
  const { file, all } = await loadFirst();
  const start = fold(typed).charAt(0);
  const letters = (all.readings.get(start) ?? [start])
    .map((reading) => reading.charAt(0))
    .filter((letter) => file.more.includes(letter));
  if (letters.length === 0) return all;
  const more = await Promise.all(letters.map((letter) => loadMore(letter)));
  return { ...all, entries: [...all.entries, ...more.flat()] };
}
