import type { ComparableCollection } from './rules/ids.ts';
import { getCompleteness, getShare } from '../transfer/gaps.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { isOn } from '../../rules/portal/features.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { region } from '../../schemas/region.ts';
import { t } from '../../text.ts';

type Comparable = Entry<ComparableCollection>;

/** Two entries that are worth laying side by side; the one whose slug comes first stands on the left. */
export type Pair = [Comparable, Comparable];

/** Pairs with what they have in common. */
export interface PairGroup {
  title: string;
  /** The method that they share. */
  method?: string;
  pairs: Pair[];
}

/** A group of n has n(n-1)/2 pairs: the richest four have six, and pages do not grow with the content's square. */
const mostPaired = 4;

function pair<E extends Comparable>(entries: readonly E[], getRichness: (entry: E) => number): Pair[] {
  const richest = entries
    .toSorted((a, b) => getRichness(b) - getRichness(a))
    .slice(0, mostPaired)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return richest.flatMap((left, index) => richest.slice(index + 1).map((right): Pair => [left, right]));
}

const countFigures = ({ data }: Comparable): number =>
  'figures' in data ? data.figures.length : data.profile.length + data.network.length;

const byShare = (entry: Entry<'cases'>) => getShare(getCompleteness(entry.data)) + countFigures(entry) / 1000;

/** Whether two methods of different places go by the same name: one calls itself what the other is also called. */
const isVariant = (a: Entry<'methods'>, b: Entry<'methods'>): boolean =>
  a.data.region !== b.data.region &&
  [a, b].some((one) => {
    const other = one === a ? b : a;
    return one.data.aliases.some((alias) =>
      [other.data.name, ...other.data.aliases].some((name) => name.includes(alias)),
    );
  });

/**
 * Comparisons that are built for readers without JavaScript: practices, the cases of each method, regions of the same
 * level that have figures, and methods of the same name in different places. None where the portal compares nothing.
 */
export const getPairGroups = (portal: Portal): PairGroup[] => portal.derive('pairs to compare', findPairGroups);

function findPairGroups(portal: Portal): PairGroup[] {
  if (!isOn(portal.site, 'compare')) return [];
  const { cases, methods, regions } = portal.entries;
  const withFigures = regions.filter((region) => countFigures(region) > 0);
  const byLevel = region.shape.level.options.map((level) => ({
    title: t('compare.pairs.regions', { level: t(`region.level.${level}`) }),
    pairs: pair(
      withFigures.filter(({ data }) => data.level === level),
      countFigures,
    ),
  }));
  return [
    {
      title: t('case.kind.practice'),
      pairs: pair(
        cases.filter(({ data }) => data.kind === 'practice'),
        byShare,
      ),
    },
    ...byLevel,
    {
      title: t('compare.pairs.methods'),
      pairs: methods.flatMap((left, index) =>
        methods
          .slice(index + 1)
          .filter((right) => isVariant(left, right))
          .map((right): Pair => (left.id < right.id ? [left, right] : [right, left])),
      ),
    },
    ...methods.map((method) => ({
      title: t('compare.pairs.method', { name: method.data.name }),
      method: method.id,
      pairs: pair(portal.linking('cases', method), byShare),
    })),
  ].filter(({ pairs }) => pairs.length > 0);
}

/** Every pair once, though two methods may share it. */
export const getPairs = (portal: Portal): Pair[] => [
  ...new Map(
    getPairGroups(portal).flatMap(({ pairs }) =>
      pairs.map((each) => [each.map(({ collection, id }) => `${collection}/${id}`).join(), each] as const),
    ),
  ).values(),
];
