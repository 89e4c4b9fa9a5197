import type { Entry } from '../../rules/entries/entry.ts';
import { formatLength } from '../../rules/time/length.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { entryUrl } from '../../urls.ts';

/** A deadline as the margin of other pages shows it. */
export interface DeadlineView {
  href: string;
  title: string;
  /** 30日 */
  length: string;
  summary: string;
}

/** A deadline in short. */
export const toDeadlineView = (entry: Entry<'deadlines'>): DeadlineView => ({
  href: entryUrl(entry),
  title: entry.data.title,
  length: formatLength(entry.data.length),
  summary: entry.data.summary,
});

/** The deadlines with these slugs, in that order. */
export const getDeadlines = (portal: Portal, ids: readonly string[]): DeadlineView[] =>
  portal.pick('deadlines', ids).map(toDeadlineView);
