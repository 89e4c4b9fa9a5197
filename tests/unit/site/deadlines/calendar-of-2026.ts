import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { toCalendarFile } from '../../../../src/content/calendar.ts';

/** The notice of 2027 may speak of the last days of December. */
const isKnown = ([date]: [string, string]) => date < '2026-12-25';
const upTo2026 = (days: Record<string, string>) => Object.fromEntries(Object.entries(days).filter(isKnown));

/** The calendar before the notice of 2027 was out, whatever the package knows by now. */
export const calendarFile = toCalendarFile({
  holidays: upTo2026(notices.holidays),
  workdays: upTo2026(notices.workdays),
});
