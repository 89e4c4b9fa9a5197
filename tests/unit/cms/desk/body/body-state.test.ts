import type { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBodyState, getSplice } from '../../../../../cms/desk/body/body-state.ts';
import { markdownLanguage } from '../../../../../cms/desk/body/language.ts';
import { tableCaret } from '../../../../../cms/desk/body/table-caret.ts';
import { tablesDrawn } from '../../../../../cms/desk/body/tables.ts';
import { shippedBodies } from './bodies.ts';

const pictures = { find: (address: string) => address, findWaiting: () => Promise.resolve(undefined) };

/** The text as it stands in the editor, with all that could change it. */
const open = (text: string): EditorState =>
  createBodyState(text, [markdownLanguage, tablesDrawn(pictures), tableCaret]);

/** Every line end, half a character, marks of Markdown and of the site. */
const pieces = fc.constantFrom(
  ...['\n', '\r\n', '\r', '\u2028', '\0', '\ud83d', '\udc00', '\ufeff', '\t', '  ', '甲', '😀', '## ', '**', '- '],
  ...['| 甲 | 乙 |\n|---|---|\n| 一 | 二 |', '|', '\n\n', ':::note\n', ':::', '[^1]', '![图](/media/a.jpg)', '\\'],
);
const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));

test('holds every shipped body, and any text, as it is', () => {
  for (const { name, body } of shippedBodies) expect(createBodyState(body).doc.toString() === body, name).toBe(true);
  fc.assert(fc.property(texts, (text) => open(text).doc.toString() === text));
});

test('a change is that change of the text and no other, wherever it is made', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(8), texts, fc.constantFrom('input.type', 'input', 'delete')), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(texts, edits, (text, changes) => {
      let state = open(text);
      let expected = text;
      for (const [at, length, insert, userEvent] of changes) {
        const from = at % (expected.length + 1);
        const to = Math.min(expected.length, from + length);
        state = state.update({
          changes: { from, to, insert: state.toText(insert) },
          selection: { anchor: from + insert.length },
          userEvent,
        }).state;
        expected = expected.slice(0, from) + insert + expected.slice(to);
      }
      expect(state.doc.toString()).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test('going about in a text changes nothing', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
      let state = open(text);
      for (const at of places) state = state.update({ selection: { anchor: at % (text.length + 1) } }).state;
      expect(state.doc.toString()).toBe(text);
    }),
  );
});

test('what changed elsewhere is taken over as one stretch', () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, (start, before, after, end) => {
      const [old, next] = [start + before + end, start + after + end];
      const { from, to, insert } = getSplice(old, next);
      expect(old.slice(0, from) + insert + old.slice(to)).toBe(next);
      expect(to - from).toBeLessThanOrEqual(before.length);
    }),
  );
});
