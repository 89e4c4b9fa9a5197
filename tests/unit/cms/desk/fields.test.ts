import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { type DeskField, getDeskField } from '../../../../cms/desk/form/fields.ts';
import {
  choice,
  count,
  date,
  editorFields,
  group,
  line,
  lines,
  paragraph,
  reference,
  references,
  rows,
} from '../../../../src/schemas/fields.ts';

const field = (schema: z.core.$ZodType): DeskField => getDeskField('x', schema, { path: 'test.x' });

test.each<[string, z.core.$ZodType, Partial<DeskField>]>([
  ['one line', line('标题', { hint: '短' }), { label: '标题', hint: '短', widget: 'string' }],
  ['several lines', paragraph('介绍'), { widget: 'text' }],
  ['a date', date('日期'), { widget: 'date' }],
  ['a whole number', count('数'), { widget: 'number', value_type: 'int' }],
  ['a choice', choice('类', { a: '甲' }), { widget: 'select', options: [{ label: '甲', value: 'a' }] }],
  ['a reference', reference('法规', 'laws'), { widget: 'relation', collection: 'laws' }],
  ['references', references('词', 'terms'), { widget: 'relation', multiple: true, required: false }],
  ['a list of lines', lines('服务'), { widget: 'lines', required: false }],
  ['an optional field', line('说明').optional(), { widget: 'string', required: false }],
  ['a default', choice('类', { a: '甲', b: '乙' }).default('b'), { required: false, default: 'b' }],
])('draws %s', (_, schema, expected) => {
  expect(field(schema)).toMatchObject(expected);
});

test('calls nothing optional that review asks for', () => {
  const asked = field(choice('类', { a: '甲' }, { isForReview: true }).optional());
  expect(asked).toMatchObject({ isForReview: true });
  expect(asked).not.toHaveProperty('required');
});

test('starts a repeated group empty, so that inner defaults make no half-filled row', () => {
  const list = field(
    rows('数据', { bound: choice('程度', { exact: '正好' }).default('exact') }, { summary: '{{fields.bound}}' }),
  );
  expect(list).toMatchObject({ widget: 'list', default: [], summary: '{{fields.bound}}', collapsed: true });
});

test('gives no defaults inside an optional group, so that an untouched group stays empty', () => {
  const inner = { unit: choice('单位', { day: '日' }).default('day') };
  expect(field(group('多久', inner).optional()).fields).not.toContainEqual(expect.objectContaining({ default: 'day' }));
  expect(field(group('多久', inner)).fields).toContainEqual(expect.objectContaining({ default: 'day' }));
});

test('takes the pattern with its flags and its words from the schema', () => {
  const code = z
    .string()
    .regex(/^\p{N}{6}$/u, '六位数字')
    .register(editorFields, { label: '代码' });
  expect(field(code).pattern).toEqual([/^\p{N}{6}$/u, '六位数字']);
});

describe('refuses', () => {
  test('a field that is not registered', () => {
    expect(() => field(z.string())).toThrow('test.x is not registered in editorFields');
  });
  test('a type that it does not know', () => {
    const schema = z.bigint().register(editorFields, { label: '大数' });
    expect(() => field(schema)).toThrow(/test\.x: the desk has no widget for ZodBigInt/u);
  });
  test('a list of something that it does not know', () => {
    const schema = z.array(z.bigint()).register(editorFields, { label: '大数' });
    expect(() => field(schema)).toThrow(/no widget for a list of ZodBigInt/u);
  });
  test('a reference to no collection', () => {
    expect(() => field(reference('谁', 'nobody'))).toThrow('"nobody"');
  });
});
