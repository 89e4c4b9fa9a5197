import { syntaxTree } from '@codemirror/language';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { drawMarks } from './marks.ts';
import type { PictureSource } from './pictures.ts';

const drawAll = ({ state, visibleRanges, hasFocus }: EditorView, pictures: PictureSource): DecorationSet =>
  Decoration.set(
    visibleRanges.flatMap((stretch) => drawMarks(state, stretch, hasFocus, pictures)),
    true,
  );

/** Draws the marks of what is on the screen; an input method that is composing is left alone until it is done. */
export const marksDrawn = (pictures: PictureSource) =>
  ViewPlugin.fromClass(
    class {
      drawn: DecorationSet;
      isStale = false;

      constructor(view: EditorView) {
        this.drawn = drawAll(view, pictures);
      }

      update({
        view,
        state,
        startState,
        changes,
        docChanged,
        viewportChanged,
        selectionSet,
        focusChanged,
      }: ViewUpdate) {
        const isRead = syntaxTree(state) !== syntaxTree(startState);
        this.isStale ||= docChanged || viewportChanged || selectionSet || focusChanged || isRead;
        if (view.composing) this.drawn = this.drawn.map(changes);
        else if (this.isStale) {
          this.drawn = drawAll(view, pictures);
          this.isStale = false;
        }
      }
    },
    {
      decorations: ({ drawn }) => drawn,
      eventHandlers: {
        // The view still counts as composing while the event is told.
        compositionend: (_, view) => void setTimeout(() => view.dispatch({})),
      },
    },
  );
