import { getDayStart } from '../../rules/time/clock.ts';

/**
 * What a page says as long as it holds. A page on a web host outlives the day of its build: it carries what it will say later,
 * hidden, and `shell/browser/by-day.ts` shows it when its day has come.
 */
export interface Spell<T> {
  value: T;
  /** The moment (ISO 8601) from which it holds, where that is still to come; what holds already has none. */
  from?: string;
  /** The moment from which it does not hold any more. */
  to?: string;
}

/** Where to say it: what it is, and on which of the coming `days` (in any order, each `YYYY-MM-DD`) it may be another. */
interface Course<T> {
  today: string;
  timeZone: string;
  days: readonly (string | undefined)[];
  get: (day: string) => T;
}

/** What holds on `today` and after each of the coming days, in order; what stays the same is one spell. */
export function getSpells<T>({ today, timeZone, days, get }: Course<T>): Spell<T>[] {
  const coming = [...new Set(days.flatMap((day) => (day !== undefined && day > today ? day : [])))].sort();
  const spells: Spell<T>[] = [{ value: get(today) }];
  for (const day of coming) {
    const value = get(day);
    const last = spells[spells.length - 1]!;
    if (JSON.stringify(value) === JSON.stringify(last.value)) continue;
    const moment = new Date(getDayStart(day, timeZone)).toISOString();
    last.to = moment;
    spells.push({ value, from: moment });
  }
  return spells;
}

/** The attributes of the element that says it. */
export const toSpellAttributes = ({ from, to }: Spell<unknown>) => ({
  hidden: from !== undefined,
  'data-from': from,
  'data-to': to,
});
