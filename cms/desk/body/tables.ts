import { redo, undo } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import {
  Annotation,
  type EditorState,
  type Extension,
  Facet,
  StateField,
  type TransactionSpec,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { createGrid, type Grid, type GridHost } from './grid.ts';
import type { PictureSource } from './pictures.ts';
import { readTable } from './table-text.ts';

/** Marks what a grid does: what is selected in a cell may be selected in the text. */
export const isOfGrid = Annotation.define<boolean>();

/** The grid that an element of the page belongs to. */
const grids = new WeakMap<HTMLElement, Grid>();

/** Where the table begins that a grid of the page draws. */
const startOf = (view: EditorView, dom: HTMLElement): number => view.posAtDOM(dom);

const toHost = (view: EditorView, pictures: PictureSource, getDom: () => HTMLElement): GridHost => ({
  pictures,
  keepSelection: (start, end) => {
    // The cell may be left because the table goes, or all of the text.
    queueMicrotask(() => {
      if (!getDom().isConnected) return;
      const from = startOf(view, getDom());
      view.dispatch({ selection: { anchor: from + start, head: from + end }, annotations: isOfGrid.of(true) });
    });
  },
  change: (splices) => {
    const start = startOf(view, getDom());
    const changes = splices.map(({ from, to, insert }) => ({ from: start + from, to: start + to, insert }));
    if (changes.length > 0) view.dispatch({ changes, userEvent: 'input' });
  },
  remove: () => {
    const start = startOf(view, getDom());
    const length = grids.get(getDom())?.text.length ?? 0;
    view.dispatch({
      changes: { from: start, to: start + length },
      selection: { anchor: start },
      userEvent: 'delete',
    });
    view.focus();
  },
  leave: (side) => {
    const range = rangeAt(view.state, startOf(view, getDom()));
    if (range) view.dispatch(goOn(view.state, range, side));
    view.focus();
  },
  undo: () => undo(view),
  redo: () => redo(view),
});

/** A table of the text as a grid. */
class Table extends WidgetType {
  readonly text: string;
  readonly pictures: PictureSource;

  constructor(text: string, pictures: PictureSource) {
    super();
    this.text = text;
    this.pictures = pictures;
  }

  override eq(other: Table): boolean {
    return other.text === this.text;
  }

  override toDOM(view: EditorView): HTMLElement {
    const grid = createGrid(
      this.text,
      toHost(view, this.pictures, () => dom),
    );
    const dom = grid?.dom ?? document.createElement('div');
    dom.contentEditable = 'false';
    if (grid) grids.set(dom, grid);
    return dom;
  }

  override updateDOM(dom: HTMLElement): boolean {
    const [grid, table] = [grids.get(dom), readTable(this.text)];
    if (!grid || !table) return false;
    grid.setText(table);
    return true;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** The tables that stand by themselves or in a callout; those in lists and quotations have marks of these in their lines. */
function findTables(state: EditorState): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const look = (parent: SyntaxNode): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling)
      if (node.name === 'Table') found.push(node);
      else if (node.name === 'Callout') look(node);
  };
  look(syntaxTree(state).topNode);
  return found;
}

/** What is drawn in the place of the tables; one that is just being typed, mark by mark, waits until the caret has left it. */
interface Drawn {
  grids: DecorationSet;
  isWaiting: boolean;
}

function drawTables(
  state: EditorState,
  pictures: PictureSource,
  isTyped: (from: number, to: number) => boolean,
): Drawn {
  let isWaiting = false;
  const found = findTables(state).flatMap((node) => {
    const [from, end] = [state.doc.lineAt(node.from).from, state.doc.lineAt(node.to)];
    const text = state.sliceDoc(from, end.to);
    if (!readTable(text)) return [];
    // What is written into the blank line behind a table becomes its row: nobody is to get there unaware.
    const next = end.number < state.doc.lines ? state.doc.line(end.number + 1) : undefined;
    const to = next?.text.trim() === '' ? next.to : end.to;
    if (isTyped(from, end.to)) {
      isWaiting = true;
      return [];
    }
    return [Decoration.replace({ widget: new Table(text, pictures), block: true }).range(from, to)];
  });
  return { grids: Decoration.set(found), isWaiting };
}

const picturesOf = Facet.define<PictureSource>();

const isNever = (): boolean => false;

const drawnTables = StateField.define<Drawn>({
  create: () => ({ grids: Decoration.none, isWaiting: false }),
  update: (drawn, transaction) => {
    const { state, startState, docChanged, changes, selection } = transaction;
    const [pictures] = state.facet(picturesOf);
    const isRead = docChanged || syntaxTree(state) !== syntaxTree(startState) || (selection && drawn.isWaiting);
    if (!isRead || !pictures) return drawn;
    const before = drawn.grids.map(changes);
    const { head } = state.selection.main;
    const isNew = (from: number, to: number): boolean => {
      let isKnown = false;
      before.between(from, to, () => void (isKnown = true));
      return head >= from && head <= to && !isKnown;
    };
    return drawTables(state, pictures, drawn.isWaiting || transaction.isUserEvent('input.type') ? isNew : isNever);
  },
  provide: (field) => EditorView.decorations.from(field, ({ grids: drawn }) => drawn),
});

/** From where to where a table is drawn, the blank line behind it included. */
interface TableRange {
  from: number;
  to: number;
}

/** The table that is drawn in the place of the text at `at`. */
export function rangeAt(state: EditorState, at: number): TableRange | undefined {
  let found: TableRange | undefined;
  if (at >= 0 && at <= state.doc.length)
    state.field(drawnTables, false)?.grids.between(at, at, (from, to) => {
      found = { from, to };
    });
  return found;
}

/** The element of a grid that draws the text at `at`. */
export function findGrid(view: EditorView, at: number): { grid: Grid; start: number } | undefined {
  for (const dom of view.dom.querySelectorAll<HTMLElement>('.live-grid')) {
    const [grid, start] = [grids.get(dom), startOf(view, dom)];
    if (grid && start <= at && at <= start + grid.text.length) return { grid, start };
  }
  return undefined;
}

/** Selects words that stand in a table; answers whether they do. */
export function selectInTable(view: EditorView, from: number, to: number): boolean {
  const found = findGrid(view, from);
  return found?.grid.select(from - found.start, to - found.start) ?? false;
}

/** What is selected in a cell that somebody is in, as offsets of the text; nothing where nobody is in any. */
export function getSelectionInTable(view: EditorView): { start: number; end: number } | undefined {
  const dom = document.activeElement?.closest<HTMLElement>('.live-grid');
  const selected = dom && view.dom.contains(dom) ? grids.get(dom)?.getSelection() : undefined;
  const start = dom ? startOf(view, dom) : 0;
  return selected && { start: start + selected.start, end: start + selected.end };
}

/** Goes on in the text beside a table; where nothing stands there, a line is made. */
function goOn(state: EditorState, { from, to }: TableRange, side: 'before' | 'behind'): TransactionSpec {
  const { doc } = state;
  if (side === 'before' && from > 0) return { selection: { anchor: from - 1 }, scrollIntoView: true };
  if (side === 'behind' && to < doc.length) return { selection: { anchor: to + 1 }, scrollIntoView: true };
  // Without a blank line between them the text would be a row.
  const insert = side === 'behind' && doc.lineAt(to).length === 0 ? '\n' : '\n\n';
  const at = side === 'before' ? 0 : to;
  return {
    changes: { from: at, insert },
    selection: { anchor: side === 'before' ? 0 : to + insert.length },
    userEvent: 'input',
    scrollIntoView: true,
  };
}

/** Draws every table as a grid. */
export const tablesDrawn = (pictures: PictureSource): Extension => [
  drawnTables.init((state) => drawTables(state, pictures, isNever)),
  picturesOf.of(pictures),
];
