import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { datasetNames } from '../../../src/schemas/datasets.ts';
import { getFileSchema, getRowSchema, type JsonSchema } from '../../../src/schemas/json-schema.ts';

/** Every schema inside a schema that is a field. */
const listFields = ({ properties = {}, items }: JsonSchema): [string, JsonSchema][] => [
  ...Object.entries(properties).flatMap(([name, field]): [string, JsonSchema][] => [
    [name, field],
    ...listFields(field),
  ]),
  ...(items ? listFields(items) : []),
];

describe.each(datasetNames)('the schema of %s', (dataset) => {
  test('is sound JSON Schema of 2020-12 for an array', () => {
    const schema = getFileSchema(dataset, { id: `https://mingli.example/data/${dataset}.schema.json`, title: '题名' });
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'array' });
    expect(new Ajv2020({ formats: { date: true } }).validateSchema(schema)).toBe(true);
  });

  test('names every field in Chinese', () => {
    const nameless = listFields(getRowSchema(dataset)).filter(([, { title }]) => !/\p{Script=Han}/u.test(title ?? ''));
    expect(nameless.map(([name]) => name)).toEqual([]);
  });
});

test('explains the values of a choice and where a slug leads', () => {
  const { properties } = getRowSchema('cases');
  expect(properties!.kind!.description).toBe('practice：经验做法；dispute：调解故事');
  expect(properties!.region!.description).toBe('regions 的 id');
});

test('refuses a row with a field too many, a date that is none, and a gap where nothing may be missing', () => {
  const validate = new Ajv2020({ formats: { date: true } }).compile(
    getFileSchema('pages', { id: 'https://mingli.example/data/pages.schema.json', title: '题名' }),
  );
  const row = {
    id: 'a',
    url: 'https://mingli.example/a/',
    title: '甲',
    summary: '乙',
    updatedOn: '2026-01-31',
    renamedFrom: [],
    allow: [],
  };
  expect(validate([row])).toBe(true);
  expect(validate([{ ...row, extra: 1 }])).toBe(false);
  expect(validate([{ ...row, updatedOn: '2026-02-30' }])).toBe(false);
  expect(validate([{ ...row, title: undefined }])).toBe(false);
});
