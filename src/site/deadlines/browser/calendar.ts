import { type Calendar, type CalendarFile, toCalendar } from '../../../rules/time/calendar.ts';

let loading: Promise<Calendar> | undefined;

async function load(path: string): Promise<Calendar> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return toCalendar((await answer.json()) as CalendarFile);
}

/** The holidays, fetched when they are first needed; a failed load is tried again at the next call. */
export async function getCalendar(path: string): Promise<Calendar> {
  loading ??= load(path);
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
