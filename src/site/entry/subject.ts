import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { ListSource } from '../lists/list.ts';
import type { OwnFace } from './face.ts';
import type { SearchPlace, SearchTexts } from './found-by.ts';

/** What the portal must know of the entries of `C` besides their page (see `article.ts`). */
export interface Subject<C extends CollectionName> {
  /** Its list; rooms and cases have finders of their own, pages about the portal stand in the footer. */
  list?: ListSource;
  /** What an entry is found by, besides its name. */
  getSearchTexts(portal: Portal, entry: Entry<C>): SearchTexts;
  /** The places on its page that are results of their own. */
  getSearchPlaces?(portal: Portal, entry: Entry<C>): SearchPlace[];
  /** What the cards of an entry say on the day `today`. */
  getFace(portal: Portal, entry: Entry<C>, today: string): OwnFace;
}
