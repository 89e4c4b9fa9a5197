import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { entryUrl } from '../../urls.ts';
import { sayLength } from '../page/say.ts';

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
  length: sayLength(entry.data.length),
  summary: entry.data.summary,
});

/** The deadlines with these slugs, in that order. */
export const getDeadlines = (portal: Portal, ids: readonly string[]): DeadlineView[] =>
  portal.pick('deadlines', ids).map(toDeadlineView);
