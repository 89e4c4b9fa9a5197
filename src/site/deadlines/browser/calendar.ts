import { type Calendar, type CalendarFile, toCalendar } from '../../../rules/time/calendar.ts';
import { loadOnce } from '../../../load-once.ts';
import { loadJson } from '../../page/browser/load.ts';

/** The holidays, fetched when they are first needed. */
export const getCalendar = loadOnce(async (path: string): Promise<Calendar> => {
  return toCalendar(await loadJson<CalendarFile>(path));
});
