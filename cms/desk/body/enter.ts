import type { EditorView } from '@codemirror/view';

const item = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/u;

/** Enter in a point of a list begins the next one; in a point without words it ends the list. Answers whether it was in one. */
export function continueList({ state, dispatch }: EditorView): boolean {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const [mark, indent = '', bullet, number, sign = '', room = ''] = item.exec(line.text) ?? [];
  if (mark === undefined || !main.empty || main.head < line.from + mark.length) return false;
  if (line.text.length === mark.length) {
    dispatch(state.update({ changes: { from: line.from, to: line.to }, userEvent: 'input', scrollIntoView: true }));
    return true;
  }
  const next = bullet ?? `${Number(number) + 1}${sign}`;
  dispatch(
    state.update(state.replaceSelection(`\n${indent}${next}${room}`), { userEvent: 'input', scrollIntoView: true }),
  );
  return true;
}
