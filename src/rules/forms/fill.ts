import type { Answers, FormShape, Question } from './form.ts';
import { getFields, getPartWords } from './form.ts';
import { type Complaint, readAnswers, type Reading, type Readings, weigh } from './read-answers.ts';
import type { FieldValue } from './read-field.ts';
import { type Node, parseTemplate } from './template.ts';

/** Words of a paper, or a line to fill in by hand. */
export interface Piece {
  text: string;
  isBlank?: true;
}

/** One paragraph of a paper: its title, a heading, a numbered item, what stands at the right (落款), or plain. */
export interface Block {
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'sign';
  pieces: Piece[];
  /** It stands on the page of what follows: a heading, and what leads to a signature. */
  isKept?: true;
}

/** A filled paper. */
export interface Paper {
  blocks: Block[];
  complaints: Complaint[];
}

/** What every paper ends with stands in no question: nobody signs on a screen. */
const byHand: Readonly<Record<string, string>> = { 手写签名: '__________', 手写日期: '______年____月____日' };

/** The names of the lines that are always filled in by hand. */
export const handwritten: readonly string[] = Object.keys(byHand);

/** Rows that stand empty where none was filled in. */
const emptyRows = 2;

const blanks: Readonly<Record<string, string>> = {
  date: '______年____月____日',
  money: '__________元',
  longText: '_'.repeat(80),
  id: '_'.repeat(18),
};

/** What a template line is made of: words of its writer, an answer, or nothing where a question was not put. */
type Bit = { kind: 'text'; text: string } | { kind: 'piece'; piece: Piece } | { kind: 'nothing' };

const toBlank = (text: string): Bit => ({ kind: 'piece', piece: { text, isBlank: true } });
const toPiece = (text: string): Bit => ({ kind: 'piece', piece: { text } });

/** A choice that stands open is ticked by hand. */
const getBlank = (question: Question, kind: string): string =>
  kind === 'choice' ? question.options.map((option) => `□${option}`).join('　') : (blanks[kind] ?? '____________');

const sayField = (question: Question, kind: string, value: FieldValue | undefined, isCapital = false): Bit => {
  const text = isCapital ? value?.capital : value?.text;
  return text === undefined ? toBlank(isCapital ? '____________元整' : getBlank(question, kind)) : toPiece(text);
};

/** A person or an organisation with all its parts. */
function sayWhole(question: Question, item: Readonly<Record<string, FieldValue | undefined>>): Bit[] {
  return getFields(question).flatMap(({ id, kind }, index) => {
    const bit = sayField(question, kind, item[id]);
    const [before, after] = getPartWords(id, item[id] === undefined);
    const comma = index === 0 ? '' : '，';
    return [...[comma + before].filter(Boolean).map(toPiece), bit, ...[after].filter(Boolean).map(toPiece)];
  });
}

/** What stands in the place of `{{question.part}}`; `row` is the row that is being written, in a list of rows. */
function sayPlaceholder(question: Question, part: string, reading: Reading, row: number | undefined): Bit[] {
  if (reading === 'unasked' || reading === 'none') return [{ kind: 'nothing' }];
  const items = reading === 'open' ? [] : reading.items;
  if (part === '合计') return [sayField(question, 'money', reading === 'open' ? undefined : reading.total)];
  const item = items[row ?? 0] ?? {};
  const fields = getFields(question);
  if (part === '' && fields.some(({ id }) => id !== '')) return sayWhole(question, item);
  if (part === '大写') return [sayField(question, 'money', item[''], true)];
  return [sayField(question, fields.find(({ id }) => id === part)?.kind ?? 'text', item[part])];
}

interface Context {
  questions: ReadonlyMap<string, Question>;
  readings: Readings['readings'];
  row?: { question: string; index: number };
}

/** What a question that nobody put wrong comes to; a name that no question has is a fault which checks tell. */
function expand(nodes: readonly Node[], context: Context): Bit[] {
  return nodes.flatMap((node): Bit[] => {
    if (node.kind === 'text') return [node];
    if (node.kind === 'if') {
      const stands = weigh(node.condition, context.readings);
      if (stands === false) return [];
      return stands === true ? expand(node.inner, context) : tick(expand(node.inner, context));
    }
    const reading = context.readings.get(node.question) ?? 'unasked';
    if (node.kind === 'each') {
      if (reading === 'unasked' || reading === 'none') return [];
      const count = reading === 'open' ? emptyRows : reading.items.length;
      return Array.from({ length: count }, (_, index) =>
        expand(node.inner, { ...context, row: { question: node.question, index } }),
      ).flat();
    }
    const hand = byHand[node.question];
    if (hand !== undefined) return [toBlank(hand)];
    const question = context.questions.get(node.question);
    const row = context.row?.question === node.question ? context.row.index : undefined;
    return question ? sayPlaceholder(question, node.part, reading, row) : [{ kind: 'nothing' }];
  });
}

/** Puts a box before the first words of what may or may not stand, behind the sign of its line. */
function tick(bits: readonly Bit[]): Bit[] {
  const first = bits.findIndex((bit) => bit.kind !== 'text' || bit.text.trim() !== '');
  const bit = bits[first];
  if (!bit) return [];
  const box = toBlank('□');
  if (bit.kind !== 'text') return [...bits.slice(0, first), box, ...bits.slice(first)];
  const [sign = ''] = /^\s*(?:(?:#{1,2}|>|1\.) )?/u.exec(bit.text) ?? [];
  const rest: Bit = { kind: 'text', text: bit.text.slice(sign.length) };
  return [...bits.slice(0, first), { kind: 'text', text: sign }, box, rest, ...bits.slice(first + 1)];
}

/** Lines of the template; what somebody has put in never begins one. */
function toLines(bits: readonly Bit[]): Bit[][] {
  const lines: Bit[][] = [[]];
  for (const bit of bits) {
    const parts = bit.kind === 'text' ? bit.text.split('\n') : [];
    if (bit.kind !== 'text') lines[lines.length - 1]?.push(bit);
    for (const [index, text] of parts.entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1]?.push({ kind: 'text', text });
    }
  }
  return lines;
}

const signs: readonly (readonly [sign: string, kind: Block['kind']])[] = [
  ['# ', 'title'],
  ['## ', 'heading'],
  ['1. ', 'item'],
  ['> ', 'sign'],
];

/** A line as a paragraph; none where it is empty, or all that it asks for was not put. */
function toBlock(line: readonly Bit[]): Block[] {
  const asked = line.filter(({ kind }) => kind !== 'text');
  if (asked.length > 0 && asked.every(({ kind }) => kind === 'nothing')) return [];
  const lead = line[0]?.kind === 'text' ? line[0].text.replace(/^\s+/u, '') : '';
  const [sign = '', kind = 'paragraph'] = signs.find(([begin]) => lead.startsWith(begin)) ?? [];
  const pieces = line.flatMap((bit, index): Piece[] => {
    if (bit.kind === 'nothing') return [];
    if (bit.kind === 'piece') return [bit.piece];
    return [{ text: index === 0 ? lead.slice(sign.length) : bit.text }];
  });
  const filled = joinPieces(pieces);
  return filled.some(({ text }) => text.trim() !== '') ? [{ kind, pieces: filled }] : [];
}

/** Neighbouring words are one piece, so that the same paper is the same however it was put together. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (piece.text === '') continue;
    if (last && !last.isBlank && !piece.isBlank) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

/** Headings below which nothing is left go. */
const dropBareHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ kind }, index) => {
    const next = blocks[index + 1]?.kind;
    return kind !== 'heading' || next === 'paragraph' || next === 'item';
  });

/** Items count on until something else stands between them. */
function numberItems(blocks: readonly Block[]): Block[] {
  let number = 0;
  return blocks.map((block) => {
    number = block.kind === 'item' ? number + 1 : 0;
    return number === 0 ? block : { ...block, pieces: joinPieces([{ text: `${number}. ` }, ...block.pieces]) };
  });
}

const isSalutation = (block: Block | undefined): boolean => block?.pieces.map(({ text }) => text).join('') === '此致';

/** No page ends with a heading, or between 此致, whom the paper is for, and who signs it. */
const keepTogether = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    const isHead = block.kind === 'title' || block.kind === 'heading';
    const isKept = isHead || isSalutation(block) || blocks[index + 1]?.kind === 'sign';
    return isKept ? { ...block, isKept } : block;
  });

/** The paper that these answers make, on the day `today` (`YYYY-MM-DD`). The same answers make the same paper. */
export function fillForm({ questions, body }: FormShape, answers: Answers, today: string): Paper {
  const { readings, complaints } = readAnswers(questions, answers, today);
  const bits = expand(parseTemplate(body).nodes, {
    questions: new Map(questions.map((question) => [question.id, question])),
    readings,
  });
  return { blocks: keepTogether(numberItems(dropBareHeadings(toLines(bits).flatMap(toBlock)))), complaints };
}

/** The paper to be filled in by hand alone. */
export const getBlankPaper = (form: FormShape): Paper =>
  fillForm(form, Object.fromEntries(form.questions.map(({ id }) => [id, { unsure: true as const }])), '1900-01-01');

/** A paper as plain text, a paragraph a line. */
export const toPaperText = ({ blocks }: Pick<Paper, 'blocks'>): string =>
  blocks.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
