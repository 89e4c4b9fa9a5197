import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readFolder, shippedContent } from '../../src/folder.ts';
import { collectionNames, collections } from '../../src/schemas/index.ts';
import { entryUrl } from '../../src/urls.ts';
import { shippedSite, siteUrl } from './shipped.ts';

const { files } = await readFolder(shippedContent);
const read = (name: string) => readFile(join(shippedSite, 'data', name), 'utf8');

describe.each(collectionNames)('the open data of %s', (collection) => {
  const ids = files
    .filter((file) => file.collection === collection)
    .map(({ id }) => id)
    .sort();
  const columns = ['id', 'url', ...Object.keys(collections[collection].schema.shape), 'body'];

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
