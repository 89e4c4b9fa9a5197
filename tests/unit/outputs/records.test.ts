import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { getRecords, toCsv as writeCsv, toRecord } from '../../../src/outputs/records.ts';
import { getColumns, toPublished } from '../../../src/schemas/datasets.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import type { Entry } from '../../../src/rules/entries/entry.ts';
import { makeEntry, makePortal } from '../make-portal.ts';

const siteUrl = 'https://mingli.example';
const term = (id: string, plain: string, fields = {}) => makeEntry('terms', id, { term: '调解', plain, ...fields });

const toCsv = (collection: 'terms', entries: readonly Entry[], host: string) =>
  writeCsv(
    collection,
    entries.map((entry) => toRecord(entry, host)),
  );

/** A cell as a spreadsheet reads it. */
const readCell = (csv: string, column: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data[0]?.[column];

test.each(collectionNames)('the table of %s has the columns of its schema, between id, address and body', (name) => {
  expect(getColumns(name)).toEqual([
    'id',
    'url',
    ...Object.keys(toPublished<unknown>(collections[name].schema.shape)),
    'body',
  ]);
});

describe('a record', () => {
  test('is the slug, the address, the fields and the body', () => {
    expect(toRecord({ ...term('a', '劝和'), body: '正文' }, siteUrl)).toEqual({
      id: 'a',
      url: 'https://mingli.example/terms/a/',
      term: '调解',
      plain: '劝和',
      aliases: [],
      forms: [],
      related: [],
      explainers: [],
      citations: [],
      dangers: [],
      renamedFrom: [],
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
    expect(
      csv.startsWith(
        '\uFEFFid,url,term,plain,aliases,forms,related,explainers,citations,dangers,aiGenerated,aiService,renamedFrom,body\r\n',
      ),
    ).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  test('of nothing is its header', () => {
    expect(toCsv('terms', [], siteUrl)).toBe(
      '\uFEFFid,url,term,plain,aliases,forms,related,explainers,citations,dangers,aiGenerated,aiService,renamedFrom,body\r\n',
    );
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

describe('the table of all figures', () => {
  const figures = [
    { label: '受理', value: 3979, unit: '件', period: '2021年', source: '某报' },
    { label: '同比', value: -3.5, bound: 'about' as const, unit: '%', note: '没有写时间' },
  ];
  const common = { kind: 'practice' as const, title: '甲案', summary: '概括', region: 'x', publishedOn: '2026-01-01' };
  const portal = makePortal([
    makeEntry('cases', 'a', { ...common, figures }),
    makeEntry('cases', 'gone', { ...common, figures, status: 'withdrawn', statusReason: '泄露了秘密' }),
    makeEntry('regions', 'x', { name: '某区', level: 'county', network: [{ label: '网格', value: 12, unit: '个' }] }),
  ]);
  const rows = getRecords(portal, 'figures', siteUrl);

  test('has one row for each figure, with where it stands, in words and in numbers', () => {
    expect(rows).toEqual([
      {
        collection: 'cases',
        id: 'a',
        name: '甲案',
        region: 'x',
        field: 'figures',
        label: '受理',
        claim: 'own',
        value: 3979,
        bound: 'exact',
        unit: '件',
        text: '3,979件',
        least: 3979,
        most: 3979,
        base: '件',
        period: '2021年',
        from: '2021-01-01',
        to: '2021-12-31',
        source: '某报',
        url: 'https://mingli.example/cases/a/',
      },
      expect.objectContaining({
        label: '同比',
        value: -3.5,
        text: '约-3.5%',
        least: -3.85,
        most: -3.15,
        note: '没有写时间',
      }),
      expect.objectContaining({ collection: 'regions', id: 'x', field: 'network', text: '12个' }),
    ]);
  });

  test('keeps negative numbers numbers', () => {
    expect(writeCsv('figures', rows)).toContain(',同比,,,,own,-3.5,about,');
  });

  test('and the entries themselves say nothing of what was withdrawn', () => {
    const everything = JSON.stringify([rows, getRecords(portal, 'cases', siteUrl)]);
    expect(everything).not.toContain('gone');
    expect(everything).not.toContain('泄露');
  });
});

describe('the table of facts', () => {
  const source = { title: '一篇报道', short: '某报', publisher: '某报社', date: '2022-03-01', url: 'https://a.cn/1' };
  const figure = {
    label: '投入',
    measure: 'building',
    value: 200,
    bound: 'over' as const,
    unit: '万元',
    source: '某报',
  };
  const portal = makePortal([
    makeEntry('regions', 'x', {
      name: '某区',
      level: 'county',
      profile: [{ ...figure, period: '2021年' }],
      sources: [{ ...source, by: 'media' as const }],
    }),
    makeEntry('cases', 'a', {
      kind: 'practice',
      title: '甲案',
      summary: '概括',
      region: 'x',
      publishedOn: '2026-01-01',
      figures: [
        { ...figure, period: '2021年', note: '不含设备' },
        { ...figure, label: '窗口', measure: 'windows', unit: '个' },
      ],
      sources: [source],
    }),
  ]);
  const rows = getRecords(portal, 'observations', siteUrl);

  test('tells each fact once, in the base of its unit, with whatever an analyst needs to know of it', () => {
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      region: 'x',
      regionName: '某区',
      level: 'county',
      practice: 'cases/a',
      practiceName: '甲案',
      measure: 'building',
      measureName: '建设投入',
      label: '投入',
      claim: 'own',
      from: '2021-01-01',
      to: '2021-12-31',
      period: '2021年',
      low: 2_000_000,
      value: 2_000_000,
      high: 3_000_000,
      unit: '元',
      bound: 'over',
      text: '200余万元',
      source: '一篇报道',
      publisher: '某报社',
      published: '2022-03-01',
      sourceUrl: 'https://a.cn/1',
      writer: 'media',
      note: '不含设备',
      entries: ['regions/x', 'cases/a'],
      url: 'https://mingli.example/cases/a/',
    });
  });

  test('is a table whose columns are those of its schema', () => {
    expect(readCell(writeCsv('observations', rows), 'entries')).toBe('regions/x；cases/a');
    expect(Object.keys(rows[0]!).filter((name) => !getColumns('observations').includes(name))).toEqual([]);
  });
});
