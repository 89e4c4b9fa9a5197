import { type Dated, getDated } from '../../rules/portal/dated.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionPath } from '../../rules/portal/regions.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { collectionUrl, entryUrl, feedUrl, topicUrl, urls } from '../../urls.ts';

/** The latest of everything, or of one kind, topic or region. */
export interface Feed {
  /** `topics/neighbours`; empty for the feed of everything. */
  slug: string;
  group: 'all' | 'kind' | 'topic' | 'region';
  label: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** In which the days of its entries begin (an IANA name). */
  timeZone: string;
  /** The page that the feed follows. */
  home: string;
  rss: string;
  json: string;
  /** Whether the site has what a text links to. */
  offers: Portal['offers'];
  items: Dated[];
}

/** How many entries a feed holds. */
const feedLength = 50;

type Facet = Pick<Feed, 'slug' | 'group' | 'label' | 'home'>;

/** Every feed to which an entry belongs; `read` are the topics that have a page. Two spellings of a topic that come to one address are one feed. */
function getFacets(portal: Portal, { collection, data }: Dated['entry'], read: ReadonlySet<string>): Facet[] {
  const isCase = collection === 'cases';
  const topics = 'topic' in data ? [data.topic] : data.disputeTypes;
  return [
    { slug: collection, group: 'kind', label: t(`collection.${collection}`), home: collectionUrl(collection) },
    ...(isCase
      ? [
          {
            slug: `cases/${data.kind}`,
            group: 'kind' as const,
            label: t(`case.kind.${data.kind}`),
            home: collectionUrl('cases'),
          },
        ]
      : []),
    ...topics.map((name): Facet => {
      const { slug, name: label } = getTopic(portal, name);
      const home = read.has(slug) ? topicUrl(slug) : collectionUrl(collection);
      return { slug: `topics/${slug}`, group: 'topic', label, home };
    }),
    ...(isCase ? getRegionPath(portal, data.region) : []).map((region): Facet => ({
      slug: `regions/${region.id}`,
      group: 'region',
      label: region.data.name,
      home: entryUrl(region),
    })),
  ];
}

const toFeed = ({ site, offers }: Portal, facet: Facet, items: readonly Dated[]): Feed => ({
  ...facet,
  title: t('feed.title', { label: facet.label, site: site.name }),
  description: t(facet.group === 'region' ? 'feed.about.region' : 'feed.about', {
    label: facet.label,
    site: site.name,
  }),
  language: site.language,
  timeZone: site.timeZone,
  rss: feedUrl(facet.slug, 'xml'),
  json: feedUrl(facet.slug, 'json'),
  offers,
  items: items.slice(0, feedLength),
});

/** Kinds in the order in which the portal lists them, topics as the settings do, regions as lists of regions do. */
const getOrder = ({ site, entries }: Portal): string[] => [
  'explainers',
  'cases',
  'cases/practice',
  'cases/dispute',
  ...site.topics.map(({ slug }) => `topics/${slug}`),
  // Topics that the settings do not list stand here, since those have no place.
  '',
  ...entries.regions.map(({ id }) => `regions/${id}`),
];

function listFeeds(portal: Portal, today: string): Feed[] {
  const dated = getDated(portal, today);
  const read = new Set(portal.entries.explainers.map(({ data }) => getTopic(portal, data.topic).slug));
  const facets = new Map<string, { facet: Facet; items: Set<Dated> }>();
  for (const item of dated)
    for (const facet of getFacets(portal, item.entry, read)) {
      const found = facets.get(facet.slug) ?? { facet, items: new Set() };
      facets.set(facet.slug, { ...found, items: found.items.add(item) });
    }
  const order = getOrder(portal);
  const rank = ({ slug }: Feed) => (order.includes(slug) ? order.indexOf(slug) : order.indexOf(''));
  return [...facets.values()]
    .map(({ facet, items }) => toFeed(portal, facet, [...items]))
    .sort((a, b) => rank(a) - rank(b) || a.slug.localeCompare(b.slug));
}

/** The feeds of the kinds, topics and regions that have an entry of a day up to `today`; a region's holds those below it, too. */
export const getFeeds = (portal: Portal, today: string): Feed[] =>
  portal.derive(`feeds up to ${today}`, (all) => listFeeds(all, today));

/** The feed at `slug`; throws where there is none. */
export function getFeed(portal: Portal, slug: string, today: string): Feed {
  const found = getFeeds(portal, today).find((feed) => feed.slug === slug);
  if (!found) throw new Error(`there is no feed ${slug}`);
  return found;
}

/** The feed of everything up to `today`. */
export const getMainFeed = (portal: Portal, today: string): Feed => ({
  slug: '',
  group: 'all',
  label: portal.site.name,
  title: portal.site.name,
  description: portal.site.description,
  language: portal.site.language,
  timeZone: portal.site.timeZone,
  home: urls.home,
  rss: urls.rss,
  json: urls.jsonFeed,
  offers: portal.offers,
  items: getDated(portal, today).slice(0, feedLength),
});

/** What a page tells feed readers about the feed that follows it; nothing where there is no such feed. */
export function getFeedLink(
  portal: Portal,
  slug: string,
  today: string,
): Pick<Feed, 'title' | 'rss' | 'json'> | undefined {
  return portal.derive(`link to the feed ${slug} on ${today}`, (all) => {
    const feed = getFeeds(all, today).find((each) => each.slug === slug);
    return feed && { title: feed.title, rss: feed.rss, json: feed.json };
  });
}
