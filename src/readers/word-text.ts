import { WordLines } from './word-lines.ts';
import { WordNotes } from './word-notes.ts';
import { WordTables } from './word-tables.ts';
import { type Attributes, getAttribute, readXml } from './xml.ts';

/** What holds no words of the report: properties, readings above letters, what was deleted or moved, and a drawing's second version. */
const skipped = new Set(['rPr', 'tabs', 'sectPr', 'del', 'moveFrom', 'rt', 'Fallback']);

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

type Handlers<A extends unknown[]> = ReadonlyMap<string, (...given: A) => void>;
const toHandlers = <A extends unknown[]>(table: Record<string, (...given: A) => void>): Handlers<A> =>
  new Map(Object.entries(table));

/**
 * Reads the lines of a part of a Word file (ECMA-376, part 1, 17): paragraphs, line breaks, rows of data with tabs between their
 * cells. `headStyles` are the styles of headings of the first level. Throws where the XML is broken; `Unreadable` where it is too long.
 */
export function readWordText(xml: string, headStyles: ReadonlySet<string>): WordText {
  const lines = new WordLines();
  const table = new WordTables(lines);
  const notes = new WordNotes(lines);
  let inText = false;

  const openers = toHandlers<[Attributes]>({
    p: () => lines.endParagraph(),
    pStyle: (attributes) => (lines.isHead = headStyles.has(getAttribute(attributes, 'val') ?? '')),
    t: () => (inText = true),
    tab: () => lines.write('\t'),
    br: (attributes) => /^(?:page|column)$/u.test(getAttribute(attributes, 'type') ?? '') || lines.end(),
    cr: () => lines.end(),
    noBreakHyphen: () => lines.write('\u2011'),
    footnoteReference: (attributes) => notes.refer('footnote', attributes),
    endnoteReference: (attributes) => notes.refer('endnote', attributes),
    footnote: (attributes) => notes.open('footnote', attributes),
    endnote: (attributes) => notes.open('endnote', attributes),
    tbl: () => table.open(),
    tr: () => table.openRow(),
    tc: () => table.openCell(),
    vMerge: (attributes) => table.merge(getAttribute(attributes, 'val') !== 'restart'),
  });
  const closers = toHandlers<[]>({
    p: () => lines.endParagraph(),
    t: () => (inText = false),
    tc: () => table.closeCell(),
    tr: () => table.closeRow(),
    footnote: () => notes.close(),
    endnote: () => notes.close(),
  });

  let skipping = 0;
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
      if (inText && skipping === 0) lines.write(text);
    },
  });
  lines.end();
  return { lines: lines.all, heads: lines.heads, notes: notes.numbers, noteLines: notes.texts };
}
