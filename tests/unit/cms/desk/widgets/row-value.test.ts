import { fromJS, type Map } from 'immutable';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../../../cms/desk/widgets/props.ts';
import { createRowValue, describeRow } from '../../../../../cms/desk/widgets/row-value.ts';

const field = (settings: object) => {
  const held: unknown = fromJS({ name: 'figures', label: '数据', ...settings });
  return held as Field;
};
const row = (values: object) => fromJS(values) as Map<string, unknown>;

test('a new row starts with what its fields start with, inner groups and lists too', () => {
  const fields = [
    { name: 'label', widget: 'string' },
    { name: 'bound', widget: 'select', default: 'exact' },
    { name: 'isOwn', widget: 'boolean', default: false },
    { name: 'parts', widget: 'list', default: [], fields: [{ name: 'x', default: 1 }] },
    { name: 'within', widget: 'object', fields: [{ name: 'unit', default: 'day' }, { name: 'amount' }] },
    { name: 'empty', widget: 'object', fields: [{ name: 'amount' }] },
  ];
  expect(createRowValue(field({ fields })).toJS()).toEqual({
    bound: 'exact',
    isOwn: false,
    parts: [],
    within: { unit: 'day' },
  });
});

describe('a closed row is called', () => {
  const fields = [{ name: 'label' }, { name: 'value' }, { name: 'unit' }];
  test.each<[string, string | undefined, object, string]>([
    [
      'by the words of the schema',
      '{{fields.label}} {{fields.value}}{{fields.unit}}',
      { label: '人口', value: 0, unit: '人' },
      '人口 0人',
    ],
    ['by what is filled in of them', '{{fields.label}} → {{fields.to}}', { label: '是' }, '是 →'],
    ['by its first field where there are no words', undefined, { label: '人口', value: 3 }, '人口'],
    ['empty where nothing is filled in', '{{fields.label}}', {}, '（还没填）'],
  ])('%s', (_, summary, values, words) => {
    expect(describeRow(field({ fields, ...(summary && { summary }) }), row(values), () => undefined)).toBe(words);
  });

  test('by what the entries are called that it refers to, and by the words of a choice', () => {
    const named = field({
      fields: [
        { name: 'law', widget: 'relation', collection: 'laws' },
        { name: 'kind', widget: 'select', options: [{ value: 'run', label: '每年运行' }] },
      ],
      summary: '{{fields.law}}：{{fields.kind}}',
    });
    const nameOf = (collection: string, slug: string) =>
      collection === 'laws' && slug === 'civil-code' ? '民法典' : undefined;
    expect(describeRow(named, row({ law: 'civil-code', kind: 'run' }), nameOf)).toBe('民法典：每年运行');
    expect(describeRow(named, row({ law: 'other', kind: 'build' }), nameOf)).toBe('other：build');
  });
});
