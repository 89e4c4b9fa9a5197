import { refuseLong } from './unreadable.ts';
import { type Attributes, getAttribute, readXml } from './xml.ts';

/** What holds no words of the report: properties, readings above letters, what was deleted or moved, and a drawing's second version. */
const skipped = new Set(['rPr', 'tabs', 'sectPr', 'del', 'moveFrom', 'rt', 'Fallback']);

/** A table of data has cells no longer than this, in UTF-16 code units; others lay out a page. */
const longestCell = 60;

interface Row {
  /** How many lines stood before it. */
  from: number;
  cells: string[];
  /** Whether it may be one line: no table stands in a cell of it, and no cell is too long. */
  isData: boolean;
  /** How many lines stood before the cell that is being read. */
  cell: number;
  /** Whether that cell only goes on with the one above. */
  isMerged: boolean;
}

/** The text of a Word file, or of the notes of one. */
export interface WordText {
  lines: string[];
  /** Those lines that are headings of the first level. */
  heads: string[];
  /** The numbers of the footnotes and endnotes that are named here, from 1, by identifier (`footnote 7`), in their order. */
  notes: Map<string, number>;
  /** The lines of each note that stands here, by its identifier. */
  noteLines: Map<string, string[]>;
}

/**
 * Reads the lines of a part of a Word file (ECMA-376, part 1, 17): paragraphs, line breaks, rows of data with tabs between their
 * cells. `headStyles` are the styles of headings of the first level. Throws where the XML is broken; `Unreadable` where it is too long.
 */
export function readWordText(xml: string, headStyles: ReadonlySet<string>): WordText {
  const read: WordText = { lines: [], heads: [], notes: new Map(), noteLines: new Map() };
  const { lines, heads, notes, noteLines } = read;
  const rows: Row[] = [];
  let [words, length, skipping, inText] = ['', 0, 0, false];
  let isHead = false;
  let note: { id: string; from: number } | undefined;

  const flush = () => {
    const line = words.replaceAll(/[ \n\r\t]+/gu, ' ').replaceAll(/^ | $/gu, '');
    words = '';
    if (line === '') return;
    lines.push(line);
    if (isHead) heads.push(line);
    length += line.length;
    refuseLong(length);
  };

  const openers = new Map<string, (attributes: Attributes) => void>(
    Object.entries({
      p: () => {
        flush();
        isHead = false;
      },
      pStyle: (attributes) => (isHead = headStyles.has(getAttribute(attributes, 'val') ?? '')),
      t: () => (inText = true),
      tab: () => (words += '\t'),
      br: (attributes) => /^(?:page|column)$/u.test(getAttribute(attributes, 'type') ?? '') || flush(),
      cr: flush,
      noBreakHyphen: () => (words += '\u2011'),
      footnoteReference: (attributes) => refer('footnote', attributes),
      endnoteReference: (attributes) => refer('endnote', attributes),
      footnote: (attributes) => startNote('footnote', attributes),
      endnote: (attributes) => startNote('endnote', attributes),
      tbl: () => {
        flush();
        const around = rows.at(-1);
        if (around) around.isData = false;
      },
      tr: () => void rows.push({ from: lines.length, cells: [], isData: true, cell: lines.length, isMerged: false }),
      tc: () => {
        const row = rows.at(-1);
        if (row) Object.assign(row, { cell: lines.length, isMerged: false });
      },
      vMerge: (attributes) => {
        const row = rows.at(-1);
        if (row) row.isMerged = getAttribute(attributes, 'val') !== 'restart';
      },
    }),
  );

  const closers = new Map<string, () => void>(
    Object.entries({
      p: () => {
        flush();
        isHead = false;
      },
      t: () => (inText = false),
      tc: () => {
        flush();
        const row = rows.at(-1);
        if (!row || row.isMerged || !row.isData) return;
        const cell = lines.slice(row.cell).join('');
        row.cells.push(cell);
        row.isData = cell.length <= longestCell;
      },
      tr: () => {
        const row = rows.pop();
        if (!row?.isData || row.cells.length < 2) return;
        lines.length = row.from;
        const line = row.cells.join('\t');
        if (line.trim() !== '') lines.push(line);
      },
      footnote: endNote,
      endnote: endNote,
    }),
  );

  function refer(kind: string, attributes: Attributes): void {
    const id = `${kind} ${getAttribute(attributes, 'id') ?? ''}`;
    const number = notes.get(id) ?? notes.size + 1;
    notes.set(id, number);
    words += `[${number}]`;
  }
  function startNote(kind: string, attributes: Attributes): void {
    note = { id: `${kind} ${getAttribute(attributes, 'id') ?? ''}`, from: lines.length };
  }
  function endNote(): void {
    flush();
    if (note) noteLines.set(note.id, lines.slice(note.from));
    note = undefined;
  }

  readXml(xml, {
    open: (name, attributes) => {
      if (skipping > 0 || skipped.has(name)) skipping += 1;
      else openers.get(name)?.(attributes);
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1;
      else closers.get(name)?.();
    },
    text: (text) => {
      if (inText && skipping === 0) words += text;
    },
  });
  flush();
  return read;
}
