import { type Calendar, type CalendarFile, toCalendar } from '../../../rules/time/calendar.ts';
import { loadOnce } from '../../../load-once.ts';

/** The holidays, fetched when they are first needed. */
export const getCalendar = loadOnce(async (path: string): Promise<Calendar> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const file: CalendarFile = await answer.json();
  return toCalendar(file);
});
