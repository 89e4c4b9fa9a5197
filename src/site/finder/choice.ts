/** What something can be found by: its values for each facet. */
export type Findable = Readonly<Record<string, readonly string[]>>;

/** What is looked for; a facet that is left out takes everything. */
export type Choice = Readonly<Record<string, string | undefined>>;

/** How many the values of one facet would leave if the other facets stayed as they are. */
export interface FacetCounts {
  /** With no value chosen. */
  all: number;
  values: Map<string, number>;
}

const suits = (item: Findable, facet: string, wanted: string | undefined): boolean =>
  wanted === undefined || (item[facet]?.includes(wanted) ?? false);

/** Whether an item is what is looked for. */
export const isChosen = (item: Findable, choice: Choice): boolean =>
  Object.entries(choice).every(([facet, wanted]) => suits(item, facet, wanted));

/**
 * The counts of every facet, in one pass: an item counts for a facet when all the others suit it, so whoever fails one
 * counts for that one only, and whoever fails two for none.
 */
export function countValues<F extends string>(
  items: readonly Findable[],
  choice: Choice,
  facets: readonly F[],
): Record<F, FacetCounts> {
  const counts = Object.fromEntries(
    facets.map((facet) => [facet, { all: 0, values: new Map<string, number>() }]),
  ) as Record<F, FacetCounts>;
  for (const item of items) {
    const failed = facets.filter((facet) => !suits(item, facet, choice[facet]));
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : facets) {
      const { values } = counts[facet];
      counts[facet].all += 1;
      for (const value of new Set(item[facet])) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** A facet that keeps anything from being found, and how many are found once it is left open. */
export interface Looser {
  facet: string;
  count: number;
}

/** Where nothing is found: each facet which alone left open would find some, in the order of `choice`. */
export const getLooser = (counts: Readonly<Record<string, FacetCounts>>, choice: Choice): Looser[] =>
  Object.entries(choice).flatMap(([facet, wanted]) => {
    const count = wanted === undefined ? 0 : (counts[facet]?.all ?? 0);
    return count > 0 ? [{ facet, count }] : [];
  });
