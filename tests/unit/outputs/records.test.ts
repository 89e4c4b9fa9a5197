import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { getColumns, toCsv, toRecord } from '../../../src/outputs/records.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { makeEntry } from '../make-portal.ts';

const siteUrl = 'https://mingli.example';
const term = (id: string, plain: string, fields = {}) => makeEntry('terms', id, { term: '调解', plain, ...fields });

/** A cell as a spreadsheet reads it. */
const readCell = (csv: string, column: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data[0]?.[column];

test.each(collectionNames)('the table of %s has the columns of its schema, between id, address and body', (name) => {
  expect(getColumns(name)).toEqual(['id', 'url', ...Object.keys(collections[name].schema.shape), 'body']);
});

describe('a record', () => {
  test('is the slug, the address, the fields and the body', () => {
    expect(toRecord({ ...term('a', '劝和'), body: '正文' }, siteUrl)).toEqual({
      id: 'a',
      url: 'https://mingli.example/terms/a/',
      term: '调解',
      plain: '劝和',
      aliases: [],
      related: [],
      citations: [],
      body: '正文',
    });
  });

  test('without a body has none', () => {
    expect(toRecord(term('a', '劝和'), siteUrl)).not.toHaveProperty('body');
  });
});

describe('a table', () => {
  test('begins with a byte order mark and its header, and ends each row with CR LF', () => {
    const csv = toCsv('terms', [term('a', '劝和'), term('b', '说和')], siteUrl);
    expect(csv.startsWith('\uFEFFid,url,term,plain,aliases,related,citations,body\r\n')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  test('of nothing is its header', () => {
    expect(toCsv('terms', [], siteUrl)).toBe('\uFEFFid,url,term,plain,aliases,related,citations,body\r\n');
  });

  test.each([
    ['quotes', '他说"好"'],
    ['commas', '一,二'],
    ['line ends', '一\n二\r\n三'],
    ['all of them', '"一",\n"二"'],
  ])('keeps %s', (_, plain) => {
    expect(readCell(toCsv('terms', [term('a', plain)], siteUrl), 'plain')).toBe(plain);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://evil.example")', '\t=1', '-1\n=2', '\n=1', '＝1+1'])(
    'lets no spreadsheet run %j',
    (plain) => {
      // The schema trims what an editor writes; what reaches the table must be guarded all the same.
      const entry = { ...term('a', '劝和'), data: { ...term('a', '劝和').data, plain } };
      expect(readCell(toCsv('terms', [entry], siteUrl), 'plain')).toBe(`'${plain}`);
    },
  );

  test('leaves harmless words alone', () => {
    expect(readCell(toCsv('terms', [term('a', '1+1=2，a@b')], siteUrl), 'plain')).toBe('1+1=2，a@b');
  });

  test('writes words one behind the other, groups as JSON, and gaps as nothing', () => {
    const csv = toCsv(
      'terms',
      [term('a', '劝和', { aliases: ['说和', '劝架'], citations: [{ law: 'civil-code', article: '1' }] })],
      siteUrl,
    );
    expect(readCell(csv, 'aliases')).toBe('说和；劝架');
    expect(JSON.parse(readCell(csv, 'citations')!)).toEqual([{ law: 'civil-code', article: '1' }]);
    expect(readCell(csv, 'related')).toBe('');
    expect(readCell(csv, 'body')).toBe('');
  });
});
