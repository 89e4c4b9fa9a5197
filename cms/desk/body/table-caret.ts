import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { findGrid, isOfGrid, rangeAt, selectInTable } from './tables.ts';

/** A caret that would come to stand in the text of a table goes past it. */
const pastTables = EditorState.transactionFilter.of((transaction) => {
  const { startState, newSelection, docChanged } = transaction;
  if (!transaction.selection || docChanged || transaction.annotation(isOfGrid) || !newSelection.main.empty)
    return transaction;
  const { head } = newSelection.main;
  const range = rangeAt(startState, head);
  if (!range) return transaction;
  const isBack = head < startState.selection.main.head;
  const [before, behind] = [
    range.from > 0 ? range.from - 1 : undefined,
    range.to < startState.doc.length ? range.to + 1 : undefined,
  ];
  const anchor = isBack ? (before ?? behind) : (behind ?? before);
  return anchor === undefined ? transaction : [transaction, { selection: { anchor } }];
});

/** Where there is no way past, or where a table was made by typing it, the caret goes into its grid. */
const intoTables = EditorView.updateListener.of(({ view, docChanged, focusChanged, state }) => {
  const { main } = state.selection;
  if (!view.hasFocus || view.composing || !main.empty || !(docChanged || focusChanged)) return;
  if (!rangeAt(state, main.head)) return;
  // Nothing may be changed while an update is told.
  queueMicrotask(() => {
    const { head } = view.state.selection.main;
    if (view.hasFocus && !selectInTable(view, head, head)) findGrid(view, head)?.grid.enterFrom('behind');
  });
});

/** Goes from the text into the table that begins or ends beside the caret. */
function enter(view: EditorView, at: number, side: 'before' | 'behind'): boolean {
  const range = view.state.selection.main.empty ? rangeAt(view.state, at) : undefined;
  const found = range && findGrid(view, range.from);
  found?.grid.enterFrom(side);
  return found !== undefined;
}

/** Goes from the line of the caret into the table above or below it; in a line that is broken on the screen first on in it. */
function enterByLine(view: EditorView, side: 'before' | 'behind'): boolean {
  const { main } = view.state.selection;
  const line = view.state.doc.lineAt(main.head);
  const next = view.moveVertically(main, side === 'before').head;
  if (next >= line.from && next <= line.to && next !== main.head) return false;
  return enter(view, side === 'before' ? line.to + 1 : line.from - 1, side);
}

const keys = keymap.of([
  { key: 'ArrowDown', run: (view) => enterByLine(view, 'before') },
  { key: 'ArrowUp', run: (view) => enterByLine(view, 'behind') },
  // A line that lost its break would become a row.
  {
    key: 'Backspace',
    run: (view) => atEdge(view, 'from') && enter(view, view.state.selection.main.head - 1, 'behind'),
  },
  { key: 'Delete', run: (view) => atEdge(view, 'to') && enter(view, view.state.selection.main.head + 1, 'before') },
]);

/** Whether the caret stands where its line begins or ends. */
function atEdge({ state }: EditorView, edge: 'from' | 'to'): boolean {
  const { main } = state.selection;
  return main.empty && state.doc.lineAt(main.head)[edge] === main.head;
}

/** Lets the arrow keys lead into tables, and keeps the caret out of their text. */
export const tableCaret: Extension = [pastTables, intoTables, Prec.high(keys)];
