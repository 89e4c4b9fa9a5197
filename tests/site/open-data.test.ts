import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { type DatasetName, datasetNames, getColumns, toPublished } from '../../src/schemas/datasets.ts';
import { collectionNames, collections } from '../../src/schemas/index.ts';
import { entryUrl } from '../../src/urls.ts';
import { hasOffice } from '../office.ts';
import { patience } from '../patience.ts';
import { shippedSite, siteUrl } from './shipped.ts';

const { files } = await readFolder(shippedContent);
const read = (name: string) => readFile(join(shippedSite, 'data', name), 'utf8');

describe.each(collectionNames)('the open data of %s', (collection) => {
  const ids = files
    .filter((file) => file.collection === collection)
    .map(({ id }) => id)
    .sort();
  const columns = ['id', 'url', ...Object.keys(toPublished<unknown>(collections[collection].schema.shape)), 'body'];

  test('are an array of all entries with slug, address and the fields of the schema', async () => {
    const records = JSON.parse(await read(`${collection}.json`)) as Record<string, unknown>[];
    expect(records.map(({ id }) => id as string).sort()).toEqual(ids);
    for (const record of records) {
      const { id, url, body, ...data } = record;
      expect(url).toBe(siteUrl + entryUrl({ collection, id: id as string }));
      expect(['string', 'undefined']).toContain(typeof body);
      // The record holds what the schema makes of the entry: nothing is missing, nothing is added.
      expect(data).toEqual(collections[collection].schema.parse(data));
    }
  });

  test('are a table with the columns of the schema and a row for each entry, which Excel reads as Chinese', async () => {
    const text = await read(`${collection}.csv`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [header, ...rows] = data;
    expect(header).toEqual(columns);
    expect(rows.map(([id]) => id).sort()).toEqual(ids);
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
  });
});

describe.each(datasetNames)('the file of %s', (dataset) => {
  test('holds what its published JSON Schema promises', async () => {
    const validate = new Ajv2020({ formats: { date: true } }).compile(
      JSON.parse(await read(`${dataset}.schema.json`)) as object,
    );
    const rows = JSON.parse(await read(`${dataset}.json`)) as unknown[];
    expect(rows.length).toBeGreaterThan(0);
    expect(validate(rows), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});

test('the table of figures has every figure of every entry', async () => {
  const rows = JSON.parse(await read('figures.json')) as { collection: string; id: string; field: string }[];
  const counts = Object.entries(
    Object.groupBy(rows, ({ collection, id, field }) => `${collection}/${id}/${field}`),
  ).map(([place, found = []]) => [place, found.length]);
  const expected: [string, number][] = [];
  for (const [collection, fields] of [
    ['cases', ['figures']],
    ['rooms', ['figures']],
    ['methods', ['figures']],
    ['regions', ['profile', 'network']],
  ] as const)
    for (const record of JSON.parse(await read(`${collection}.json`)) as Record<string, unknown>[])
      for (const field of fields) {
        const { length } = record[field] as unknown[];
        if (length > 0) expected.push([`${collection}/${record.id as string}/${field}`, length]);
      }
  expect(counts).toEqual(expected);
});

test('the table of facts tells every figure, and each fact once', async () => {
  const facts = JSON.parse(await read('observations.json')) as Record<string, unknown>[];
  const figures = JSON.parse(await read('figures.json')) as { collection: string; id: string }[];
  expect(new Set(facts.flatMap(({ entries }) => entries as string[]))).toEqual(
    new Set(figures.map(({ collection, id }) => `${collection}/${id}`)),
  );
  const told = facts.map(({ region, label, scope, text, claim, change, period, source, practice, measure }) =>
    JSON.stringify([region, label, scope, text, claim, change, period, source, practice, measure]),
  );
  expect(told.filter((fact, index) => told.indexOf(fact) !== index)).toEqual([]);
  expect(facts.length).toBeLessThan(figures.length);
});

test('every file that the data package names exists, with the columns that it describes', async () => {
  const { resources } = JSON.parse(await read('datapackage.json')) as {
    resources: { path: string; jsonSchema?: string; schema?: { fields: { name: string }[] } }[];
  };
  for (const { path, schema, jsonSchema } of resources) {
    const text = await read(path);
    if (schema)
      expect(Papa.parse<string[]>(text.slice(1), { preview: 1 }).data[0]).toEqual(
        schema.fields.map(({ name }) => name),
      );
    if (jsonSchema) expect(JSON.parse(await read(jsonSchema))).toHaveProperty('items');
  }
});

const run = promisify(execFile);
const hasCalc = hasOffice('calc');
if (!hasCalc)
  console.log('skipped: LibreOffice Calc is not installed, so nothing opens the tables as an official would');

test.skipIf(!hasCalc)('LibreOffice opens the tables with every Chinese word where it was', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'tables-'));
  const wanted: DatasetName[] = ['figures', 'cases'];
  try {
    // Commas, double quotes, UTF-8 (76): without its window LibreOffice does not look for the byte order mark.
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${dir}/profile`,
        '--headless',
        '--infilter=Text - txt - csv (StarCalc):44,34,76',
        '--convert-to',
        'tsv:Text - txt - csv (StarCalc):9,34,76',
        '--outdir',
        dir,
        ...wanted.map((name) => join(shippedSite, 'data', `${name}.csv`)),
      ],
      { timeout: patience.build },
    );
    for (const name of wanted) {
      const opened = Papa.parse<string[]>(await readFile(join(dir, `${name}.tsv`), 'utf8'), {
        delimiter: '\t',
        skipEmptyLines: true,
      }).data;
      const written = Papa.parse<string[]>((await read(`${name}.csv`)).slice(1), { skipEmptyLines: true }).data;
      expect(opened[0]).toEqual(getColumns(name));
      expect(opened.map((row) => row.filter((cell) => /\p{Script=Han}/u.test(cell)))).toEqual(
        written.map((row) => row.filter((cell) => /\p{Script=Han}/u.test(cell))),
      );
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
