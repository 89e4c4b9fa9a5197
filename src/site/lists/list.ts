import type { ComparableCollection } from '../compare/rules/ids.ts';
import type { Comparable } from '../compare/comparable.ts';
import type { PageFrame } from '../page/head.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Link } from '../page/link.ts';

/** One entry in a list. */
export interface ListItem {
  /** The place of the item on its page, where something leads there. */
  id?: string;
  href: string;
  title: string;
  /** Above the title: kind and place. */
  kicker?: string;
  summary?: string;
  /** Numbers that speak, with what they count. */
  facts?: { value: string; label: string }[];
  /** What an official looks for first: what it costs, who does it, when. */
  brief?: string;
  /** How deep the entry stands below its group, from 0. */
  depth?: number;
  /** A short value at the end of the line, e.g. a deadline's length. */
  aside?: string;
  /** How much it says of what other districts ask. */
  completeness?: string;
  /** Where readers can put it into a basket to compare. */
  comparable?: Comparable | undefined;
}

/** A heading with its entries. */
export interface ListGroup {
  id: string;
  title: string;
  note?: string;
  items: ListItem[];
  /** Where the rest of a long group stands. */
  more?: Link;
}

/** A list of entries in groups. */
export interface ListPage extends PageFrame {
  title: string;
  intro: string;
  /** How densely the entries are drawn. */
  look: 'cards' | 'rows' | 'words' | 'values';
  groups: ListGroup[];
  /** The collection, where its entries can be laid side by side. */
  basket?: ComparableCollection;
  /** The neighbours of one page of a long list. */
  pages?: { previous?: Link; next?: Link };
}

/** What a collection says about the list of its entries. */
export interface ListSource {
  look: ListPage['look'];
  groups: (portal: Portal) => ListGroup[];
  /** The list stands on a page together with something else, which has a route of its own. */
  hasOwnPage?: true;
}
