import type { Portal } from '../../rules/portal/portal.ts';
import { getConcerned, getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { type DangerKind, dangerKinds } from '../../schemas/dangers.ts';
import { collectionNames, type CollectionName } from '../../schemas/index.ts';
import { keysOf } from '../../schemas/record.ts';
import { t } from '../../text.ts';
import { collectionUrl, searchUrl, topicUrl } from '../../urls.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getAllExits, getHarmlessUrl } from '../danger/exit.ts';
import type { Hotline } from '../doors/doors.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { keepOffered, type Link, toLink } from '../page/link.ts';
import { getRoomsPage } from '../rooms/directory.ts';

/** What the script says in each state; names in braces are filled in there. */
const getWords = () => ({
  idle: t('search.idle'),
  loading: t('search.loading'),
  count: t('search.count'),
  asked: t('search.asked'),
  unanswered: t('search.unanswered'),
  rest: t('search.rest'),
  unsure: t('search.unsure'),
  none: t('search.none'),
  filtered: t('search.filtered'),
  unreadable: t('search.unreadable'),
  error: t('search.error'),
  spelled: t('search.spelled'),
  mended: t('search.mended'),
  also: t('search.also'),
  cut: t('search.cut'),
  tried: t('search.tried'),
});

/** The words of the search page's script. */
export type SearchWords = ReturnType<typeof getWords>;

/** The search page: its question box, its tabs and facets, and where to go when it finds nothing. */
export interface SearchPage extends PageFrame {
  title: string;
  placeholder: string;
  /** Kinds of entry that the portal has: the value in the index, and what the tab says. */
  tabs: { value: string; label: string }[];
  facets: { name: string; label: string }[];
  words: SearchWords;
  /** Where who does not know whom to ask is led; empty where the portal has no pathways. */
  pathways: Link[];
  ways: Link[];
  hotlines: Hotline[];
  /** What helps in each matter of life where no page answers: its pathways, and its own number besides those of all. */
  areas: { topic: string; pathways: Link[]; hotlines: Hotline[] }[];
  /** Whom to call in any danger; the script shows those of the danger that is asked about. */
  exits: EmergencyCall[];
  /** For each danger the pages that are about it, at most two. */
  dangerPages: (Link & { danger: DangerKind })[];
  /** Where 快速离开 leads. */
  leave: string;
  /** The lists that filter without a script. */
  lists: { title: string; links: Link[] }[];
}

/** Kinds that have a tab, in the order of the tabs. */
const tabbed = [
  'explainers',
  'forms',
  'cases',
  'rooms',
  'methods',
  'laws',
  'terms',
  'deadlines',
  'pathways',
  'regions',
  'pages',
] as const satisfies CollectionName[];

const getLists = (portal: Portal, today: string): SearchPage['lists'] =>
  [
    {
      title: t('collection.explainers'),
      links: getTopicsWithExplainers(portal).map(({ topic }) => ({ href: topicUrl(topic.slug), label: topic.name })),
    },
    ...getRoomsPage(portal, today).facets.map(({ label, values }) => ({
      title: t('search.lists.rooms', { facet: label }),
      links: values.map((value) => ({ href: value.href, label: value.label })),
    })),
    {
      title: t('search.lists.all'),
      links: collectionNames
        .filter((name) => name !== 'pages' && portal.entries[name].length > 0)
        .map((name) => ({ href: collectionUrl(name), label: t(`collection.${name}`) })),
    },
  ].filter(({ links }) => links.length > 0);

/** How many numbers everybody is told. */
const mostHotlines = 2;

const getAreas = (portal: Portal): SearchPage['areas'] =>
  portal.site.topics.map(({ name, hotline }) => ({
    topic: name,
    pathways: getConcerned(portal.entries.pathways, [name]).map((pathway) => toLink(pathway)),
    hotlines: portal.site.hotlines.slice(mostHotlines).filter(({ number }) => number === hotline),
  }));

/** Of those about one danger, first who speaks of it before all others. */
const mostDangerPages = 2;

const getDangerPages = ({ entries: { explainers } }: Portal): SearchPage['dangerPages'] =>
  keysOf(dangerKinds).flatMap((danger) =>
    explainers
      .filter(({ data }) => data.dangers.includes(danger))
      .sort(
        (a, b) =>
          a.data.dangers.indexOf(danger) - b.data.dangers.indexOf(danger) ||
          a.data.dangers.length - b.data.dangers.length,
      )
      .slice(0, mostDangerPages)
      .map((explainer) => ({ danger, ...toLink(explainer) })),
  );

/** The search page. */
export const getSearchPage = (portal: Portal, today: string): SearchPage => ({
  head: getListHead(portal, {
    title: t('search.title'),
    description: t('search.description'),
    path: searchUrl(),
    today,
  }),
  crumbs: homeCrumbs(),
  title: t('search.title'),
  placeholder: portal.site.placeholder,
  tabs: tabbed
    .filter((name) => portal.entries[name].length > 0)
    .map((name) => ({ value: t(`collection.${name}`), label: t(`collection.one.${name}`) })),
  facets: [
    { name: 'topic', label: t('search.topic') },
    { name: 'region', label: t('search.region') },
  ],
  words: getWords(),
  pathways: keepOffered(portal, [{ href: collectionUrl('pathways'), label: t('collection.pathways') }]),
  ways: keepOffered(portal, portal.site.navigation).filter(({ href }) => href !== collectionUrl('pathways')),
  hotlines: portal.site.hotlines.slice(0, mostHotlines),
  areas: getAreas(portal),
  exits: getAllExits(portal),
  dangerPages: getDangerPages(portal),
  leave: getHarmlessUrl(portal),
  lists: getLists(portal, today),
});
