import { renderLineMarkdown } from '../../../src/markdown/index.ts';
import { createCellBox, fit, isAtEdge } from './cell-box.ts';
import { type ButtonId, createBar } from './grid-bar.ts';
import { type PictureSource, showPicture } from './pictures.ts';
import {
  addColumn,
  addRow,
  readTable,
  removeColumn,
  removeRow,
  type Splice,
  type TableText,
  toWordsOffset,
  toWrittenOffset,
  writeCell,
} from './table-text.ts';

/** What a grid asks of the text around it. */
export interface GridHost {
  pictures: PictureSource;
  /** Changes the text of the table, whose offsets begin with it. */
  change: (splices: readonly Splice[]) => void;
  /** Takes the table out of the text. */
  remove: () => void;
  /** Goes on in the text, before the table or behind it. */
  leave: (side: 'before' | 'behind') => void;
  undo: () => void;
  redo: () => void;
  /** Remembers what was selected in a cell that is left, by offsets of the table's text. */
  keepSelection: (start: number, end: number) => void;
}

interface Place {
  row: number;
  column: number;
}

/**
 * A table as a grid of cells. Each is drawn as the site draws it, until somebody is there: then its words stand in a box. What is
 * typed is written into the text at once, and nothing else of the table changes.
 */
export class Grid {
  readonly dom = document.createElement('div');
  readonly #host: GridHost;
  readonly #table = document.createElement('table');
  readonly #bar = createBar((id) => this.#work(id));
  #text: TableText;
  #open: (Place & { box: HTMLTextAreaElement }) | undefined;
  #isWriting = false;
  /** Where the bar's buttons work. */
  #last: Place = { row: 0, column: 0 };

  constructor(text: TableText, host: GridHost) {
    this.#text = text;
    this.#host = host;
    this.dom.className = 'live-grid';
    this.dom.append(this.#table, this.#bar);
    this.dom.addEventListener('keydown', (event) => this.#press(event));
    this.dom.addEventListener('mousedown', (event) => this.#click(event));
    this.dom.addEventListener('focusout', ({ relatedTarget }) => this.#blur(relatedTarget));
    this.#draw();
  }

  get text(): string {
    return this.#text.text;
  }

  get #width(): number {
    return Math.max(...this.#text.rows.map(({ cells }) => cells.length));
  }

  /** Draws the table as it is written now; the box that somebody types in stays. */
  setText(text: TableText): void {
    this.#text = text;
    this.#draw();
  }

  /** Opens the cell in which an offset of the table's text lies, and selects what lies there; nothing where there is no cell. */
  select(from: number, to: number): boolean {
    const row = this.#text.rows.findIndex((one) => from <= one.end);
    const cells = this.#text.rows[row]?.cells ?? [];
    const column = cells.findIndex(({ roomTo }) => from <= roomTo);
    const cell = cells[column];
    if (!cell) return false;
    this.#enter({ row, column });
    const written = this.text.slice(cell.from, cell.to);
    this.#open?.box.setSelectionRange(toWordsOffset(written, from - cell.from), toWordsOffset(written, to - cell.from));
    return true;
  }

  /** What is selected in the open cell, by offsets of the table's text. */
  getSelection(): { start: number; end: number } | undefined {
    if (!this.#open) return undefined;
    const { box, row, column } = this.#open;
    const cell = this.#text.rows[row]?.cells[column];
    const at = (offset: number) => (cell?.from ?? 0) + toWrittenOffset(box.value, offset);
    return cell && { start: at(box.selectionStart), end: at(box.selectionEnd) };
  }

  /** Puts the caret into the first cell or the last row. */
  enterFrom(side: 'before' | 'behind'): void {
    this.#enter({ row: side === 'before' ? 0 : this.#text.rows.length - 1, column: 0 }, false);
  }

  #draw(): void {
    const [head] = this.#text.rows;
    const width = this.#width;
    this.#text.rows.forEach((_, row) => {
      const line = this.#table.rows[row] ?? this.#table.insertRow();
      for (let column = 0; column < width; column += 1) {
        const known = line.cells[column];
        const cell = known ?? document.createElement(row === 0 ? 'th' : 'td');
        if (!known) line.append(cell);
        // What stands beyond the headings is on no page.
        cell.classList.toggle('live-grid-lost', column >= (head?.cells.length ?? 0));
        this.#drawCell(cell, { row, column });
      }
      while (line.cells.length > width) line.deleteCell(-1);
    });
    while (this.#table.rows.length > this.#text.rows.length) this.#table.deleteRow(-1);
  }

  #drawCell(cell: HTMLTableCellElement, { row, column }: Place): void {
    const words = this.#text.rows[row]?.cells[column]?.words ?? '';
    if (this.#open?.row === row && this.#open.column === column) {
      const { box } = this.#open;
      if (!this.#isWriting && box.value.replace(/\s+/gu, ' ').trim() !== words) box.value = words;
      fit(box);
      return;
    }
    if (cell.dataset.words === words) return;
    cell.dataset.words = words;
    cell.innerHTML = renderLineMarkdown(words);
    for (const link of cell.querySelectorAll('a')) link.tabIndex = -1;
    for (const image of cell.querySelectorAll('img'))
      showPicture(image, image.getAttribute('src') ?? '', this.#host.pictures);
  }

  /** Opens a box in a cell. */
  #enter({ row, column }: Place, isAllSelected = true): void {
    const cell = this.#table.rows[row]?.cells[column];
    if (!cell) return;
    if (this.#open?.row === row && this.#open.column === column) {
      this.#open.box.focus();
      return;
    }
    this.#close();
    const heading = this.#text.rows[0]?.cells[column]?.words ?? '';
    const box = createCellBox({
      label: row === 0 ? `第${column + 1}栏的名称` : `第${row}行，${heading || `第${column + 1}栏`}`,
      words: this.#text.rows[row]?.cells[column]?.words ?? '',
      write: () => this.#write(),
      undo: () => this.#host.undo(),
      redo: () => this.#host.redo(),
    });
    delete cell.dataset.words;
    cell.replaceChildren(box);
    this.#open = { row, column, box };
    this.#last = { row, column };
    this.dom.dataset.open = '';
    fit(box);
    box.focus();
    if (isAllSelected) box.select();
  }

  #write(): void {
    if (!this.#open) return;
    const { row, column, box } = this.#open;
    fit(box);
    this.#isWriting = true;
    this.#host.change(writeCell(this.#text, row, column, box.value));
    this.#isWriting = false;
  }

  #close(): void {
    if (!this.#open) return;
    const { row, column } = this.#open;
    this.#open = undefined;
    const cell = this.#table.rows[row]?.cells[column];
    if (cell) this.#drawCell(cell, { row, column });
  }

  #blur(next: EventTarget | null): void {
    if (next instanceof Node && this.dom.contains(next)) return;
    // A window that is left gives the focus back later.
    if (!document.hasFocus()) return;
    const selected = this.getSelection();
    this.#close();
    if (selected) this.#host.keepSelection(selected.start, selected.end);
    delete this.dom.dataset.open;
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const cell = target?.closest('td, th');
    if (!(cell instanceof HTMLTableCellElement) || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const line = cell.parentElement;
    if (line instanceof HTMLTableRowElement) this.#enter({ row: line.rowIndex, column: cell.cellIndex });
  }

  #work(id: ButtonId): void {
    const { row, column } = this.#last;
    const table = this.#text;
    this.#close();
    if (id === 'go-on') return this.#host.leave('behind');
    if (id === 'remove-table') return this.#host.remove();
    const works: Record<Exclude<ButtonId, 'remove-table' | 'go-on'>, () => Splice[]> = {
      'add-row': () => addRow(table, row),
      'add-column': () => addColumn(table, column),
      'remove-row': () => removeRow(table, row),
      'remove-column': () => removeColumn(table, column),
    };
    this.#host.change(works[id]());
    const next = {
      row: Math.min(id === 'add-row' ? row + 1 : row, this.#text.rows.length - 1),
      column: Math.min(id === 'add-column' ? column + 1 : column, this.#width - 1),
    };
    this.#enter(next);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isHandled = event.target instanceof HTMLButtonElement ? this.#pressOnBar(event) : this.#pressInCell(event);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Goes to the cell before or behind; answers whether there is one. */
  #step(by: 1 | -1): boolean {
    const { row, column } = this.#last;
    const at = row * this.#width + column + by;
    if (at < 0 || at >= this.#text.rows.length * this.#width) return false;
    this.#enter({ row: Math.floor(at / this.#width), column: at % this.#width });
    return true;
  }

  #leave(side: 'before' | 'behind'): boolean {
    this.#close();
    this.#host.leave(side);
    return true;
  }

  #pressInCell({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const box = this.#open?.box;
    if (!box || altKey) return false;
    if (ctrlKey || metaKey) {
      const pressed = key.toLowerCase();
      if (pressed !== 'z' && pressed !== 'y') return false;
      if (pressed === 'z' && !shiftKey) this.#host.undo();
      else this.#host.redo();
      return true;
    }
    const { row, column } = this.#last;
    if (key === 'Escape') return this.#leave('behind');
    if (key === 'Tab' && shiftKey) return this.#step(-1) || this.#leave('before');
    if (key === 'Tab') {
      if (!this.#step(1)) this.#bar.querySelector('button')?.focus();
      return true;
    }
    if (key === 'Enter' || (key === 'ArrowDown' && isAtEdge(box, box.value.length))) {
      if (row + 1 >= this.#text.rows.length) return this.#leave('behind');
      this.#enter({ row: row + 1, column });
      return true;
    }
    if (key === 'ArrowUp' && isAtEdge(box, 0)) {
      if (row === 0) return this.#leave('before');
      this.#enter({ row: row - 1, column });
      return true;
    }
    return false;
  }

  #pressOnBar({ key, shiftKey, target }: KeyboardEvent): boolean {
    if (key === 'Escape') return this.#leave('behind');
    if (key !== 'Tab' || !(target instanceof HTMLElement)) return false;
    const next = shiftKey ? target.previousElementSibling : target.nextElementSibling;
    if (next instanceof HTMLElement) next.focus();
    else if (shiftKey) this.#enter(this.#last);
    else this.#leave('behind');
    return true;
  }
}

/** The grid of a table; nothing where its text cannot be read as one. */
export function createGrid(text: string, host: GridHost): Grid | undefined {
  const table = readTable(text);
  return table && new Grid(table, host);
}
