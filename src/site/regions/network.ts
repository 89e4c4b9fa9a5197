import type { Figure } from '../../rules/figures/figure.ts';

/** Levels of a network below a province, top first, with what is not of one level at the end. */
export const networkLevels = ['county', 'township', 'village', 'grid', 'other'] as const;

export type NetworkLevel = (typeof networkLevels)[number];

/** The words by which a label says at which level something stands; the first that fits decides. */
const levelWords: readonly { level: NetworkLevel; pattern: RegExp }[] = [
  { level: 'other', pattern: /示范村|^(?:国家|省|市)级|镇、村|镇村|乡、村|乡村|三级/u },
  { level: 'county', pattern: /区级|县级|全[区县]/u },
  { level: 'township', pattern: /镇级|乡级|镇街|街道级/u },
  { level: 'village', pattern: /村级|村社区|社区级/u },
  { level: 'grid', pattern: /网格/u },
];

/** At which level what a label counts stands. */
export const getNetworkLevel = (label: string): NetworkLevel =>
  levelWords.find(({ pattern }) => pattern.test(label))?.level ?? 'other';

/** A network by level, top first; levels without figures are left out. */
export function getNetworkByLevel<F extends Pick<Figure, 'label'>>(
  network: readonly F[],
): { level: NetworkLevel; figures: F[] }[] {
  const groups = Map.groupBy(network, ({ label }) => getNetworkLevel(label));
  return networkLevels.flatMap((level) => {
    const figures = groups.get(level);
    return figures ? [{ level, figures }] : [];
  });
}
