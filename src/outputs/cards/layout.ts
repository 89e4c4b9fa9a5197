import { type Card, type EntryCard } from './card.ts';
import { cardShapes } from '../../card-shapes.ts';
import { type CardElement, column, row, textBlock, textLine } from './element.ts';
import { getFooter } from './footer.ts';
import { layOutSite } from './layout-site.ts';
import { cutLine, getHeight, type SetText, setText, setTitle } from './lines.ts';
import { ink, inkSoft, paper, pine, sealInk, toSpine } from './palette.ts';
import { metrics } from './metrics.ts';
import { drawSpine } from './spine.ts';

const headingSize = 30;
const headingHeight = 60;
const listSize = 36;
const listGap = 14;
const listIndent = 56;

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
  const withoutAnswer = { items: list ? setList(list.items, width, height) : [] };
  return bodies.find(({ items }) => items.length >= wanted) ?? bodies[0] ?? withoutAnswer;
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
  const { width, height } = cardShapes[card.shape];
  const m = metrics[card.shape];
  const inner = width - m.spine.width - 14 - m.margin.left - m.margin.right;
  const kickerHeight = card.kicker === '' ? 0 : Math.round(m.kicker * 1.5);
  const footer = getFooter(card, m, inner);
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
