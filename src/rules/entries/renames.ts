import { type AnyData, type CollectionName, isCollectionName, slugPattern } from '../../schemas/index.ts';
import type { Site } from '../../schemas/site/site.ts';
import { dropEnds } from './edges.ts';
import { takenPlaces } from './taken-places.ts';

/**
 * What stood under another name, and where that is written: an entry, as `explainers/lou-shui`, or a question or an outcome
 * of a pathway, as `pathways/unpaid-wages/court`.
 */
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
  data: Pick<AnyData, 'renamedFrom' | 'questions' | 'outcomes'> | undefined;
}

type Node = Pick<NonNullable<AnyData['outcomes']>[number], 'id'> & { renamedFrom?: readonly string[] };

const toName = (written: string): string => dropEnds(written, /\//u).replace(/\.md$/u, '');

/** `pages/about` stands at the root, and is called so in addresses. */
const toPlain = (name: string): string => name.replace(/^pages\//u, '');

/** Whether an entry, or a question or an outcome of a pathway, can have had this name; of anything else no address is made. */
export function isOldName(name: string): boolean {
  const [first = '', ...parts] = toPlain(name).split('/');
  if (parts.length === 0) return slugPattern.test(first) && !takenPlaces.has(first);
  const deepest = first === 'pathways' ? 2 : 1;
  return isCollectionName(first) && parts.length <= deepest && parts.every((part) => slugPattern.test(part));
}

/**
 * The names of the questions and outcomes of a pathway, by the field that they stand in; the first question is the pathway's own
 * page. The questions of any other entry have no pages.
 */
export function getNodeNames({
  collection,
  id: pathway,
  data,
}: Pick<Renamed, 'collection' | 'id' | 'data'>): { name: string; field: string; node: Node }[] {
  if (collection !== 'pathways') return [];
  const { questions = [], outcomes = [] }: { questions?: readonly Node[]; outcomes?: readonly Node[] } = data ?? {};
  return [
    ...questions.map((node, index) => ({
      name: index === 0 ? `pathways/${pathway}` : `pathways/${pathway}/${node.id}`,
      field: `questions.${index}`,
      node,
    })),
    ...outcomes.map((node, index) => ({ name: `pathways/${pathway}/${node.id}`, field: `outcomes.${index}`, node })),
  ];
}

const getOwnRenames = ({ file, collection, id, data }: Renamed): Rename[] => [
  ...(data?.renamedFrom ?? []).map((slug, index) => ({
    from: `${collection}/${slug}`,
    to: `${collection}/${id}`,
    file,
    field: `renamedFrom.${index}`,
  })),
  ...getNodeNames({ collection, id, data }).flatMap(({ name, field, node }) =>
    (node.renamedFrom ?? []).map((old, index) => ({
      from: `pathways/${old.includes('/') ? toName(old) : `${id}/${old}`}`,
      to: name,
      file,
      field: `${field}.renamedFrom.${index}`,
    })),
  ),
];

/**
 * Every old name: those that entries, questions and outcomes give themselves (`renamedFrom`), which the desk can write, then
 * those of `site.json` (`renamed`), which may also lead into another collection or to a list.
 */
export const getRenames = ({ renamed }: Pick<Site, 'renamed'>, entries: readonly Renamed[]): Rename[] => [
  ...entries.flatMap(getOwnRenames),
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
