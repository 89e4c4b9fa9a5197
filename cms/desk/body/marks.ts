import { syntaxTree } from '@codemirror/language';
import { type EditorState, type Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import { Reading, Sign } from './signs.ts';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { isAllowedImage } from '../../../src/markdown/allow.ts';
import { t } from '../../../src/text.ts';
import { calloutHead } from './language.ts';
import { Picture, type PictureSource } from './pictures.ts';

const hidden = Decoration.replace({});
const lineOf = (name: string) => Decoration.line({ class: name });
const words = (name: string) => Decoration.mark({ class: name });

const inlineNames: Readonly<Record<string, Decoration>> = {
  StrongEmphasis: words('live-strong'),
  Emphasis: words('live-em'),
  Strikethrough: words('live-struck'),
  InlineCode: words('live-code'),
  FootnoteMark: words('live-footnote'),
  Inferred: words('live-inferred'),
};

interface Stretch {
  from: number;
  to: number;
}

/** What is being drawn: the text, which stretch of it, whether somebody writes in it, where images come from, and what has been drawn so far. */
interface Drawing {
  state: EditorState;
  stretch: Stretch;
  isWriting: boolean;
  pictures: PictureSource;
  drawn: Range<Decoration>[];
}

/** Whether the caret, or what is selected, touches this stretch of the text: its marks are shown then. */
const isTouched = ({ state, isWriting }: Drawing, from: number, to: number): boolean =>
  isWriting && state.selection.ranges.some((range) => range.from <= to && range.to >= from);

const isLineTouched = (drawing: Drawing, at: number): boolean => {
  const { from, to } = drawing.state.doc.lineAt(at);
  return isTouched(drawing, from, to);
};

/** Puts something in the place of a stretch; one that goes on in the next line stays as it is written. */
function replace({ state, drawn }: Drawing, from: number, to: number, dress: Decoration): void {
  if (from < to && to <= state.doc.lineAt(from).to) drawn.push(dress.range(from, to));
}

const hide = (drawing: Drawing, from: number, to: number): void => replace(drawing, from, to, hidden);

/** Dresses every line of the stretch that a block covers. */
function dressLines({ state, stretch, drawn }: Drawing, from: number, to: number, line: Decoration): void {
  const last = Math.min(to, stretch.to);
  for (let at = Math.max(from, stretch.from); at <= last;) {
    const { from: start, to: end } = state.doc.lineAt(at);
    drawn.push(line.range(start));
    at = end + 1;
  }
}

function drawHeading(drawing: Drawing, { node, name, from, to }: SyntaxNodeRef): void {
  // The page itself owns the only heading of the first level.
  const level = Math.max(2, Number(name.at(-1)));
  dressLines(drawing, from, to, lineOf(`live-heading live-heading-${level}`));
  const mark = node.getChild('HeaderMark');
  if (!mark || isTouched(drawing, from, to)) return;
  if (name.startsWith('ATX')) hide(drawing, mark.from, Math.min(to, mark.to + 1));
}

/** Hides the marks of a stretch in a line, unless somebody is there. */
function drawInline(drawing: Drawing, { node, name, from, to }: SyntaxNodeRef, dress: Decoration): void {
  drawing.drawn.push(dress.range(from, to));
  const isOpen = isTouched(drawing, from, to);
  if (name === 'FootnoteMark') {
    if (isOpen) return;
    hide(drawing, from, from + 2);
    hide(drawing, to - 1, to);
    return;
  }
  for (let child = node.firstChild; child && !isOpen; child = child.nextSibling)
    if (child.name.endsWith('Mark')) hide(drawing, child.from, child.to);
}

/** The address that a link or an image leads to, and where its words end. */
function readLink(
  state: EditorState,
  node: SyntaxNode,
): { address: string; words: [from: number, to: number] } | undefined {
  const url = node.getChild('URL');
  const [open, close] = node.getChildren('LinkMark');
  return url && open && close && node.name !== 'Autolink'
    ? { address: state.sliceDoc(url.from, url.to), words: [open.to, close.from] }
    : undefined;
}

function drawLink(drawing: Drawing, { node, from, to }: SyntaxNodeRef): void {
  const link = readLink(drawing.state, node);
  if (!link) return;
  const [start, end] = link.words;
  drawing.drawn.push(Decoration.mark({ class: 'live-link', attributes: { title: link.address } }).range(from, to));
  if (isTouched(drawing, from, to)) return;
  hide(drawing, from, start);
  hide(drawing, end, to);
}

function drawPicture(drawing: Drawing, { node, from, to }: SyntaxNodeRef): void {
  const image = readLink(drawing.state, node);
  // What no page shows stays as it is written.
  if (!image || !isAllowedImage(image.address)) return;
  const widget = new Picture(image.address, drawing.state.sliceDoc(...image.words), drawing.pictures);
  if (isTouched(drawing, from, to)) drawing.drawn.push(Decoration.widget({ widget, side: 1 }).range(to));
  else replace(drawing, from, to, Decoration.replace({ widget }));
}

function drawCallout(drawing: Drawing, { from, to }: SyntaxNodeRef): void {
  const { doc } = drawing.state;
  const head = doc.lineAt(from);
  const [, , kind = 'note', room = ''] = calloutHead.exec(head.text.trim()) ?? [];
  const title = room.trim();
  const isEnded = to < doc.length && /^:{3,}\s*$/u.test(doc.lineAt(Math.min(doc.length, to + 1)).text);
  const end = isEnded ? doc.lineAt(to + 1).to : to;
  dressLines(drawing, from, end, lineOf(`live-callout live-callout-${kind}`));
  drawing.drawn.push(lineOf('live-callout-title').range(head.from));
  if (isEnded) {
    const last = doc.lineAt(end);
    drawing.drawn.push(lineOf('live-callout-end').range(last.from));
    if (!isLineTouched(drawing, end)) hide(drawing, last.from, last.to);
  }
  if (isLineTouched(drawing, from)) return;
  const named = title === '' ? undefined : head.text.lastIndexOf(title);
  if (named !== undefined) hide(drawing, head.from, head.from + named);
  else {
    const known = kind === 'warning' || kind === 'material' ? kind : 'note';
    const widget = new Sign(t(`callout.${known}`), 'live-callout-words');
    replace(drawing, head.from, head.to, Decoration.replace({ widget }));
  }
}

function drawItem(drawing: Drawing, { node, from }: SyntaxNodeRef): void {
  let depth = 0;
  for (let list = node.parent; list; list = list.parent) if (list.name.endsWith('List')) depth += 1;
  const line = drawing.state.doc.lineAt(from);
  const mark = node.getChild('ListMark');
  if (!mark) return;
  const dress = { class: 'live-item', attributes: { style: `--depth: ${depth}` } };
  drawing.drawn.push(Decoration.line(dress).range(line.from));
  const isFirst = drawing.state.sliceDoc(line.from, mark.from).trim() === '';
  if (isLineTouched(drawing, from) || !isFirst) return;
  hide(drawing, line.from, mark.from);
  const end = Math.min(line.to, mark.to + 1);
  if (node.parent?.name === 'BulletList')
    replace(drawing, mark.from, end, Decoration.replace({ widget: new Sign('•', 'live-bullet') }));
  else drawing.drawn.push(words('live-number').range(mark.from, mark.to));
}

function drawQuote(drawing: Drawing, { from, to }: SyntaxNodeRef): void {
  dressLines(drawing, from, to, lineOf('live-quote'));
}

function drawQuoteMark(drawing: Drawing, { from, to }: SyntaxNodeRef): void {
  if (!isLineTouched(drawing, from)) hide(drawing, from, to);
}

function drawRuby(drawing: Drawing, { from, to }: SyntaxNodeRef): void {
  if (isTouched(drawing, from, to)) return;
  const [base = '', ...said] = drawing.state.sliceDoc(from + 1, to - 1).split('|');
  replace(drawing, from, to, Decoration.replace({ widget: new Reading(base, said.join(' ')) }));
}

function drawRule(drawing: Drawing, { from, to }: SyntaxNodeRef): void {
  if (isLineTouched(drawing, from)) return;
  drawing.drawn.push(lineOf('live-rule').range(drawing.state.doc.lineAt(from).from));
  hide(drawing, from, to);
}

const drawers: Readonly<Record<string, (drawing: Drawing, node: SyntaxNodeRef) => void>> = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((level) => [
      [`ATXHeading${level}`, drawHeading],
      [`SetextHeading${level}`, drawHeading],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(inlineNames).map(([name, dress]) => [
      name,
      (drawing: Drawing, node: SyntaxNodeRef) => drawInline(drawing, node, dress),
    ]),
  ),
  Link: drawLink,
  Image: drawPicture,
  Callout: drawCallout,
  ListItem: drawItem,
  Blockquote: drawQuote,
  QuoteMark: drawQuoteMark,
  Ruby: drawRuby,
  HorizontalRule: drawRule,
};

/** What the lines from `from` to `to` look like. */
export function drawMarks(
  state: EditorState,
  stretch: Stretch,
  isWriting: boolean,
  pictures: PictureSource,
): Range<Decoration>[] {
  const drawing: Drawing = { state, stretch, isWriting, pictures, drawn: [] };
  syntaxTree(state).iterate({
    ...stretch,
    enter: (node) => {
      // A table is a grid by itself (tables.ts).
      if (node.name === 'Table') return false;
      drawers[node.name]?.(drawing, node);
      return undefined;
    },
  });
  return drawing.drawn;
}
