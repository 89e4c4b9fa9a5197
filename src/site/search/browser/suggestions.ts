import { fold, toReadings } from '../../../rules/search/pinyin.ts';
import type { MoreSuggestions, SuggestionFile } from '../../../rules/search/suggestion-file.ts';
import type { Suggestible, Suggestibles } from '../../../rules/search/suggest.ts';
import type { CollectionName } from '../../../schemas/index.ts';
import { articleUrl, entryUrl, suggestionsUrl } from '../../../urls.ts';

const files = new Map<string, Promise<unknown>>();

/** A file of the site, fetched once; one that could not be fetched is asked for again the next time. */
function load<T>(url: string): Promise<T> {
  const loading =
    files.get(url) ??
    fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json() as Promise<T>;
    });
  files.set(url, loading);
  loading.catch(() => files.delete(url));
  return loading as Promise<T>;
}

const toSuggestibles = (rows: MoreSuggestions['rows']): Suggestible[] =>
  Object.entries(rows).flatMap(([collection, list]) =>
    list.map(([id, ...names]) => ({
      collection,
      href: entryUrl({ collection: collection as CollectionName, id }),
      names,
    })),
  );

const unpack = ({ readings, rows, laws }: SuggestionFile): Suggestibles => ({
  readings: toReadings(readings),
  entries: toSuggestibles({ ...rows, laws: laws.map(({ row }) => row) }),
  laws: laws.map(({ row: [id, ...names], articles }) => ({
    names,
    articles: articles.split(' '),
    getHref: (article) => articleUrl(id, article),
  })),
});

let first: { file: SuggestionFile; all: Suggestibles } | undefined;
const more = new Map<string, readonly Suggestible[]>();

/** Everything that may answer to what was typed; rejects when the file of suggestions cannot be fetched. */
export async function loadSuggestibles(typed: string): Promise<Suggestibles> {
  if (!first) {
    const file = await load<SuggestionFile>(suggestionsUrl());
    first = { file, all: unpack(file) };
  }
  const { file, all } = first;
  const start = fold(typed).charAt(0);
  const letters = (all.readings.get(start) ?? [start])
    .map((reading) => reading.charAt(0))
    .filter((letter) => file.more.includes(letter));
  for (const letter of letters)
    if (!more.has(letter)) {
      const { rows } = await load<MoreSuggestions>(suggestionsUrl(letter));
      more.set(letter, toSuggestibles(rows));
    }
  if (letters.length === 0) return all;
  return { ...all, entries: [...all.entries, ...letters.flatMap((letter) => more.get(letter) ?? [])] };
}
