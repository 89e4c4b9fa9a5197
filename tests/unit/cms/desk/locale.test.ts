import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { phrases, say } from '../../../../cms/desk/decap/locale.ts';

interface Phrases {
  [key: string]: string | Phrases;
}

const flatten = (part: Phrases, path = ''): [string, string][] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );

const chinese = new Map(flatten(phrases));
const english = flatten(en);

/** Not Chinese on purpose: names, placeholders alone, a sentence that the line before has said already, and the kind of a field. */
const kept = [
  'editor.editorWidgets.markdown.markdown',
  'ui.errorBoundary.reportIt',
  'editor.editorControl.field.widgetLabel',
];
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
  for (const [key, text] of english.filter(([name]) => !kept.includes(name)))
    for (const name of names(chinese.get(key) ?? '')) expect(names(text), key).toContain(name);
});

test('calls the states by their names', () => {
  const words = ['draft', 'inReview', 'ready', 'published'].map((key) => chinese.get(`editor.editorToolbar.${key}`));
  expect(words).toEqual(['草稿', '待审', '待发布', '已发布']);
  expect(chinese.get('workflow.workflowList.inReviewHeader')).toBe('待审');
});

test.each([
  ['ui.toast.onFailToPersist', { details: new Error('磁盘满了') }, '没有保存：磁盘满了'],
  [
    'ui.toast.onFailToPersist',
    { details: new TypeError('x is not a function') },
    '没有保存：编辑台里出了错。写的不会丢，请刷新网页再试',
  ],
  ['ui.toast.onFailToPersist', { details: '没有保存：磁盘满了' }, '没有保存：磁盘满了'],
  ['ui.toast.onFailToPersist', { details: '磁盘满了' }, '没有保存：磁盘满了'],
  ['ui.toast.entrySaved', {}, '已保存'],
  ['ui.toast.of-tomorrow', {}, 'ui.toast.of-tomorrow'],
])('says %s', (key, values, words) => {
  expect(say(key, values)).toBe(words);
});
