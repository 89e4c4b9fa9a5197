import { type Card, type EntryCard } from './card.ts';
import { cardShapes } from '../../card-shapes.ts';
import { type CardElement, column, measuredLine, row, textBlock, textLine } from './element.ts';
import { getFooter } from './footer.ts';
import { layOutSite } from './layout-site.ts';
import { cutLine, getHeight, type SetText, setText, setTitle } from './lines.ts';
import { ink, inkSoft, paper, pine, sealInk, toSpine } from './palette.ts';
import { type Metrics, metrics } from './metrics.ts';
import { getWidth } from '../../rules/language/typesetting.ts';
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
  { width, height, gap, leading }: { width: number; height: number; gap: number; leading: number },
): Body {
  if (!answer) return { items: [] };
  const heading = answer.heading === undefined ? 0 : headingHeight;
  const bodies = sizes.flatMap((size): Body[] => {
    const set = setText(answer.text, { width, height: height - heading, sizes: [size], leading });
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

/** What kind of page this is, on a tab that hangs from the upper edge. */
const drawMark = ({ mark, hue }: EntryCard, { mark: side, margin }: Metrics): CardElement =>
  row(
    {
      position: 'absolute',
      top: 0,
      right: margin.right,
      width: side,
      height: side,
      justifyContent: 'center',
      alignItems: 'center',
      backgroundColor: toSpine(hue),
      borderRadius: '0 0 12px 12px',
      color: paper,
    },
    measuredLine(mark, Math.round(side * 0.72), { fontWeight: 700 }, side),
  );

/** The figure's height, and the width that it takes from the answer where that stands beside it. */
function getFigure({ figure }: EntryCard, m: Metrics): { isBeside: boolean; width: number; height: number } {
  if (figure === undefined) return { isBeside: false, width: 0, height: 0 };
  const isBeside = m.figureStands === 'beside';
  return {
    isBeside,
    width: isBeside ? Math.ceil(getWidth(figure) * m.figure + m.gap * 1.5) : 0,
    height: Math.round(m.figure * 1.2),
  };
}

function layOutEntry(card: EntryCard): CardElement {
  const { width, height } = cardShapes[card.shape];
  const m = metrics[card.shape];
  const inner = width - m.spine.width - 14 - m.margin.left - m.margin.right;
  const kickerHeight = card.kicker === '' ? 0 : Math.round(m.kicker * 1.5);
  const footer = getFooter(card, m, inner);
  const footerHeight = footer.reduce((sum, part) => sum + part.height, 0);
  // The title begins below the mark, too.
  const headHeight = Math.max(kickerHeight, m.mark + 8 - m.margin.top);
  const room = height - m.margin.top - m.margin.bottom - headHeight - footerHeight - m.gap * 2;

  const figure = getFigure(card, m);
  const set = (titleRoom: number) => {
    const title = setTitle(card.title, { width: inner, height: titleRoom, sizes: m.title, leading: 1.28 });
    const rest = room - getHeight(title) - (figure.isBeside ? 0 : figure.height + m.gap);
    const leading = figure.isBeside ? 1.45 : 1.65;
    return {
      title,
      rest,
      ...setBody(card, m.answer, { width: inner - figure.width, height: rest, gap: m.gap, leading }),
    };
  };
  const roomOfBoth = room - (figure.isBeside ? 0 : figure.height);
  const { title, answer, items, rest } =
    (card.answer ? m.titleShares : []).map((share) => set(roomOfBoth * share)).find((body) => body.answer) ??
    set(room - figure.height);
  const air = answer ? Math.min(m.gap / 2, Math.max(0, rest - Math.max(figure.height, getHeight(answer)))) : 0;
  const figureLine =
    card.figure !== undefined &&
    measuredLine(card.figure, m.figure, { color: sealInk, fontWeight: 700, flexShrink: 0 }, figure.height);
  const answerBlock =
    answer &&
    column(
      {},
      card.answer?.heading !== undefined && drawHeading(card.answer.heading, sealInk),
      textBlock(answer, { color: card.answer?.heading === undefined ? inkSoft : ink }),
    );

  return row(
    { width, height, backgroundColor: paper, color: ink },
    drawSpine(card.spine, card.hue, { ...m.spine, height }),
    drawMark(card, m),
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
        column(
          { height: headHeight },
          kickerHeight > 0 &&
            textLine(
              cutLine(card.kicker, (inner - m.mark) / m.kicker),
              m.kicker,
              { color: toSpine(card.hue), fontWeight: 700 },
              kickerHeight,
            ),
        ),
        textBlock(title, { marginTop: m.gap * 0.5, fontWeight: 700 }),
        figure.isBeside
          ? row(
              { alignItems: 'center', marginTop: air },
              figureLine,
              answerBlock && row({ marginLeft: m.gap * 1.5 }, answerBlock),
            )
          : column({}, figureLine, answerBlock && column({ marginTop: m.gap }, answerBlock)),
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
