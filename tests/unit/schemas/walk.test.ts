import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { choice, editorFields, line, lines, rows } from '../../../src/schemas/fields.ts';
import { collections } from '../../../src/schemas/index.ts';
import { getEditorField, getField, getOptions, unwrap, walkData } from '../../../src/schemas/walk.ts';

const inner = z.string();

test.each([
  ['an optional field', inner.optional()],
  ['a default', inner.default('x')],
  ['a prefault', inner.prefault('x')],
  ['a preprocessed field', z.preprocess(String, inner)],
  ['all of them at once', z.preprocess(String, inner).optional().default('x')],
  ['nothing', inner],
])('unwraps %s', (_, schema) => {
  expect(unwrap(schema)).toBe(inner);
});

test('keeps the label that was registered inside wrappers', () => {
  expect(getEditorField(line('标题').optional())?.label).toBe('标题');
  expect(
    getEditorField(z.preprocess(String, z.string()).register(editorFields, { label: '条' }).optional())?.label,
  ).toBe('条');
});

test('takes the outermost of two labels', () => {
  const renamed = line('里面').optional().register(editorFields, { label: '外面' });
  expect(getEditorField(renamed)?.label).toBe('外面');
});

test('has no label for what nobody registered', () => {
  expect(getEditorField(z.string().optional())).toBeUndefined();
});

test('knows the words of a choice, and of nothing else', () => {
  expect(getOptions(choice('状态', { on: '开', off: '关' }).default('on'))).toEqual({ on: '开', off: '关' });
  expect(getOptions(line('标题'))).toBeUndefined();
  expect(getOptions(undefined)).toBeUndefined();
});

const schema = z.object({
  title: line('标题'),
  tags: lines('词'),
  rows: rows('行', { a: line('甲'), b: line('乙').optional() }),
});

test('finds the schema of a field and of a list item', () => {
  expect(getField(schema, 'title')).toBe(schema.shape.title);
  expect(getEditorField(getField(schema.shape.tags, 3)!)?.label).toBe('词');
  expect(getField(schema, 'nothing')).toBeUndefined();
  expect(getField(schema.shape.title, 'length')).toBeUndefined();
});

test('walks every filled place, parents first, and leaves out what is empty or unknown', () => {
  const data = { title: '甲', tags: ['一', '二'], rows: [{ a: 'x' }, { a: 'y', b: null, c: '多余' }], more: 1 };
  expect(
    [...walkData(schema, data)].map(({ path, value }) => [path.join('.'), typeof value === 'object' ? '…' : value]),
  ).toEqual([
    ['', '…'],
    ['title', '甲'],
    ['tags', '…'],
    ['tags.0', '一'],
    ['tags.1', '二'],
    ['rows', '…'],
    ['rows.0', '…'],
    ['rows.0.a', 'x'],
    ['rows.1', '…'],
    ['rows.1.a', 'y'],
  ]);
});

test.each([[null], [undefined]])('walks nowhere in %j', (data) => {
  expect([...walkData(schema, data)]).toEqual([]);
});

test('does not stumble over data of the wrong type', () => {
  expect([...walkData(schema, { title: 1, tags: '一', rows: ['x', 7] })].map(({ path }) => path.join('.'))).toEqual([
    '',
    'title',
    'tags',
    'rows',
    'rows.0',
    'rows.1',
  ]);
});

test('meets the references inside repeated groups of a real schema', () => {
  const found = [...walkData(collections.explainers.schema, { citations: [{ law: 'civil-code', article: '1087' }] })];
  expect(found.find(({ path }) => path.join('.') === 'citations.0.law')?.value).toBe('civil-code');
  expect(getEditorField(found.find(({ path }) => path.join('.') === 'citations.0.law')!.schema)?.widget).toEqual({
    kind: 'reference',
    to: 'laws',
  });
});
