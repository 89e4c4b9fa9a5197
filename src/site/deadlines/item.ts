import type { Entry } from '../../rules/entries/entry.ts';
import { entryUrl } from '../../urls.ts';
import type { ListItem } from '../lists/list.ts';
import { sayLength } from '../page/say.ts';

/** A deadline in a list: its name and how long. */
export const toDeadlineItem = (entry: Entry<'deadlines'>): ListItem => ({
  href: entryUrl(entry),
  title: entry.data.title,
  summary: entry.data.summary,
  aside: sayLength(entry.data.length),
});
