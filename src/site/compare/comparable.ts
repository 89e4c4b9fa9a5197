import type { ComparableCollection } from './rules/ids.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';
import { isOn } from '../../rules/portal/features.ts';
import type { Portal } from '../../rules/portal/portal.ts';

/** An entry that readers can lay beside others. */
export interface Comparable {
  /** `cases/lanshan-one-platform` */
  id: string;
  name: string;
}

/** What the button of an entry puts into the basket; nothing where the portal compares nothing. */
export const getComparable = (
  { site }: Pick<Portal, 'site'>,
  entry: Entry<ComparableCollection>,
): Comparable | undefined =>
  isOn(site, 'compare') ? { id: `${entry.collection}/${entry.id}`, name: getName(entry) } : undefined;
