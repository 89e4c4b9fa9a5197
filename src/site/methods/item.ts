import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { entryUrl } from '../../urls.ts';
import type { ListItem } from '../lists/list.ts';

/** A method in a list. */
export const toMethodItem = (portal: Portal, entry: Entry<'methods'>): ListItem => ({
  href: entryUrl(entry),
  title: entry.data.name,
  kicker: formatRegion(portal, entry.data.region),
  summary: entry.data.summary,
});
