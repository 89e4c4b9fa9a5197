import { getPlacedCitations } from '../../rules/law/cited.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionPath } from '../../rules/portal/regions.ts';
import { foldLawName, toStatuteTerm } from '../../rules/search/statute-reference.ts';
import { isWithdrawn } from '../../rules/entries/standing.ts';
import { collections, type Data } from '../../schemas/index.ts';

type MetaName = 'collection' | 'kind' | 'place' | 'date' | 'asks' | 'cites' | 'holds';

/** What the search index is told about an entry's page besides its words. */
export interface Indexing {
  /** Values by which results can be filtered: the kind of entry, its province, and the matters of life it belongs to. */
  filters: { name: 'type' | 'region' | 'topic'; value: string }[];
  /**
   * What a result shows (the collection for scripts, the kind, the place and the day for people), and what else it is
   * found by: other ways to ask for it, divided by `；`, and the articles that it cites or holds, divided by spaces.
   */
  meta: { name: MetaName; value: string }[];
}

/** Other names and ways of asking that the page is known by. */
function getAsks({ data }: Entry): string[] {
  const { asks = [], aliases = [], short } = data as { asks?: string[]; aliases?: string[]; short?: string };
  return [...asks, ...aliases, ...(short ? [short] : [])];
}

/** Articles as the index spells them: those that an entry cites, or that a law has on its page. */
function getArticles(portal: Portal, entry: Entry, which: 'cites' | 'holds'): string[] {
  const toTerm = (law: string, article: string) => toStatuteTerm({ law: foldLawName(law), article });
  if (entry.collection === 'laws') {
    const { short, articles } = entry.data as Data<'laws'>;
    return which === 'holds' ? articles.map(({ number }) => toTerm(short, String(number))) : [];
  }
  if (which === 'holds') return [];
  return getPlacedCitations(entry).flatMap(({ citation: { law, article } }) => {
    const cited = portal.get('laws', law);
    return cited && article ? [toTerm(cited.data.short, article)] : [];
  });
}

/** The index entry of a page; what was withdrawn and what the portal says of itself have none. */
export function getIndexing(portal: Portal, entry: Entry): Indexing | undefined {
  if (isWithdrawn(entry) || entry.collection === 'pages') return undefined;
  const { collection, data } = entry;
  const { region, publishedOn, updatedOn } = data as { region?: string; publishedOn?: string; updatedOn?: string };
  const { topic, disputeTypes = [] } = data as { topic?: string; disputeTypes?: string[] };
  const { label } = collections[collection];
  const places = region === undefined ? [] : getRegionPath(portal, region).map((place) => place.data.name);
  const [province, place] = [places[0], places.at(-1)];
  const meta: [MetaName, string | undefined][] = [
    ['collection', collection],
    ['kind', label],
    ['place', place],
    ['date', updatedOn ?? publishedOn],
    ['asks', getAsks(entry).join('；')],
    ['cites', [...new Set(getArticles(portal, entry, 'cites'))].join(' ')],
    ['holds', getArticles(portal, entry, 'holds').join(' ')],
  ];
  return {
    filters: [
      { name: 'type', value: label },
      ...(province ? [{ name: 'region' as const, value: province }] : []),
      ...[...(topic ? [topic] : []), ...disputeTypes].map((value) => ({ name: 'topic' as const, value })),
    ],
    meta: meta.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  };
}
