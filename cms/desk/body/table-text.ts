/** A cell, by its offsets in the text of its table: the words without what surrounds them, and the room between its bars. */
interface Cell {
  from: number;
  to: number;
  roomFrom: number;
  roomTo: number;
  /** What stands in it, its bars without their backslashes. */
  words: string;
}

/** A row of a table; `end` is where its line ends, before a carriage return. */
interface Row {
  from: number;
  end: number;
  /** Whether a bar stands before the first cell, and behind the last. */
  isOpened: boolean;
  isClosed: boolean;
  cells: Cell[];
}

/** A table as it is written: `rows` begins with the headings; the line of dashes stands apart. */
export interface TableText {
  text: string;
  rows: Row[];
  dashes: Row;
}

/** Words put in the place of others. */
export interface Splice {
  from: number;
  to: number;
  insert: string;
}

/** A cell, by its bars, as markdown-it splits a row: a bar behind a backslash is none. */
function readCell(text: string, roomFrom: number, roomTo: number): Cell {
  const room = text.slice(roomFrom, roomTo);
  const written = room.trim();
  // Of a blank room the first character stays before what will be written.
  const from = roomFrom + (written === '' ? Math.min(1, room.length) : room.indexOf(written));
  const to = from + written.length;
  return { from, to, roomFrom, roomTo, words: written.replaceAll('\\|', '|') };
}

function readRow(text: string, lineFrom: number, lineTo: number): Row {
  const line = text.slice(lineFrom, lineTo);
  const from = lineFrom + line.length - line.trimStart().length;
  const end = lineFrom + line.trimEnd().length;
  const bars: number[] = [];
  for (let at = from; at < end; at += 1) if (text[at] === '|' && text[at - 1] !== '\\') bars.push(at);
  const isOpened = bars[0] === from;
  const isClosed = bars.length > 0 && bars.at(-1) === end - 1 && end - 1 > from;
  const edges = [...(isOpened ? [] : [from - 1]), ...bars, ...(isClosed ? [] : [end])];
  const cells = edges.slice(0, -1).map((edge, index) => readCell(text, edge + 1, edges[index + 1] ?? end));
  return { from, end, isOpened, isClosed, cells };
}

/** A table with more bars and line ends is written as text: a grid of its cells would make each key wait. */
const mostSigns = 3_000;

function isVast(text: string): boolean {
  let count = 0;
  for (const sign of text) if ((sign === '|' || sign === '\n') && (count += 1) > mostSigns) return true;
  return false;
}

/** Takes the text of a table apart; nothing where it is none, or has more cells than a screen of the desk can hold. */
export function readTable(text: string): TableText | undefined {
  if (isVast(text)) return undefined;
  const rows: Row[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    rows.push(readRow(text, from, to));
    from = to + 1;
  }
  const [head, dashes, ...others] = rows;
  if (!head || !dashes || !dashes.cells.every(({ words }) => /^:?-+:?$/u.test(words))) return undefined;
  return { text, rows: [head, ...others], dashes };
}

const toWritten = (words: string): string => words.replace(/\s+/gu, ' ').trim().replaceAll('|', '\\|');

/** A row written anew, for one whose bars were left out where they are needed now. */
const toLine = (cells: readonly string[]): string => `| ${cells.map(toWritten).join(' | ')} |`;

const rewrite = ({ from, end }: Row, cells: readonly string[]): Splice => ({ from, to: end, insert: toLine(cells) });

/** Writes words into a cell. Nothing else of the table changes, unless its row could not be read so: then that row is written anew. */
export function writeCell({ text, rows }: TableText, rowIndex: number, column: number, words: string): Splice[] {
  const row = rows[rowIndex];
  const written = toWritten(words);
  if (!row) return [];
  const wanted = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, index) =>
    index === column ? written.replaceAll('\\|', '|') : (row.cells[index]?.words ?? ''),
  );
  const cell = row.cells[column];
  if (!cell) return written === '' ? [] : [rewrite(row, wanted)];
  if (text.slice(cell.from, cell.to) === written) return [];
  const splice = { from: cell.from, to: cell.to, insert: written };
  const after = text.slice(row.from, splice.from) + written + text.slice(splice.to, row.end);
  const read = readRow(after, 0, after.length);
  const isSound =
    (row.isOpened || column > 0) &&
    read.cells.length === wanted.length &&
    read.cells.every((one, index) => one.words === wanted[index]);
  return [isSound ? splice : rewrite(row, wanted)];
}

/** The line break that the table uses behind a row. */
const breakAfter = (text: string, { end }: Row): string => /^\s*?(\r?)(?:\n|$)/u.exec(text.slice(end))?.[1] ?? '';

/** Adds an empty row behind a row. */
export function addRow({ text, rows, dashes }: TableText, rowIndex: number): Splice[] {
  const row = rowIndex === 0 ? dashes : rows[rowIndex];
  const width = rows[0]?.cells.length ?? 1;
  if (!row) return [];
  const cr = breakAfter(text, row);
  return [{ from: row.end, to: row.end, insert: `${cr}\n|${'  |'.repeat(width)}` }];
}

/** Takes a row out; the headings stay. */
export function removeRow({ text, rows }: TableText, rowIndex: number): Splice[] {
  const row = rows[rowIndex];
  if (!row || rowIndex === 0) return [];
  const from = text.lastIndexOf('\n', row.from - 1);
  const next = text.indexOf('\n', row.end);
  return [{ from, to: next < 0 ? text.length : next, insert: '' }];
}

/** The rows as they would be with other cells, each written anew where its bars were left out. */
const perRow = ({ rows, dashes }: TableText, change: (row: Row, isDashes: boolean) => Splice[]): Splice[] =>
  [...rows.map((row) => change(row, false)), change(dashes, true)].flat().sort((a, b) => a.from - b.from);

/** Adds an empty column behind a column; rows that are shorter stay as they are. */
export const addColumn = (table: TableText, column: number): Splice[] =>
  perRow(table, (row, isDashes) => {
    const cell = row.cells[column];
    if (!cell) return [];
    if (!row.isOpened || !row.isClosed) {
      const words = row.cells.map((one) => one.words);
      return [rewrite(row, [...words.slice(0, column + 1), isDashes ? '---' : '', ...words.slice(column + 1)])];
    }
    return [{ from: cell.roomTo, to: cell.roomTo, insert: isDashes ? '|---' : '|  ' }];
  });

/** Takes a column out; the last one stays. */
export const removeColumn = (table: TableText, column: number): Splice[] =>
  (table.rows[0]?.cells.length ?? 0) < 2
    ? []
    : perRow(table, (row) => {
        const cell = row.cells[column];
        if (!cell) return [];
        if (!row.isOpened || !row.isClosed) {
          const words = row.cells.map((one) => one.words);
          return [
            rewrite(
              row,
              words.filter((_, index) => index !== column),
            ),
          ];
        }
        return [{ from: cell.roomFrom - 1, to: cell.roomTo, insert: '' }];
      });

/** Where in the words of a cell an offset of the table's text lies, and back; bars have a backslash in the text only. */
export const toWordsOffset = (written: string, offset: number): number =>
  written.slice(0, Math.max(0, offset)).replaceAll('\\|', '|').length;

/** The offset in what is written for one in the words of a cell. */
export const toWrittenOffset = (words: string, offset: number): number =>
  words.slice(0, offset).replaceAll('|', '\\|').length;
