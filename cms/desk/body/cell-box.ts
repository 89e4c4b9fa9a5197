/** So that a box is as high as its words where the browser does not see to it. */
export const fit = (box: HTMLTextAreaElement): void => {
  if (CSS.supports('field-sizing', 'content')) return;
  box.style.height = '0';
  box.style.height = `${box.scrollHeight}px`;
};

/** Whether an arrow key leads out of a box here: its words stand in one line, or the caret at this end of them. */
export const isAtEdge = (box: HTMLTextAreaElement, edge: number): boolean =>
  box.scrollHeight < 2 * Number.parseFloat(getComputedStyle(box).lineHeight) ||
  (box.selectionStart === edge && box.selectionEnd === edge);

interface CellBox {
  label: string;
  words: string;
  write: () => void;
  undo: () => void;
  redo: () => void;
}

/** The box in which the words of a cell are written. What it undoes is undone in the whole text. */
export function createCellBox({ label, words, write, undo, redo }: CellBox): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.rows = 1;
  box.tabIndex = -1;
  box.spellcheck = false;
  box.setAttribute('aria-label', label);
  box.value = words;
  // What an input method still composes is nobody's word yet.
  box.addEventListener('input', (event) => (event instanceof InputEvent && event.isComposing ? undefined : write()));
  box.addEventListener('compositionend', write);
  box.addEventListener('beforeinput', (event) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') undo();
    else redo();
  });
  return box;
}
