import { getWidth } from '../../rules/language/typesetting.ts';
import type { SiteCard } from './card.ts';
import { cardShapes } from '../../card-shapes.ts';
import { type CardElement, column, row, rule, textLine } from './element.ts';

import { ink, inkSoft, paper, toSpine } from './palette.ts';
import { drawSeal } from './seal.ts';
import { drawVertical } from './spine.ts';

const margin = 64;
const shelfHeight = 300;
/** Books are not all of one height; the pattern repeats. */
const heights = [1, 0.9, 0.95, 0.86, 0.98, 0.88, 0.93];

const drawShelf = (books: SiteCard['shelf'], width: number): CardElement => {
  const pitch = Math.min(92, width / Math.max(1, books.length));
  return row(
    { width, height: shelfHeight, alignItems: 'flex-end', flexShrink: 0 },
    ...books.map(({ name, hue }, index) => {
      const height = Math.round(shelfHeight * (heights[index % heights.length] ?? 1));
      return column(
        {
          width: pitch - 6,
          height,
          marginRight: 6,
          paddingTop: 24,
          alignItems: 'center',
          backgroundColor: toSpine(hue),
          color: paper,
          fontWeight: 700,
          borderRadius: '4px 4px 0 0',
        },
        drawVertical(name, height - 44, Math.min(32, Math.round(pitch * 0.5))),
      );
    }),
  );
};

/** The site's own card: its name over a shelf with a book for each topic. */
export function layOutSite(card: SiteCard): CardElement {
  const { width, height } = cardShapes[card.shape];
  const inner = width - 2 * margin;
  const nameSize = Math.min(120, Math.floor((inner - 190) / Math.max(1, getWidth(card.siteName))));
  const taglineSize = Math.min(38, Math.floor((inner - 190) / Math.max(1, getWidth(card.tagline))));
  return column(
    {
      width,
      height,
      padding: `52px ${margin}px 0`,
      backgroundColor: paper,
      color: ink,
      justifyContent: 'space-between',
    },
    row(
      { width: inner, alignItems: 'center' },
      drawSeal(card, 150),
      column(
        { marginLeft: 40 },
        textLine(card.siteName, nameSize, { fontWeight: 700 }, Math.round(nameSize * 1.2)),
        textLine(card.tagline, taglineSize, { color: inkSoft }, Math.round(taglineSize * 1.5)),
      ),
    ),
    column({}, drawShelf(card.shelf, inner), rule(ink, 6), row({ height: 44 })),
  );
}
