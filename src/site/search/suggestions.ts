import type { AnyData } from '../../schemas/index.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getInitial } from '../../rules/language/initial.ts';
import { getName } from '../../rules/entries/order.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getReadingTable } from '../../rules/search/readings.ts';
import commonWords from '../../rules/search/speech/common-words.json' with { type: 'json' };
import { getAllExits } from '../danger/exit.ts';
import { t } from '../../text.ts';
import type { LawRow, MoreSuggestions, SuggestionFile, SuggestionRow } from '../../rules/search/suggestion-file.ts';
import { compareArticles } from '../../rules/law/statute.ts';
import { type CollectionName, perCollection } from '../../schemas/index.ts';
import { getCitingLinks, getLawText } from '../citing/law-articles.ts';
import { getArticleWords } from '../page/say.ts';

/** What is suggested besides laws, in the order in which equals stand. */
const suggested = [
  'explainers',
  'terms',
  'pathways',
  'deadlines',
  'cases',
  'rooms',
  'methods',
] as const satisfies CollectionName[];

/**
 * How many rows of one collection the first file holds, and how many of one letter a further file: at some 25 bytes a
 * row neither is more than an old phone fetches while somebody types. What does not fit is found by the search itself.
 */
const most = { first: 600, letter: 600 };

function toRow(entry: Entry): SuggestionRow {
  const { aliases = [] }: AnyData = entry.data;
  return [entry.id, getName(entry), ...aliases];
}

function toLawRow(portal: Portal, law: Entry<'laws'>, today: string): LawRow {
  const { title, short, aliases } = law.data;
  const articles = new Set([
    ...law.data.articles.map(({ number }) => number),
    ...getCitingLinks(portal, law, today).keys(),
    ...(getLawText(portal, law, today)?.articles.map(({ number }) => number) ?? []),
  ]);
  return {
    row: [law.id, short, ...(title === short ? [] : [title]), ...aliases],
    articles: [...articles].sort(compareArticles).join(' '),
  };
}

/** The files of suggestions on the day `today`: the first one, and one for each letter where a collection is large. */
export function getSuggestionFiles(
  portal: Portal,
  today: string,
): { first: SuggestionFile; more: Map<string, MoreSuggestions> } {
  const laws = portal.entries.laws.map((law) => toLawRow(portal, law, today));
  const rows: SuggestionFile['rows'] = {};
  const more = new Map<string, MoreSuggestions>();
  for (const collection of suggested) {
    const all = portal.entries[collection].map((entry: Entry) => toRow(entry));
    if (all.length <= most.first) {
      rows[collection] = all;
      continue;
    }
    for (const [initial, group] of Map.groupBy(all, ([, name]) => getInitial(name).toLowerCase())) {
      if (initial === '#') continue;
      const file = more.get(initial) ?? { rows: {} };
      file.rows[collection] = group.slice(0, most.letter);
      more.set(initial, file);
    }
  }
  const names = [...Object.values(rows), ...[...more.values()].flatMap((file) => Object.values(file.rows))]
    .flat()
    .concat(laws.map(({ row }) => row))
    .flatMap(([, ...known]) => known);
  // Whoever slips (劳动仲才, 信拥卡) types characters of other words; nobody does where no name has any.
  const isChinese = names.some((name) => /\p{Script=Han}/u.test(name));
  const others = isChinese ? new Set(Object.values(commonWords).join('')) : [];
  return {
    first: {
      readings: getReadingTable([...names, ...others]),
      rows,
      laws,
      articleWords: getArticleWords(),
      danger: {
        label: t('danger.first'),
        calls: Object.fromEntries(getAllExits(portal).map(({ number, name }) => [number, name])),
      },
      kinds: { ...perCollection((name) => t(`collection.one.${name}`)), laws: t('suggest.articles') },
      more: [...more.keys()].sort(),
    },
    more,
  };
}
