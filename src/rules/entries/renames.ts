import type { AnyData, CollectionName } from '../../schemas/index.ts';
import type { Site } from '../../schemas/site.ts';
import { dropEnds } from '../entries/edges.ts';

/** An entry that stood under another name, as `explainers/lou-shui`, and where that is written. */
export interface Rename {
  from: string;
  to: string;
  /** Path below the content folder. */
  file: string;
  /** Path of the field. */
  field: string;
}

/** An entry as far as it says how it was called before. */
interface Renamed {
  file: string;
  collection: CollectionName;
  id: string;
  data: Pick<AnyData, 'renamedFrom'> | undefined;
}

const toName = (written: string): string => dropEnds(written, /\//u).replace(/\.md$/u, '');

/**
 * Every old name: those that entries give themselves (`renamedFrom`), which the desk can write, then those of `site.json`
 * (`renamed`), which may also lead into another collection or to a list.
 */
export const getRenames = ({ renamed }: Pick<Site, 'renamed'>, entries: readonly Renamed[]): Rename[] => [
  ...entries.flatMap(({ file, collection, id, data }) =>
    (data?.renamedFrom ?? []).map((slug, index) => ({
      from: `${collection}/${slug}`,
      to: `${collection}/${id}`,
      file,
      field: `renamedFrom.${index}`,
    })),
  ),
  ...renamed.map(({ from, to }, index) => ({
    from: toName(from),
    to: toName(to),
    file: 'site.json',
    field: `renamed.${index}`,
  })),
];

/** What each old name is called now: whoever was renamed twice is followed to the end, and what goes in circles is none. */
export function followRenames(renames: readonly Pick<Rename, 'from' | 'to'>[]): Map<string, string> {
  const next = new Map(renames.map(({ from, to }) => [from, to]));
  const follow = (name: string): string | undefined => {
    const passed = new Set<string>();
    let at = name;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) {
      if (passed.has(at)) return undefined;
      passed.add(at);
      at = to;
    }
    return at;
  };
  return new Map(
    [...next.keys()].flatMap((from) => {
      const to = follow(from);
      return to === undefined ? [] : [[from, to]];
    }),
  );
}
