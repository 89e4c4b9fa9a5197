import { history, historyKeymap, insertNewline, standardKeymap } from '@codemirror/commands';
import { Annotation, EditorSelection } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { registerTextBox, textBoxMark } from '../entry/text-box.ts';
import { createBodyState, getSplice } from './body-state.ts';
import { continueList } from './enter.ts';
import { markdownLanguage } from './language.ts';
import { marksDrawn } from './drawn-marks.ts';
import type { PictureSource } from './pictures.ts';
import { tableCaret } from './table-caret.ts';
import { getSelectionInTable, selectInTable, tablesDrawn } from './tables.ts';
import './live-body.css';

/** What a body is made of: its text, where it stands, by which elements it is named and described, and who hears of it. */
interface LiveBodyOptions {
  parent: HTMLElement;
  text: string;
  labelledBy: string;
  describedBy: string;
  pictures: PictureSource;
  onChange: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

/** The body as it will look, over its Markdown; every offset is one of the text. */
export interface LiveBody {
  getText: () => string;
  /** Takes over a text that was not typed here. */
  setText: (text: string) => void;
  getSelection: () => { start: number; end: number };
  /** Puts `insert` in the place of `from`–`to`, as if it were typed. */
  replace: (splice: { from: number; to: number; insert: string }) => void;
  select: (start: number, end: number) => void;
  focus: () => void;
  destroy: () => void;
}

/** Marks what was not typed here. */
const isTakenOver = Annotation.define<boolean>();

/** What a text as others write it becomes on its way in: line ends as everywhere. */
const toLines = (text: string): string => text.replace(/\r\n?/gu, '\n');

const keys = keymap.of([
  { key: 'Enter', run: (view) => continueList(view) || insertNewline(view) },
  ...historyKeymap,
  ...standardKeymap,
]);

/** Draws a body below `parent`. */
export function createLiveBody(options: LiveBodyOptions): LiveBody {
  const { parent, text, labelledBy, describedBy, pictures, onChange, onFocus, onBlur } = options;
  const view = new EditorView({
    parent,
    state: createBodyState(text, [
      history(),
      keys,
      markdownLanguage,
      tablesDrawn(pictures),
      tableCaret,
      marksDrawn(pictures),
      EditorView.lineWrapping,
      EditorView.clipboardInputFilter.of(toLines),
      EditorView.contentAttributes.of({
        'aria-labelledby': labelledBy,
        'aria-describedby': describedBy,
        [textBoxMark]: '',
      }),
      EditorView.domEventHandlers({
        focus: onFocus,
        blur: onBlur,
        // Pictures come by the button, which names and shrinks them; a text is not to be replaced by a file.
        drop: (event) => {
          const isFile = (event.dataTransfer?.files.length ?? 0) > 0;
          if (isFile) event.preventDefault();
          return isFile;
        },
      }),
      EditorView.updateListener.of(({ docChanged, transactions, state }) => {
        if (docChanged && !transactions.every((transaction) => transaction.annotation(isTakenOver)))
          onChange(state.doc.toString());
      }),
    ]),
  });

  const select = (start: number, end: number): void => {
    view.dispatch({
      selection: EditorSelection.single(start, end),
      effects: EditorView.scrollIntoView(EditorSelection.range(start, end), { y: 'center' }),
    });
    if (!selectInTable(view, start, end)) view.focus();
  };

  const body: LiveBody = {
    getText: () => view.state.doc.toString(),
    setText: (next) => {
      const changes = getSplice(body.getText(), next);
      view.dispatch({ changes, annotations: isTakenOver.of(true) });
    },
    getSelection: () => {
      const { from, to } = view.state.selection.main;
      return getSelectionInTable(view) ?? { start: from, end: to };
    },
    replace: ({ from, to, insert }) => view.dispatch({ changes: { from, to, insert }, userEvent: 'input' }),
    select,
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
  registerTextBox(view.contentDOM, body);
  return body;
}
