import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { type Link, toLink } from '../page/link.ts';

/** From whom a practice was learnt, and who learnt it from here; names without a page have no address. */
export interface Lineage {
  from: { label: string; href?: string }[];
  /** Where the practice is at home. */
  own: string;
  by: Link[];
}

/** The lineage of a practice; the story of a dispute has none. */
export function getLineage(portal: Portal, entry: Entry<'cases'>): Lineage | undefined {
  const { data } = entry;
  if (data.kind === 'dispute') return undefined;
  return {
    from: [
      ...portal.pick('cases', data.adoptedFrom).map((other) => toLink(other)),
      ...data.inspiredBy.map((label) => ({ label })),
    ],
    own: portal.get('regions', data.region)?.data.name ?? data.title,
    by: portal.linking('cases', entry).map((other) => toLink(other)),
  };
}
