import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { phrases } from '../../../../cms/desk/locale.ts';

interface Phrases {
  [key: string]: string | Phrases;
}

const flatten = (part: Phrases, path = ''): [string, string][] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );

const chinese = new Map(flatten(phrases));
const english = flatten(en);

/** English on purpose: names, placeholders alone, and a sentence that the line before has said already. */
const kept = ['editor.editorWidgets.markdown.markdown', 'ui.errorBoundary.reportIt'];
const isPlaceholder = (text: string) => text.replace(/%\{\w+\}/gu, '').trim() === '';

test('has every phrase of Decap, in Chinese', () => {
  const missing = english.filter(([key]) => !chinese.has(key));
  const foreign = english.filter(
    ([key]) =>
      !kept.includes(key) && !isPlaceholder(chinese.get(key) ?? '') && !/\p{Script=Han}/u.test(chinese.get(key) ?? ''),
  );
  expect(missing).toEqual([]);
  expect(foreign).toEqual([]);
});

test('uses only the placeholders that Decap fills in', () => {
  const names = (text: string) => [...text.matchAll(/%\{(\w+)\}/gu)].map(([, name]) => name!);
  for (const [key, text] of english)
    for (const name of names(chinese.get(key) ?? '')) expect(names(text), key).toContain(name);
});

test('calls the states by their names', () => {
  const words = ['draft', 'inReview', 'ready', 'published'].map((key) => chinese.get(`editor.editorToolbar.${key}`));
  expect(words).toEqual(['草稿', '待审', '待发布', '已发布']);
  expect(chinese.get('workflow.workflowList.inReviewHeader')).toBe('待审');
});
