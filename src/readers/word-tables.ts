import type { WordLines } from './word-lines.ts';

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

/** The tables of a Word file: a row of data becomes one line with tabs between its cells, all others stay as lines below each other. */
export class WordTables {
  readonly #lines: WordLines;
  /** Those that are being read: a table may stand in a cell of another. */
  readonly #rows: Row[] = [];

  constructor(lines: WordLines) {
    this.#lines = lines;
  }

  open(): void {
    this.#lines.end();
    const around = this.#rows.at(-1);
    if (around) around.isData = false;
  }

  openRow(): void {
    const from = this.#lines.all.length;
    this.#rows.push({ from, cells: [], isData: true, cell: from, isMerged: false });
  }

  openCell(): void {
    const row = this.#rows.at(-1);
    if (row) Object.assign(row, { cell: this.#lines.all.length, isMerged: false });
  }

  /** Says of the open cell whether it only goes on with the one above. */
  merge(isMerged: boolean): void {
    const row = this.#rows.at(-1);
    if (row) row.isMerged = isMerged;
  }

  closeCell(): void {
    this.#lines.end();
    const row = this.#rows.at(-1);
    if (!row || row.isMerged || !row.isData) return;
    const cell = this.#lines.all.slice(row.cell).join('');
    row.cells.push(cell);
    row.isData = cell.length <= longestCell;
  }

  closeRow(): void {
    const row = this.#rows.pop();
    if (!row?.isData || row.cells.length < 2) return;
    this.#lines.all.length = row.from;
    const line = row.cells.join('\t');
    if (line.trim() !== '') this.#lines.all.push(line);
  }
}
