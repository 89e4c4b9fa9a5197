import { expect, test } from 'vitest';
import {
  type Fields,
  getFormPath,
  getWholeField,
  replaceWords,
  takeBack,
} from '../../../../../cms/desk/checkup/field-words.ts';

const note = '联系老张13800138000核对';
const entry: Fields = {
  data: { title: '水沟', figures: [{ label: '' }, { label: '上门', note }, { label: '电话', note: '无' }] },
  body: '第一段。\n打13800138000。\n第三段，打13800138000。',
};
const phone = { start: note.indexOf('1'), end: note.indexOf('1') + 11 };

test('finds the row that a finding means, which does not count empty rows', () => {
  expect(getFormPath(entry, 'figures.0.note')).toEqual(['figures', 1, 'note']);
  expect(getFormPath(entry, 'figures.1.note')).toEqual(['figures', 2, 'note']);
  expect(getFormPath(entry, 'body')).toEqual(['body']);
  expect(getFormPath(entry, '')).toEqual([]);
});

test('replaces words in a row and leaves everything else as it was', () => {
  const path = getFormPath(entry, 'figures.0.note');
  const replaced = replaceWords(entry, path, phone, '（电话略）');
  expect(replaced?.text).toBe('联系老张（电话略）核对');
  expect(getWholeField(entry, path, replaced?.text ?? '')).toEqual([
    { label: '' },
    { label: '上门', note: '联系老张（电话略）核对' },
    { label: '电话', note: '无' },
  ]);
  expect((entry.data.figures as { note?: string }[])[1]?.note).toBe(note);
});

test('replaces nothing where a field holds no text, or less of it than was meant', () => {
  expect(replaceWords(entry, ['figures'], { start: 0, end: 1 }, '')).toBeUndefined();
  expect(replaceWords(entry, ['title'], { start: 0, end: 9 }, '')).toBeUndefined();
});

/** The entry with its body repaired, and the repair. */
function repairBody() {
  const start = entry.body.lastIndexOf('打') + 1;
  const replaced = replaceWords(entry, ['body'], { start, end: start + 11 }, '（电话略）')!;
  return { repair: replaced.repair, body: replaced.text };
}

test('takes a repair back, also when something else has been written since', () => {
  const { repair, body } = repairBody();
  expect(takeBack({ ...entry, body }, repair)).toBe(entry.body);
  expect(takeBack({ ...entry, body: `新的一段。\n${body}` }, repair)).toBe(`新的一段。\n${entry.body}`);
});

test('takes nothing back where the words around it are no longer there, or stand there twice', () => {
  const { repair, body } = repairBody();
  expect(takeBack({ ...entry, body: body.replace('第三段', '末段') }, repair)).toBeUndefined();
  expect(takeBack({ ...entry, body: `${body}\n${body}` }, repair)).toBeUndefined();
});
