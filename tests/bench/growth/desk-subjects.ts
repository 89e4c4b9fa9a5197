import { ensureSyntaxTree } from '@codemirror/language';
import { createBodyState } from '../../../cms/desk/body/body-state.ts';
import { markdownLanguage } from '../../../cms/desk/body/language.ts';
import { drawMarks } from '../../../cms/desk/body/marks.ts';
import { readTable } from '../../../cms/desk/body/table-text.ts';
import { markdownFormat } from '../../../cms/desk/form/format.ts';
import { applyEdit, getMarks } from '../../../cms/desk/widgets/markdown-marks.ts';
import { getChanges } from '../../../src/rules/entries/changes.ts';
import { setFields } from '../../../src/rules/entries/front-matter.ts';
import { getWordChanges } from '../../../src/rules/entries/words/word-changes.ts';
import { collections } from '../../../src/schemas/index.ts';
import type { Subjects } from './subject.ts';

const { schema, body } = collections.explainers;
const format = markdownFormat(schema);
const lines = (text: string) => text.match(/[^]{1,10}/gu) ?? [];

const pictures = { find: (address: string) => address, findWaiting: async () => undefined };

/** Reads a body and draws all of its marks. */
function drawBody(text: string): unknown {
  const state = createBodyState(text, markdownLanguage);
  ensureSyntaxTree(state, text.length, Number.POSITIVE_INFINITY);
  return drawMarks(state, { from: 0, to: text.length }, true, pictures);
}

/** What the desk does in the browser with what is written. */
export const deskSubjects: Subjects = {
  'a body as it will look': drawBody,
  'a table as a grid': readTable,
  changes: (text) => getWordChanges(text, `${text.slice(0, 100)}改${text.slice(100)}`),
  'changes, all new': (text) => getWordChanges(text, lines(text).toReversed().join('')),
  'changes of a body': (text) =>
    getChanges(
      { schema, bodyLabel: body.label },
      { data: {}, body: text },
      { data: {}, body: `${text.slice(0, 100)}改${text.slice(100)}` },
    ),
  'changes of a body, all new': (text) =>
    getChanges(
      { schema, bodyLabel: body.label },
      { data: {}, body: lines(text).join('\n\n') },
      { data: {}, body: lines(text).toReversed().join('\n\n') },
    ),
  'changes of rows': (text) =>
    getChanges(
      { schema, bodyLabel: body.label },
      { data: { asks: lines(text) }, body: '' },
      { data: { asks: lines(text).map((line) => `${line}改`) }, body: '' },
    ),
  'a form as a file': (text) => format.toFile({ title: text, asks: lines(text), body: text }),
  'a file as a form': (text) => format.fromFile(format.toFile({ asks: lines(text), body: text })),
  'a field in a file': (text) => setFields(format.toFile({ asks: lines(text), body: text }), { title: '一' }),
  ...Object.fromEntries(
    ['cases', 'forms']
      .flatMap(getMarks)
      .map((mark) => [
        `button ${mark.id}`,
        (text: string) => applyEdit(text, mark.apply({ text, start: 0, end: text.length })),
      ]),
  ),
};
