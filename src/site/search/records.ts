import { t } from '../../text.ts';
import { getPlacedCitations } from '../../rules/law/cited.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';
import { type Portal, toList } from '../../rules/portal/portal.ts';
import { getRegionPath } from '../../rules/portal/regions.ts';
import { partNames, type SearchPart, type SearchRecord } from '../../rules/search/search-record.ts';
import { foldLawName, toStatuteTerm } from '../../rules/search/statute-reference.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { entryUrl } from '../../urls.ts';
import { subjects } from '../collections/subjects.ts';
import { getHotlineRecords } from '../hotlines/search-records.ts';
import { getSumRecords } from '../sums/search-records.ts';
import type { SearchPlace, SearchTexts } from '../entry/found-by.ts';

const getCited = (portal: Portal, entry: Entry): string[] => [
  ...new Set(
    getPlacedCitations(entry).flatMap(({ citation: { law, article } }) => {
      const cited = portal.get('laws', law);
      return cited && article ? [toStatuteTerm({ law: foldLawName(cited.data.short), article })] : [];
    }),
  ),
];

const toParts = (parts: SearchTexts['parts']): SearchPart[] =>
  partNames.flatMap((name) => {
    const texts = (parts[name] ?? []).flatMap((text) => text || []);
    return texts.length > 0 ? [{ name, texts }] : [];
  });

const getTexts = <C extends CollectionName>(portal: Portal, entry: Entry<C>): SearchTexts =>
  subjects[entry.collection].getSearchTexts(portal, entry);

const getPlaces = <C extends CollectionName>(portal: Portal, entry: Entry<C>): SearchPlace[] =>
  subjects[entry.collection].getSearchPlaces?.(portal, entry) ?? [];

/** What the search is told of an entry's page, and of the places on it that are found by themselves. */
function toRecords(portal: Portal, entry: Entry): SearchRecord[] {
  const { asks = [], region, topics = [], date, parts } = getTexts(portal, entry);
  const places = region === undefined ? [] : getRegionPath(portal, region).map(({ data }) => data.name);
  const label = t(`collection.${entry.collection}`);
  const page: SearchRecord = {
    url: entryUrl(entry),
    isPlace: false,
    title: getName(entry),
    collection: entry.collection,
    ...(entry.collection === 'forms' && { intent: 'paper' as const }),
    kind: label,
    place: places.at(-1),
    date,
    filters: { type: [label], region: places.slice(0, 1), topic: [...topics] },
    asks: [...asks],
    parts: toParts(parts),
    dangers: 'dangers' in entry.data ? entry.data.dangers : [],
    cites: getCited(portal, entry),
  };
  return [
    page,
    ...getPlaces(portal, entry).map((place) => ({
      ...page,
      ...place,
      isPlace: true,
      asks: [],
      parts: toParts(place.parts),
      dangers: [],
      cites: [],
    })),
  ];
}

/** What the search knows, by address: a record for each page of an entry that stands, for each article in plain words, for each number to call, and for each sum. */
export const getSearchRecords = (portal: Portal): SearchRecord[] =>
  [
    ...toList(portal.entries).flatMap(({ collection, id }) =>
      portal.derive(`search records of ${collection}/${id}`, (from) => {
        const entry = from.get(collection, id);
        return entry ? toRecords(from, entry) : [];
      }),
    ),
    ...getHotlineRecords(portal),
    ...getSumRecords(portal),
  ].sort((a, b) => (a.url < b.url ? -1 : 1));
