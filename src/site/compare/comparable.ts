import type { ComparableCollection } from './rules/ids.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';

/** An entry that readers can lay beside others. */
export interface Comparable {
  /** `cases/lanshan-one-platform` */
  id: string;
  name: string;
}

/** What the button of an entry puts into the basket. */
export const getComparable = (entry: Entry<ComparableCollection>): Comparable => ({
  id: `${entry.collection}/${entry.id}`,
  name: getName(entry),
});
