import { expect, test } from 'vitest';
import { getContext } from '../../../../../cms/desk/import/context.ts';
import { toChange } from '../../../../../src/rules/import/clean/change.ts';

const raw = '上一段。\n\n\n村里的调(tiao)解员(yuan)上(shang)门两次，把话说开了，事情就这样了结。';
const changes = ['(tiao)', '(yuan)', '(shang)'].map((words) =>
  toChange(raw, raw.indexOf(words), raw.indexOf(words) + words.length, '拼音'),
);

test('the words around a change read as they do once all changes are made', () => {
  expect(getContext(raw, changes, 1)).toEqual(['一段。／村里的调解员', '上门两次，把话说开了']);
});

test('a change at either end of the text has nothing on that side', () => {
  const all = [toChange(raw, 0, 4, '别的文章'), toChange(raw, raw.length - 3, raw.length, '别的文章')];
  expect(getContext(raw, all, 0)[0]).toBe('');
  expect(getContext(raw, all, 1)[1]).toBe('');
});

test('a long removal beside a change lends it none of its words', () => {
  const text = `${'导航'.repeat(200)}正文的头。`;
  const both = [toChange(text, 0, 400, '导航'), toChange(text, 404, 405, '标点')];
  expect(getContext(text, both, 1)).toEqual(['正文的头', '']);
});
