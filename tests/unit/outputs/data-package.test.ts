import { expect, test } from 'vitest';
import { toDataPackage } from '../../../src/outputs/data-package.ts';
import { datasetNames, getColumns } from '../../../src/schemas/datasets.ts';
import { makeEntry, makePortal } from '../make-portal.ts';

const source = { title: '报道', publisher: '某报', url: 'https://a.cn/1' };
const described = toDataPackage(
  makePortal([
    makeEntry('methods', 'a', { name: '甲', region: 'x', summary: '概括', sources: [source] }),
    makeEntry('methods', 'b', { name: '乙', region: 'x', summary: '概括', sources: [source] }),
    makeEntry('cases', 'gone', {
      kind: 'practice',
      title: '泄露',
      summary: '概括',
      region: 'x',
      publishedOn: '2026-01-01',
      status: 'withdrawn',
      sources: [{ title: '泄露的报道', publisher: '某报' }],
    }),
  ]),
  'https://mingli.example',
  '2026-11-29',
);
const tables = described.resources.flatMap((resource) => ('schema' in resource ? [resource] : []));

// The rules of datapackage.org/standard/data-package, data-resource and table-schema, version 2.
test('names what it is, its version and its licence', () => {
  expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(described.name).toMatch(/^[a-z0-9._/-]+$/u);
  expect(described.version).toMatch(/^\d+\.\d+\.\d+(\+[\d.]+)?$/u);
  expect(described.licenses).toMatchObject([{ name: 'CC-BY-4.0' }]);
});

test('describes a table and a JSON file of every dataset, each under a name and a path of its own', () => {
  expect(described.resources.map(({ path }) => path)).toEqual(
    datasetNames.flatMap((name) => [`${name}.csv`, `${name}.json`]),
  );
  expect(new Set(described.resources.map(({ name }) => name)).size).toBe(described.resources.length);
});

test('describes each column of each table by a type of Table Schema', () => {
  const types = ['string', 'number', 'integer', 'boolean', 'date', 'object', 'array'];
  for (const { name, schema } of tables) {
    expect(schema.fields.map((field) => field.name)).toEqual(getColumns(name as (typeof datasetNames)[number]));
    expect(schema.fields.filter(({ type }) => !types.includes(type))).toEqual([]);
  }
});

test('names each public source once, and none of what was withdrawn', () => {
  expect(described.sources).toEqual([{ title: '报道', path: 'https://a.cn/1' }]);
});
