import type { Entry } from '../../rules/entries/entry.ts';
import { entryUrl } from '../../urls.ts';
import type { ListItem } from '../lists/list.ts';

/** An explainer in a list: the question. */
export const toExplainerItem = (entry: Entry<'explainers'>): ListItem => ({
  href: entryUrl(entry),
  title: entry.data.title,
  summary: entry.data.summary,
});
