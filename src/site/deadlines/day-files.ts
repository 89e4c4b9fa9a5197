import { addDays, addMonths } from '../../rules/time/day.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { absoluteUrl, collectionUrl } from '../../urls.ts';
import { toIcs } from './ics.ts';

/** The last day that has a file: no period of everyday life is longer than three years, and it may end on the last day of a holiday. */
export const getLastDayFile = (today: string): string => addMonths(today, 37);

/** The days of which there is a calendar file, from `today` on; none where the portal has no deadlines. */
export function listDayFiles(portal: Portal, today: string): string[] {
  if (portal.entries.deadlines.length === 0) return [];
  const last = getLastDayFile(today);
  const days: string[] = [];
  for (let day = today; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The calendar file of a day on which some deadline ends, with an address of its own: a browser that saves no file that a page has made
 * (the one inside WeChat) can still open it. Which deadline it is stands with the result that was copied.
 */
export const toDayFile = (portal: Portal, day: string, siteUrl: string): string =>
  toIcs({
    uid: `${day}@${new URL(siteUrl).host}`,
    due: day,
    summary: t('calculator.day.summary'),
    description: t('calculator.day.description', { name: portal.site.name }),
    url: absoluteUrl(collectionUrl('deadlines'), siteUrl),
    // The same bytes from one build to the next: nothing is ever changed in it.
    stamp: `${day}T00:00:00Z`,
  });
