import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { entryUrl } from '../../urls.ts';

/** A practice, or the name of one that has no page here, with those who learnt from it. */
export interface LineageNode {
  label: string;
  href?: string;
  by: LineageNode[];
}

const byLabel = (a: LineageNode, b: LineageNode): number =>
  b.by.length - a.by.length || (a.label < b.label ? -1 : Number(a.label > b.label));

/**
 * Who learnt from whom, over all practices: each line begins where nothing is known of an earlier one, and ends where it would
 * come back to itself. A name without a page counts only for those that name no practice of the portal.
 */
export function getLineages(portal: Portal): LineageNode[] {
  const practices = portal.entries.cases.filter(({ data }) => data.kind === 'practice');
  const getFrom = ({ data }: Entry<'cases'>) => portal.pick('cases', data.adoptedFrom);
  const grow = (entry: Entry<'cases'>, above: readonly string[]): LineageNode => ({
    label: entry.data.title,
    href: entryUrl(entry),
    by: above.includes(entry.id)
      ? []
      : practices
          .filter((other) => other.id !== entry.id && getFrom(other).includes(entry))
          .map((other) => grow(other, [...above, entry.id]))
          .sort(byLabel),
  });
  const roots = practices
    .filter((entry) => getFrom(entry).length === 0)
    .map((entry) => grow(entry, []))
    .filter(({ by }) => by.length > 0);
  const named = practices
    .filter((entry) => getFrom(entry).length === 0)
    .flatMap((entry) => entry.data.inspiredBy.map((name) => ({ name, entry })));
  const outside = [...Map.groupBy(named, ({ name }) => name)].map(([label, all]): LineageNode => ({
    label,
    by: all.map(({ entry }) => grow(entry, [])).sort(byLabel),
  }));
  return [...roots.sort(byLabel), ...outside.sort(byLabel)];
}
