import { describe, expect, test } from 'vitest';
import { toCsvMetadata } from '../../../src/outputs/csvw.ts';
import { datasetNames, getColumns, hasIds } from '../../../src/schemas/datasets.ts';
import { makePortal } from '../make-portal.ts';

/** Built-in datatypes of the standard that the portal uses (tabular-data-model, 4.6.1). */
const datatypes = ['string', 'number', 'integer', 'boolean', 'date', 'json'];

// The rules of https://www.w3.org/TR/tabular-metadata/ that a reader of the table depends on.
describe.each(datasetNames)('the CSVW description of %s', (dataset) => {
  const described = toCsvMetadata(makePortal([]), dataset, 'https://mingli.example');
  const { columns } = described.tableSchema;

  test('names the table beside it and its columns in their order', () => {
    expect(described['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }]);
    expect(described.url).toBe(`${dataset}.csv`);
    expect(columns.map(({ name }) => name)).toEqual(getColumns(dataset));
    expect(columns.map(({ titles }) => titles)).toEqual(getColumns(dataset));
  });

  test('reads each cell by a datatype of the standard', () => {
    const bases = columns.map(({ datatype }) => (typeof datatype === 'string' ? datatype : datatype.base));
    expect(bases.filter((base) => !datatypes.includes(base))).toEqual([]);
  });

  test('has a key only where a row has an id of its own', () => {
    expect('primaryKey' in described.tableSchema).toBe(hasIds(dataset));
  });
});

test('parts the words of a list, allows a choice its values, and asks for what each row has', () => {
  const { columns } = toCsvMetadata(makePortal([]), 'observations', 'https://mingli.example').tableSchema;
  const of = (name: string) => columns.find((column) => column.name === name);
  expect(of('entries')).toMatchObject({ datatype: 'string', separator: '；' });
  expect(of('claim')).toMatchObject({ datatype: { base: 'string', format: 'own|target|checked' }, required: true });
  expect(of('value')).toMatchObject({ datatype: 'number', required: true });
  expect(of('from')).toMatchObject({ datatype: 'date' });
  expect(of('low')).not.toHaveProperty('required');
});
