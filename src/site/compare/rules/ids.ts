import { dropEnds } from '../../../rules/entries/edges.ts';

/** Collections whose entries can be laid side by side, in the order in which a bare slug is looked up. */
export const comparableCollections = ['cases', 'regions', 'methods'] as const;

/** One of them. */
export type ComparableCollection = (typeof comparableCollections)[number];

/** The slugs that can be compared. */
export type ComparableIds = Record<ComparableCollection, readonly string[]>;

/** The most that fit side by side. */
export const mostCompared = 4;

/** What an address asks to compare. */
export interface Asked {
  /** What is compared, as `cases/lanshan-one-platform`; all of one collection. */
  ids: string[];
  /** What was asked for and does not exist. */
  unknown: string[];
  /** What exists, but in another collection than the first one, so that it cannot stand in the same table. */
  mixed: string[];
  /** What there was no room for. */
  surplus: string[];
}

const split = (id: string): { collection: string | undefined; slug: string } => {
  const at = id.indexOf('/');
  return at < 0 ? { collection: undefined, slug: id } : { collection: id.slice(0, at), slug: id.slice(at + 1) };
};

/** The collection of `cases/lanshan-one-platform`. */
const getCollection = (id: string): string | undefined => split(id).collection;

/**
 * Reads `?ids=a,b`. An id is `collection/slug`, which is how the portal itself writes it, or a bare slug. Some slugs
 * exist in several collections: bare ones mean the first collection that has all of them, else each its own first.
 */
export function readIds(value: string, known: ComparableIds): Asked {
  const wanted = [
    ...new Set(
      value
        .split(/[,，]/u)
        .map((id) => dropEnds(id.trim(), /\//u))
        .filter(Boolean),
    ),
  ];
  const has = (collection: string | undefined, slug: string) =>
    comparableCollections.some((name) => name === collection && known[name].includes(slug));
  const bare = wanted.map(split).filter(({ collection }) => collection === undefined);
  const shared = comparableCollections.find((name) => bare.every(({ slug }) => has(name, slug)));
  const found = wanted.map((id) => {
    const { collection, slug } = split(id);
    const place = collection ?? shared ?? comparableCollections.find((name) => has(name, slug));
    return { id, full: has(place, slug) ? `${place}/${slug}` : undefined };
  });
  const all = [...new Set(found.flatMap(({ full }) => full ?? []))];
  const [first] = all;
  const same = all.filter((id) => first !== undefined && getCollection(id) === getCollection(first));
  return {
    ids: same.slice(0, mostCompared),
    unknown: found.filter(({ full }) => full === undefined).map(({ id }) => id),
    mixed: all.filter((id) => !same.includes(id)),
    surplus: same.slice(mostCompared),
  };
}

/** The value of `ids` in an address. */
export const writeIds = (ids: readonly string[]): string => ids.join(',');
