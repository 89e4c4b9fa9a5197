import { tableOf } from '../../schemas/record.ts';
import { compare } from './rules/compare.ts';
import { type Comparison, comparisonKeys, type ComparisonWords } from './rules/comparison.ts';
import { type ComparableIds, comparableCollections } from './rules/ids.ts';
import { getName } from '../../rules/entries/order.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { collectionUrl, compareUrl, pairUrl, urls } from '../../urls.ts';
import { getCompareRecord } from './to-record.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { getMatrixLink } from './matrix-link.ts';
import { keepOffered, type Link } from '../page/link.ts';
import { getFigureWords } from '../page/say.ts';
import { getPairGroups, type Pair } from './pairs.ts';

/** What the comparison's script says besides the comparison itself. */
const scriptKeys = [
  'caption',
  'title',
  'unknown',
  'mixed',
  'surplus',
  'one',
  'none',
  'copied',
  'uncopied',
  'file',
] as const;

/** What the script asks for first: all words, and every id that can be compared. */
export interface ComparablesFile {
  words: ComparisonWords & Record<(typeof scriptKeys)[number], string>;
  ids: ComparableIds;
}

const words = (): ComparablesFile['words'] => ({
  ...tableOf([...comparisonKeys, ...scriptKeys], (key) => t(`compare.${key}`)),
  figureWords: getFigureWords(),
});

/** The file of `urls.comparables`. */
export const getComparablesFile = ({ entries }: Portal): ComparablesFile => ({
  words: words(),
  ids: tableOf(comparableCollections, (name) => entries[name].map(({ id }) => id)),
});

/** The page that compares what its address names, and lists the comparisons that are built already. */
export interface ComparePage extends PageFrame {
  title: string;
  intro: string;
  /** Where entries are chosen. */
  lists: Link[];
  /** All practices by all measures. */
  matrix: Link | undefined;
  groups: { title: string; links: Link[] }[];
}

const toPairLink = ([left, right]: Pair): Link => ({
  href: pairUrl(left.collection, left.id, right.id),
  label: t('compare.pair', { left: getName(left), right: getName(right) }),
});

/** The comparison page. */
export const getComparePage = (portal: Portal, today: string): ComparePage => ({
  head: getListHead(portal, {
    title: t('compare.title'),
    description: t('compare.intro'),
    path: urls.compare,
    column: t('collection.cases'),
    today,
  }),
  crumbs: homeCrumbs(),
  title: t('compare.title'),
  intro: t('compare.intro'),
  lists: keepOffered(
    portal,
    comparableCollections.map((name) => ({ href: collectionUrl(name), label: t(`collection.${name}`) })),
  ),
  matrix: getMatrixLink(portal),
  groups: getPairGroups(portal).map(({ title, pairs }) => ({ title, links: pairs.map(toPairLink) })),
});

/** The comparisons of a method's cases that are built already. */
export const getMethodPairs = (portal: Portal, { id }: Entry<'methods'>): Link[] =>
  getPairGroups(portal)
    .filter(
      ({ method, pairs }) =>
        method === id || pairs.some((pair) => pair.some((each) => each.collection === 'methods' && each.id === id)),
    )
    .flatMap(({ method, pairs }) =>
      pairs.filter((pair) => method === id || pair.some((each) => each.id === id)).map(toPairLink),
    );

/** A comparison of two entries, built for readers without JavaScript. */
export interface PairPage extends PageFrame {
  title: string;
  ids: string[];
  comparison: Comparison;
  words: ComparisonWords;
  caption: string;
  live: Link;
}

/** The page of one pair. */
export function getPairPage(portal: Portal, pair: Pair, today: string): PairPage {
  const { href, label } = toPairLink(pair);
  const records = pair.map((entry) => getCompareRecord(portal, entry));
  const ids = records.map(({ id }) => id);
  return {
    head: getListHead(portal, {
      title: label,
      description: t('compare.description', { title: label }),
      path: href,
      column: t(`collection.${pair[0].collection}`),
      today,
    }),
    crumbs: [...homeCrumbs(), { href: urls.compare, label: t('compare.title') }],
    title: label,
    ids,
    comparison: compare(records, words()),
    words: words(),
    caption: t('compare.caption', { names: records.map(({ name }) => name).join('、') }),
    live: { href: compareUrl(ids), label: t('compare.live') },
  };
}
