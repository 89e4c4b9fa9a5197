import { comparableCollections } from '../compare/rules/ids.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getInitial } from '../../rules/language/initial.ts';
import { getRegionPath, getSubregions } from '../../rules/portal/regions.ts';
import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { regionLevels } from '../../schemas/region.ts';
import { t } from '../../text.ts';
import { collectionUrl, entryUrl, topicUrl } from '../../urls.ts';
import { getComparable } from '../compare/comparable.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getFeedLink } from '../feeds/feeds.ts';
import { getListHead } from '../page/head.ts';
import { toDeadlineItem } from '../deadlines/item.ts';
import { toExplainerItem } from '../explainers/item.ts';
import { toMethodItem } from '../methods/item.ts';
import type { ListGroup, ListItem, ListPage } from '../lists/list.ts';

/** How many entries of a topic stand on the list of all topics. */
const topicPreview = 6;

/** Entries in groups, groups in the order in which they first appear. */
function groupBy<E extends Entry>(
  entries: readonly E[],
  getGroup: (entry: E) => { id: string; title: string },
  toItem: (entry: E) => ListItem,
): ListGroup[] {
  const groups = new Map<string, ListGroup>();
  for (const entry of entries) {
    const { id, title } = getGroup(entry);
    const group = groups.get(id) ?? { id, title, items: [] };
    group.items.push(toItem(entry));
    groups.set(id, group);
  }
  return [...groups.values()];
}

const provinceOf = (portal: Portal, id: string) => {
  const path = getRegionPath(portal, id);
  return { id: path[0]?.id ?? 'elsewhere', title: path[0]?.data.name ?? t('list.elsewhere') };
};

const lawKinds = ['law', 'regulation', 'interpretation', 'rule', 'party'] as const;
const deadlineKinds = ['act', 'await'] as const;

const regionItems = (portal: Portal, id: string, depth = 0): ListItem[] =>
  getSubregions(portal, id).flatMap((region) => [
    {
      href: entryUrl(region),
      title: region.data.name,
      depth,
      kicker: regionLevels[region.data.level],
      comparable: getComparable(region),
    },
    ...regionItems(portal, region.id, depth + 1),
  ]);

/** Looks and groups of the lists; rooms and cases have finders of their own (`rooms.ts`, `cases.ts`). */
const lists = {
  explainers: {
    look: 'rows',
    groups: (portal) =>
      getTopicsWithExplainers(portal).map(({ topic, explainers }) => ({
        id: topic.slug,
        title: topic.name,
        note: topic.hint,
        items: explainers.slice(0, topicPreview).map(toExplainerItem),
        more:
          explainers.length > topicPreview
            ? { href: topicUrl(topic.slug), label: t('list.all', { count: explainers.length }) }
            : undefined,
      })),
  },
  methods: {
    look: 'cards',
    groups: (portal) =>
      groupBy(
        portal.entries.methods,
        ({ data }) => provinceOf(portal, data.region),
        (entry) => ({ ...toMethodItem(portal, entry), comparable: getComparable(entry) }),
      ),
  },
  regions: {
    look: 'rows',
    groups: (portal) =>
      getSubregions(portal).map((province) => ({
        id: province.id,
        title: province.data.name,
        more: { href: entryUrl(province), label: t('list.region', { region: province.data.name }) },
        items: regionItems(portal, province.id),
      })),
  },
  laws: {
    look: 'rows',
    groups: ({ entries }) =>
      lawKinds.map((kind) => ({
        id: kind,
        title: t(`law.kind.${kind}`),
        items: entries.laws
          .filter(({ data }) => data.kind === kind)
          .map((entry) => ({
            href: entryUrl(entry),
            title: entry.data.short,
            aside: entry.data.versions[0] && t('law.inForce', { date: entry.data.versions[0].inForceOn }),
          })),
      })),
  },
  deadlines: {
    look: 'values',
    groups: ({ entries }) =>
      deadlineKinds.map((kind) => ({
        id: kind,
        title: t(`deadline.kind.${kind}`),
        items: entries.deadlines.filter(({ data }) => data.kind === kind).map(toDeadlineItem),
      })),
  },
  pathways: {
    look: 'cards',
    groups: ({ entries }) => [
      {
        id: 'all',
        title: t('pathway.choose'),
        items: entries.pathways.map((entry) => ({
          href: entryUrl(entry),
          title: entry.data.title,
          summary: entry.data.summary,
        })),
      },
    ],
  },
  terms: {
    look: 'words',
    groups: ({ entries }) =>
      groupBy(
        entries.terms,
        ({ data }) => ({ id: getInitial(data.term), title: getInitial(data.term) }),
        (entry) => ({ href: entryUrl(entry), title: entry.data.term, summary: entry.data.plain }),
        // The collator reads characters one by one, the initial reads the word: 调解 sorts among D and stands under T.
      ).sort((a, b) => (a.id < b.id ? -1 : 1)),
  },
} satisfies Partial<Record<CollectionName, { look: ListPage['look']; groups: (portal: Portal) => ListGroup[] }>>;

/** Collections that have a list of their own. */
export type ListedCollection = keyof typeof lists;

/** Those whose page is the list alone; the deadlines stand below their calculator. */
export const plainLists = [
  'explainers',
  'methods',
  'regions',
  'laws',
  'pathways',
  'terms',
] as const satisfies ListedCollection[];

/** The list of one collection. */
export function getListPage(portal: Portal, collection: ListedCollection, today: string): ListPage {
  const { look, groups } = lists[collection];
  const basket = comparableCollections.find((name) => name === collection);
  const title = collections[collection].label;
  const intro = t(`list.${collection}.intro`);
  return {
    head: getListHead(portal, {
      title,
      description: intro,
      path: collectionUrl(collection),
      column: title,
      feed: getFeedLink(portal, collection),
      today,
    }),
    crumbs: homeCrumbs(),
    title,
    intro,
    look,
    ...(basket && { basket }),
    groups: groups(portal).filter(({ items, more }: ListGroup) => items.length > 0 || more),
  };
}

/** How many explainers one page of a topic holds. */
const topicPageSize = 60;

/** The pages of one topic, each with its URL. */
export function getTopicPages(portal: Portal, today: string): { slug: string; page: number; model: ListPage }[] {
  return getTopicsWithExplainers(portal).flatMap(({ topic, explainers }) => {
    const count = Math.ceil(explainers.length / topicPageSize);
    return Array.from({ length: count }, (_, index) => {
      const page = index + 1;
      const intro = topic.hint ?? t('topic.intro', { topic: topic.name });
      const title = page > 1 ? t('topic.page', { topic: topic.name, page }) : topic.name;
      return {
        slug: topic.slug,
        page,
        model: {
          head: getListHead(portal, {
            title,
            description: t('topic.description', { topic: topic.name, count: explainers.length, hint: intro }),
            path: topicUrl(topic.slug, page),
            column: collections.explainers.label,
            feed: getFeedLink(portal, `topics/${topic.slug}`),
            today,
          }),
          crumbs: [...homeCrumbs(), { href: collectionUrl('explainers'), label: collections.explainers.label }],
          title,
          intro,
          look: 'cards' as const,
          groups: [
            {
              id: 'all',
              title: t('topic.count', { count: explainers.length }),
              items: explainers.slice(index * topicPageSize, page * topicPageSize).map(toExplainerItem),
            },
          ],
          pages: {
            previous: page > 1 ? { href: topicUrl(topic.slug, page - 1), label: t('list.previous') } : undefined,
            next: page < count ? { href: topicUrl(topic.slug, page + 1), label: t('list.next') } : undefined,
          },
        },
      };
    });
  });
}
