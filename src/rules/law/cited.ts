import type { AnyData } from '../../schemas/index.ts';
import type { Citation } from './law-state.ts';

/** A citation with its place in the front matter, and the outcome of a pathway that it belongs to. */
export interface PlacedCitation {
  path: PropertyKey[];
  citation: Citation;
  outcome: { id: string; title: string } | undefined;
}

const inList = (
  citations: readonly Citation[],
  path: PropertyKey[],
  outcome?: PlacedCitation['outcome'],
): PlacedCitation[] => citations.map((citation, index) => ({ path: [...path, index], citation, outcome }));

/** Every law citation of an entry; kinds of entry that cite no law have none. */
export function getPlacedCitations({ data }: { data: AnyData }): PlacedCitation[] {
  const { citations = [], outcomes = [] } = data;
  return [
    ...inList(citations, ['citations']),
    ...outcomes.flatMap(({ id, title, citations: own }, index) =>
      inList(own, ['outcomes', index, 'citations'], { id, title }),
    ),
  ];
}
