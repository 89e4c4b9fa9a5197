import type { CardShape } from '../../urls.ts';

/** Width and height of each shape in pixels. */
export const cardSizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  poster: { width: 1080, height: 1620 },
} as const satisfies Record<CardShape, { width: number; height: number }>;

/** A block of text under a small heading of its own. */
interface CardText {
  heading?: string;
  text: string;
}

/** What stands at the foot of every card. */
export interface CardSignature {
  /** One to four characters in the red mark. */
  seal: string;
  siteName: string;
  tagline: string;
}

/** The card of one entry: a book with a coloured spine. Holds what is drawn and nothing else. */
export interface EntryCard extends CardSignature {
  kind: 'entry';
  shape: CardShape;
  /** Hue of the spine, 0–360. */
  hue: number;
  /** Written down the spine: the topic, or the collection. */
  spine: string;
  /** Small line over the title; may be empty. */
  kicker: string;
  title: string;
  /** A number that speaks for itself, such as 30日. */
  figure?: string;
  /** Shown whole or, where it does not fit, not at all. */
  answer?: CardText;
  /** As many items as find room, numbered where their order matters. */
  list?: { heading: string; items: string[]; isOrdered: boolean };
  /** What the reader must know before relying on the text: a tag such as 未复核, and a sentence. */
  notice?: { tag?: string; text: string };
  /** The page behind the QR code, and what to say beside it. */
  link?: { url: string; hint: string };
}

/** The card of all pages that are no entry: a shelf with a book for each topic. */
export interface SiteCard extends CardSignature {
  kind: 'site';
  shape: 'wide';
  shelf: { name: string; hue: number }[];
}

export type Card = EntryCard | SiteCard;

/** A card to write, and for whom. */
export interface CardSpec {
  /** Below the output folder: `cards/cases/x.png`. */
  path: string;
  /** `cases/x`, or `site`: named in error messages. */
  entry: string;
  card: Card;
}
