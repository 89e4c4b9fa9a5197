import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionPath } from '../../rules/portal/regions.ts';
import { t } from '../../text.ts';
import type { ListGroup, ListItem } from './list.ts';

/** Entries in groups, groups in the order in which they first appear. */
export function groupBy<E extends Entry>(
  entries: readonly E[],
  getGroup: (entry: E) => { id: string; title: string },
  toItem: (entry: E) => ListItem,
): ListGroup[] {
  const groups = new Map<string, ListGroup>();
  for (const entry of entries) {
    const { id, title } = getGroup(entry);
    const group = groups.get(id) ?? { id, title, items: [] };
    group.items.push(toItem(entry));
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** Entries by the province that they lie in. */
export const groupByProvince = <E extends Entry & { data: { region: string } }>(
  portal: Portal,
  entries: readonly E[],
  toItem: (entry: E) => ListItem,
): ListGroup[] =>
  groupBy(
    entries,
    ({ data }) => {
      const [province] = getRegionPath(portal, data.region);
      return { id: province?.id ?? 'elsewhere', title: province?.data.name ?? t('list.elsewhere') };
    },
    toItem,
  );
