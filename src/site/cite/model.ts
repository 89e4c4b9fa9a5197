import { formatGb7714, getGaps } from './gb7714.ts';
import { type Reference, toLawReference, toSourceReference } from './reference.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getMainVersion } from '../../rules/law/law-state.ts';
import { getName } from '../../rules/entries/order.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { AnyData, CollectionName } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { absoluteUrl, citeUrl, entryUrl } from '../../urls.ts';

/** Collections whose pages people cite. */
const citedCollections = [
  'explainers',
  'cases',
  'rooms',
  'methods',
  'regions',
  'laws',
] as const satisfies CollectionName[];

/** A page that can be cited, and what it rests on. */
export interface Cite {
  /** Its `url` is still a path: pages do not know on which host they stand. */
  page: Reference;
  sources: Reference[];
  bibtex: string;
  csl: string;
  /** Shown at once where officials read; folded away where residents do. */
  isOpen: boolean;
}

/** A line of the references with what it lacks. */
interface ReferenceLine {
  text: string;
  gaps: string | undefined;
}

type Cited = Entry<(typeof citedCollections)[number]>;

/** Whether people cite the page of an entry. */
export const isCited = (entry: Entry): entry is Cited => citedCollections.some((name) => name === entry.collection);

/** The day of the last change that the entry itself names; the day of a build is none. */
const getDate = ({ data }: Cited): string | undefined => {
  const { updatedOn, publishedOn }: AnyData = data;
  return updatedOn ?? publishedOn;
};

function getSources(portal: Portal, entry: Cited, today: string): Reference[] {
  if (entry.collection === 'laws') {
    return [toLawReference(entry, getMainVersion(entry.data.versions, today)?.inForceOn)];
  }
  const { sources, citations = [] }: AnyData = entry.data;
  if (sources)
    return sources.map((source, index) =>
      toSourceReference(source, `${entry.collection}-${entry.id}-source-${index + 1}`),
    );
  const laws = new Map(citations.map(({ law, version }) => [law, version]));
  return [...laws].flatMap(([id, version]) => {
    const law = portal.get('laws', id);
    return law ? [toLawReference(law, version)] : [];
  });
}

/** How to cite an entry's page and its sources; for an explainer and a law these are the laws. */
export const getCite = (portal: Portal, entry: Cited, today: string): Cite => ({
  page: {
    key: `${entry.collection}-${entry.id}`,
    kind: 'web',
    authors: [portal.site.organisation],
    title: getName(entry),
    publisher: portal.site.name,
    date: getDate(entry),
    url: entryUrl(entry),
  },
  sources: getSources(portal, entry, today),
  bibtex: citeUrl(entry.collection, entry.id, 'bib'),
  csl: citeUrl(entry.collection, entry.id, 'json'),
  isOpen: ['methods', 'regions'].includes(entry.collection),
});

/** The static paths of the files that say how to cite a page. */
export const getCitePaths = (
  portal: Portal,
): { params: { collection: string; id: string }; props: { entry: Cited } }[] =>
  citedCollections.flatMap((collection) =>
    portal.entries[collection].map((entry) => ({ params: { collection, id: entry.id }, props: { entry } })),
  );

/** The page and its sources as they stand on the portal's own host. */
export const getReferences = ({ page, sources }: Cite, siteUrl: string): [page: Reference, ...sources: Reference[]] => [
  { ...page, url: absoluteUrl(page.url ?? '', siteUrl) },
  ...sources,
];

/** Stands for the day on which the reader saw the page, until the browser fills it in. */
const accessedSlot = 'YYYY-MM-DD';

/** The page's own reference without the day of reading, and with a slot for it. */
export function getPageLine(cite: Cite, siteUrl: string): { text: string; withSlot: string } {
  const [page] = getReferences(cite, siteUrl);
  return { text: formatGb7714(page), withSlot: formatGb7714(page, accessedSlot) };
}

/** Whether a source is a web page, whose reference needs the day on which the reader opened it. */
export const needsAccessed = ({ sources }: Cite): boolean =>
  sources.some((source) => formatGb7714(source) !== formatGb7714(source, accessedSlot));

/** The sources' references, without a day of reading: this page does not know when they were opened. */
export const getSourceLines = ({ sources }: Cite): ReferenceLine[] =>
  sources.map((source) => {
    const gaps = getGaps(source).map((gap) => t(`cite.gap.${gap}`));
    return {
      text: formatGb7714(source),
      gaps: gaps.length > 0 ? t('cite.gaps', { gaps: gaps.join('、') }) : undefined,
    };
  });
