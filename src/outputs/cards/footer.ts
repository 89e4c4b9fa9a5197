import { getWidth } from '../../rules/language/typesetting.ts';
import type { CardSignature, EntryCard } from './card.ts';
import { type CardElement, column, measuredLine, row, rule, type Style, textBlock, textLine } from './element.ts';
import { cutLine, flowLines, getHeight, type SetText, setText } from './lines.ts';
import type { Metrics } from './metrics.ts';
import { inkSoft, line, sealInk } from './palette.ts';
import { toTyped } from '../../urls.ts';
import { drawQr } from './qr.ts';
import { drawSeal } from './seal.ts';

const qrSize = 232;

/** A part of the card whose height in pixels is known. */
export interface CardPart {
  height: number;
  element: CardElement;
}

/** `text` on one line, smaller where it must be; cut only below 0.7 of its size. */
const drawFitted = (text: string, size: number, room: number, style: Style = {}): CardElement => {
  const fitted = Math.max(Math.round(size * 0.7), Math.min(size, Math.floor(room / Math.max(1, getWidth(text)))));
  return textLine(cutLine(text, room / fitted), fitted, style, Math.round(size * 1.45));
};

const drawNames = (
  { siteName, tagline }: CardSignature,
  [nameSize, taglineSize]: Metrics['signature'],
  room: number,
): CardElement =>
  column(
    {},
    drawFitted(siteName, nameSize, room, { fontWeight: 700 }),
    drawFitted(tagline, taglineSize, room, { color: inkSoft }),
  );

/** Site name and tagline on the left, the mark on the right, as a painter signs. */
const drawSignature = (card: CardSignature, m: Metrics, width: number): CardElement =>
  row(
    { width, height: m.seal, alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
    drawNames(card, m.signature, width - m.seal - 24),
    drawSeal(card, m.seal),
  );

/** On the poster: who speaks and where to read on, beside the QR code. */
const drawLink = (
  card: EntryCard,
  { url, hint }: NonNullable<EntryCard['link']>,
  m: Metrics,
  width: number,
): CardElement => {
  const room = width - qrSize - 36;
  const address = setText(toTyped(url), {
    width: room,
    height: 60,
    sizes: [24, 22, 20],
    leading: 1.4,
  });
  return row(
    { width, height: qrSize, justifyContent: 'space-between', flexShrink: 0 },
    column(
      { width: room, height: qrSize, justifyContent: 'space-between' },
      row(
        { alignItems: 'center' },
        drawSeal(card, m.seal),
        column({ width: 24 }),
        drawNames(card, m.signature, room - m.seal - 24),
      ),
      column(
        {},
        textLine(cutLine(hint, room / 28), 28, { fontWeight: 700 }, 44),
        address && textBlock(address, { color: inkSoft }),
      ),
    ),
    drawQr(url, qrSize),
  );
};

/** The notice and its height; it is never cut short, so it may take several lines. */
function setNotice({ tag, text }: NonNullable<EntryCard['notice']>, width: number): CardPart {
  const tagWidth = tag === undefined ? 0 : [...tag].length * 26 + 24 + 18;
  const size = 26;
  const lines: SetText = { lines: flowLines(text, (width - tagWidth) / size), size, leading: 1.5 };
  const height = Math.max(44, getHeight(lines));
  const border = { border: `2px solid ${sealInk}`, borderRadius: 4, padding: '0 12px', marginRight: 18, height: 44 };
  const element = row(
    { width, height, alignItems: 'center', color: sealInk },
    tag !== undefined && row({ flexShrink: 0, ...border }, measuredLine(tag, size, { fontWeight: 700 }, 44)),
    textBlock(lines),
  );
  return { height: height + 28, element };
}

/** What stands at the foot of the card: the notice, a line, and who speaks, on the poster with the QR code. */
export function getFooter(card: EntryCard, m: Metrics, width: number): CardPart[] {
  return [
    card.notice && setNotice(card.notice, width),
    { height: 2 + m.gap, element: rule(line, 2) },
    card.link
      ? { height: qrSize, element: drawLink(card, card.link, m, width) }
      : { height: m.seal, element: drawSignature(card, m, width) },
  ].filter((part) => part !== undefined);
}
