import { type Card, type CardSignature, cardSizes, type EntryCard } from './card.ts';
import { type CardElement, column, row, rule, textBlock, textLine } from './element.ts';
import { layOutSite } from './layout-site.ts';
import { cutLine, getHeight, type SetText, setText, setTitle } from './lines.ts';
import { ink, inkSoft, line, paper, pine, sealInk, toSpine } from './palette.ts';
import { drawQr } from './qr.ts';
import { drawSeal } from './seal.ts';
import { drawSpine } from './spine.ts';

/** Measures of a shape in pixels; sizes to choose from are listed largest first. */
const metrics = {
  wide: {
    spine: { width: 112, top: 60, size: 46 },
    margin: { top: 58, right: 64, bottom: 44, left: 56 },
    kicker: 32,
    title: [132, 116, 104, 96, 88, 80, 72, 64, 58, 52],
    answer: [38, 35, 32],
    figure: 104,
    gap: 26,
    seal: 92,
    signature: [36, 24],
    /** Share of the height that a title may take where an answer follows. */
    titleShare: 0.5,
  },
  square: {
    spine: { width: 128, top: 68, size: 54 },
    margin: { top: 64, right: 60, bottom: 56, left: 56 },
    kicker: 36,
    title: [216, 196, 176, 156, 140, 124, 112, 100, 92, 84, 76, 68, 60],
    answer: [48, 44, 40, 36],
    figure: 150,
    gap: 40,
    seal: 120,
    signature: [44, 28],
    titleShare: 0.5,
  },
  poster: {
    spine: { width: 128, top: 72, size: 54 },
    margin: { top: 72, right: 60, bottom: 60, left: 56 },
    kicker: 36,
    title: [216, 188, 160, 140, 124, 112, 100, 92, 84, 76, 68, 60],
    answer: [56, 50, 46, 42, 39, 36, 33],
    figure: 150,
    gap: 44,
    seal: 104,
    signature: [42, 26],
    titleShare: 0.36,
  },
} as const;

type Metrics = (typeof metrics)[keyof typeof metrics];

const headingSize = 30;
const headingHeight = 60;
const listSize = 36;
const listGap = 14;
const listIndent = 56;
const qrSize = 208;

const drawNames = (
  { siteName, tagline }: CardSignature,
  [nameSize, taglineSize]: Metrics['signature'],
  room: number,
): CardElement =>
  column(
    {},
    textLine(cutLine(siteName, room / nameSize), nameSize, { fontWeight: 700 }),
    textLine(cutLine(tagline, room / taglineSize), taglineSize, { color: inkSoft }, Math.round(taglineSize * 1.6)),
  );

/** Site name and tagline on the left, the mark on the right, as a painter signs. */
const drawSignature = (card: CardSignature, m: Metrics, width: number): CardElement =>
  row(
    { width, height: m.seal, alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
    drawNames(card, m.signature, width - m.seal - 24),
    drawSeal(card.seal, m.seal),
  );

/** On the poster: who speaks and where to read on, beside the QR code. */
const drawLink = (
  card: EntryCard,
  { url, hint }: NonNullable<EntryCard['link']>,
  m: Metrics,
  width: number,
): CardElement => {
  const room = width - qrSize - 36;
  const address = setText(url.replace(/^https?:\/\//u, ''), {
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
        drawSeal(card.seal, m.seal),
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

const drawNotice = ({ tag, text }: NonNullable<EntryCard['notice']>, width: number): CardElement => {
  const tagWidth = tag === undefined ? 0 : [...tag].length * 26 + 24 + 18;
  return row(
    { width, height: 44, alignItems: 'center', flexShrink: 0, color: sealInk },
    tag !== undefined &&
      textLine(
        tag,
        26,
        { fontWeight: 700, padding: '0 12px', marginRight: 18, border: `2px solid ${sealInk}`, borderRadius: 4 },
        44,
      ),
    textLine(cutLine(text, (width - tagWidth) / 26), 26),
  );
};

/** As many items as `height` has room for, in two lines at most; none rather than a single one of several. */
function setList(items: readonly string[], width: number, height: number): SetText[] {
  const set: SetText[] = [];
  let used = headingHeight;
  for (const item of items) {
    const next = setText(item, {
      width: width - listIndent,
      height: listSize * 1.5 * 2,
      sizes: [listSize],
      leading: 1.5,
    });
    if (!next) break;
    used += getHeight(next) + listGap;
    if (used > height) break;
    set.push(next);
  }
  return set.length >= Math.min(2, items.length) ? set : [];
}

interface Body {
  answer?: SetText;
  items: SetText[];
}

/** The answer as large as it may be while the first three items of the list fit below it. */
function setBody(
  { answer, list }: EntryCard,
  sizes: readonly number[],
  { width, height, gap }: { width: number; height: number; gap: number },
): Body {
  if (!answer) return { items: [] };
  const heading = answer.heading === undefined ? 0 : headingHeight;
  const bodies = sizes.flatMap((size): Body[] => {
    const set = setText(answer.text, { width, height: height - heading, sizes: [size], leading: 1.65 });
    return set
      ? [{ answer: set, items: list ? setList(list.items, width, height - heading - getHeight(set) - gap) : [] }]
      : [];
  });
  const wanted = Math.min(3, list?.items.length ?? 0);
  return bodies.find(({ items }) => items.length >= wanted) ?? bodies[0] ?? { items: [] };
}

const drawHeading = (text: string, color: string): CardElement =>
  textLine(text, headingSize, { fontWeight: 700, color }, headingHeight);

const lineHeight = Math.round(listSize * 1.5);

const drawMarker = (index: number, isOrdered: boolean): CardElement =>
  row(
    { width: listIndent, height: lineHeight, alignItems: 'center', flexShrink: 0 },
    isOrdered
      ? textLine(String(index + 1), listSize + 4, { color: pine, fontWeight: 700 }, lineHeight)
      : row({ width: 22, height: 4, backgroundColor: pine }),
  );

const drawList = ({ heading, isOrdered }: NonNullable<EntryCard['list']>, items: SetText[]): CardElement =>
  column(
    {},
    drawHeading(heading, ink),
    ...items.map((item, index) => row({ marginBottom: listGap }, drawMarker(index, isOrdered), textBlock(item))),
  );

function layOutEntry(card: EntryCard): CardElement {
  const { width, height } = cardSizes[card.shape];
  const m = metrics[card.shape];
  const inner = width - m.spine.width - 14 - m.margin.left - m.margin.right;
  const kickerHeight = card.kicker === '' ? 0 : Math.round(m.kicker * 1.5);
  const footer = [
    card.notice && { height: 44 + 28, element: drawNotice(card.notice, inner) },
    { height: 2 + m.gap, element: rule(line, 2) },
    card.link
      ? { height: qrSize, element: drawLink(card, card.link, m, inner) }
      : { height: m.seal, element: drawSignature(card, m, inner) },
  ].filter((part) => part !== undefined);
  const footerHeight = footer.reduce((sum, part) => sum + part.height, 0);
  let room = height - m.margin.top - m.margin.bottom - kickerHeight - footerHeight - m.gap * 2;

  const figureHeight = card.figure === undefined ? 0 : Math.round(m.figure * 1.2);
  room -= figureHeight;
  const title = setTitle(card.title, {
    width: inner,
    height: card.answer ? room * m.titleShare : room,
    sizes: m.title,
    leading: 1.28,
  });
  room -= getHeight(title) + m.gap;

  const { answer, items } = setBody(card, m.answer, { width: inner, height: room, gap: m.gap });

  return row(
    { width, height, backgroundColor: paper, color: ink, fontFamily: 'Noto Sans SC, Noto Sans Hans', fontWeight: 400 },
    drawSpine(card.spine, card.hue, { ...m.spine, height }),
    column(
      {
        width: inner,
        height,
        marginLeft: m.margin.left,
        paddingTop: m.margin.top,
        paddingBottom: m.margin.bottom,
        justifyContent: 'space-between',
      },
      column(
        {},
        kickerHeight > 0 &&
          textLine(
            cutLine(card.kicker, inner / m.kicker),
            m.kicker,
            { color: toSpine(card.hue), fontWeight: 700 },
            kickerHeight,
          ),
        textBlock(title, { marginTop: m.gap * 0.5, fontWeight: 700 }),
        card.figure !== undefined && textLine(card.figure, m.figure, { color: sealInk, fontWeight: 700 }, figureHeight),
        answer &&
          column(
            { marginTop: m.gap },
            card.answer?.heading !== undefined && drawHeading(card.answer.heading, sealInk),
            textBlock(answer, { color: card.answer?.heading === undefined ? inkSoft : ink }),
          ),
        card.list && items.length > 0 && column({ marginTop: m.gap }, drawList(card.list, items)),
      ),
      column(
        { flexShrink: 0 },
        ...footer.map(({ height: partHeight, element }) => column({ height: partHeight, flexShrink: 0 }, element)),
      ),
    ),
  );
}

/** The tree that satori draws for a card. */
export const layOut = (card: Card): CardElement => (card.kind === 'site' ? layOutSite(card) : layOutEntry(card));
