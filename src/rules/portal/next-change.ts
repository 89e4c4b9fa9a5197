import { collections } from '../../schemas/index.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import { addDays } from '../time/day.ts';
import { type Portal, toList } from './portal.ts';

/**
 * The first day after `today` on which pages of the portal say something else though nobody has changed them: a law comes into
 * force or ends, a review has run out, an entry is of that day. `undefined` where no day to come stands in any entry.
 */
export function getNextChange({ entries }: Portal, today: string): string | undefined {
  let next: string | undefined;
  for (const { collection, data } of toList(entries))
    for (const { value, schema } of walkData(collections[collection].schema, data)) {
      const widget = getEditorField(schema)?.widget;
      if (widget?.kind !== 'date' || typeof value !== 'string') continue;
      const day = widget.isLast ? addDays(value, 1) : value;
      if (day > today && (next === undefined || day < next)) next = day;
    }
  return next;
}
