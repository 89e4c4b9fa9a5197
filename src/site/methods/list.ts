import { getComparable } from '../compare/comparable.ts';
import { groupByProvince } from '../lists/groups.ts';
import type { ListSource } from '../lists/list.ts';
import { toMethodItem } from './item.ts';

/** The list of all methods. */
export const list = {
  look: 'cards',
  groups: (portal) =>
    groupByProvince(portal, portal.entries.methods, (entry) => ({
      ...toMethodItem(portal, entry),
      comparable: getComparable(portal, entry),
    })),
} satisfies ListSource;
