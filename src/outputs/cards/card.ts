import type { CardShape } from '../../card-shapes.ts';
import type { SealDrawing } from '../../rules/pictures/seal-drawing.ts';
import type { Theme } from '../../rules/colours/theme.ts';
import type { Face } from '../../site/entry/face.ts';

/** What stands at the foot of every card. */
export interface CardSignature {
  /** One to four characters in the red mark. */
  seal: string;
  /** Stands for them where the portal has one (`rules/pictures/seal-drawing.ts`). */
  drawing?: Pick<SealDrawing, 'shapes' | 'viewBox' | 'ratio'>;
  siteName: string;
  tagline: string;
  /** The colours that the portal has chosen; none stand for those of the site's style sheet. */
  theme?: Theme;
}

/** The card of one entry: a book with a coloured spine. Holds what is drawn and nothing else. */
export interface EntryCard extends CardSignature, Omit<Face, 'isBrief'> {
  kind: 'entry';
  shape: CardShape;
  title: string;
  /** The page behind the QR code, and what to say beside it. */
  link?: { url: string; hint: string };
  /** The metadata field `AIGC` of what artificial intelligence has made (`site/page/declared.ts`), JSON. */
  aigc?: string;
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
