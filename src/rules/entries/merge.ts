import { diff3MergeRegions } from 'node-diff3';
import { getPlaceLabel } from '../../schemas/walk.ts';
import { type Change, getChanges, type Telling, type Version } from './changes.ts';

/** Whose text stands where two people changed the same thing. */
export type Side = 'mine' | 'theirs';

/** One thing that both have changed, each in another way: a field, or some paragraphs of the body. */
export interface Clash {
  /** The field's name in the file, or `body.3`: the body's third piece. */
  key: string;
  /** What editors call it. */
  place: string;
  /** What each of the two made of it, against the version that both started from. */
  mine: Change[];
  theirs: Change[];
}

/** A piece of the body: paragraphs on which there is one opinion, or two. */
type Piece = { agreed: string[] } | Record<Side, string[]>;

/** Two versions put together: what only one has touched is settled, the rest are `clashes`. */
export interface Merge {
  clashes: Clash[];
  /** The version that comes of choosing a side for each clash, by its key; without a choice it is `mine`. */
  choose: (sides: Readonly<Record<string, Side>>) => Version;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const getParagraphs = (body: string) => body.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');

/** The bodies as pieces (three-way merge of paragraphs, library `node-diff3`). */
const getPieces = (base: string, mine: string, theirs: string): Piece[] =>
  diff3MergeRegions(getParagraphs(mine), getParagraphs(base), getParagraphs(theirs)).map((region) => {
    if (region.stable) return { agreed: region.bufferContent };
    const { aContent, bContent, oContent } = region;
    if (isSame(aContent, bContent) || isSame(bContent, oContent)) return { agreed: aContent };
    return isSame(aContent, oContent) ? { agreed: bContent } : { mine: aContent, theirs: bContent };
  });

/**
 * Puts together what two people made of one version: `base` is what both started from. Fields are taken whole, the body
 * paragraph by paragraph, so that nothing is written that neither of them wrote.
 */
export function getMerge(
  telling: Telling,
  { base, mine, theirs }: { base: Version; mine: Version; theirs: Version },
): Merge {
  const { schema, bodyLabel } = telling;
  const keys = [...new Set([...Object.keys(mine.data), ...Object.keys(theirs.data)])];
  const isClash = (key: string) =>
    !isSame(mine.data[key], theirs.data[key]) &&
    !isSame(mine.data[key], base.data[key]) &&
    !isSame(theirs.data[key], base.data[key]);
  const pieces = getPieces(base.body, mine.body, theirs.body);

  const fieldChanges = (key: string, { data }: Version) =>
    getChanges(telling, { data: { [key]: base.data[key] }, body: '' }, { data: { [key]: data[key] }, body: '' });
  const fields = keys.filter(isClash).map((key): Clash => ({
    key,
    place: getPlaceLabel(schema, [key]),
    mine: fieldChanges(key, mine),
    theirs: fieldChanges(key, theirs),
  }));
  const paragraphs = pieces.flatMap((piece, index): Clash[] => {
    if ('agreed' in piece) return [];
    const changes = (side: Side) => getChanges(telling, undefined, { data: {}, body: piece[side].join('\n\n') });
    return [{ key: `body.${index}`, place: bodyLabel, mine: changes('mine'), theirs: changes('theirs') }];
  });

  return {
    clashes: [...fields, ...paragraphs],
    choose: (sides) => {
      const pick = (key: string) => {
        if (isClash(key)) return (sides[key] === 'theirs' ? theirs : mine).data[key];
        return isSame(mine.data[key], base.data[key]) ? theirs.data[key] : mine.data[key];
      };
      const data = Object.fromEntries(
        keys.map((key) => [key, pick(key)] as const).filter(([, value]) => value !== undefined),
      );
      const body = pieces.flatMap((piece, index) =>
        'agreed' in piece ? piece.agreed : piece[sides[`body.${index}`] ?? 'mine'],
      );
      return { data, body: body.join('\n\n') };
    },
  };
}
