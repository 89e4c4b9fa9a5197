import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/site/compare/rules/compare.ts';
import type { CompareRecord } from '../../src/site/compare/rules/record.ts';
import { toRows } from '../../src/site/compare/rules/table.ts';
import { toCsvText } from '../../src/site/data/csv.ts';
import type { ComparablesFile } from '../../src/site/compare/model.ts';
import { hasOffice } from '../office.ts';
import { type BuiltPage } from './built-page.ts';
import { shippedSite } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';

interface CaseData {
  id: string;
  kind: string;
  region: string;
  disputeTypes: string[];
  methods: string[];
  cost: unknown[];
  figures: unknown[];
  status: string;
}
interface RegionData {
  id: string;
  name: string;
  level: string;
  setting?: string;
  parent?: string;
}

const readJson = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(join(shippedSite, path), 'utf8')) as T;

let pages = new Map<string, BuiltPage>();
let cases: CaseData[] = [];
let regions: RegionData[] = [];

beforeAll(async () => {
  pages = new Map((await readShippedPages()).map((page) => [page.path, page]));
  cases = (await readJson<CaseData[]>('data/cases.json')).filter(({ status }) => status !== 'withdrawn');
  regions = await readJson('data/regions.json');
});

const listedOn = (path: string): string[] =>
  (pages.get(path)?.root.querySelectorAll('main .items .item-title') ?? []).map(
    (link) => (link.getAttributeValue('href') ?? '').split('/')[2] ?? '',
  );

/** What stands on a page of the library and on those that follow it. */
const listed = (path: string): string[] => {
  const all = [...listedOn(path)];
  for (let page = 2; pages.has(`${path}${page}/`); page += 1) all.push(...listedOn(`${path}${page}/`));
  return all.sort();
};

const regionOf = (id: string) => regions.find((region) => region.id === id);
const isBelow = (id: string | undefined, above: string): boolean =>
  id !== undefined && (id === above || isBelow(regionOf(id)?.parent, above));

/** What the open data says about each facet, worked out anew. */
const expected: Record<string, (value: string) => (item: CaseData) => boolean> = {
  in: (value) => (item) => isBelow(item.region, value),
  kind: (value) => (item) => item.kind === value,
  method: (value) => (item) => item.methods.includes(value),
  level: (value) => (item) => regionOf(item.region)?.level === value,
  setting: (value) => (item) => regionOf(item.region)?.setting === value,
  cost: () => (item) => item.cost.length > 0,
  figures: () => (item) => item.figures.length > 0,
};

describe('the library', () => {
  test('every page of a facet lists the cases that the open data says it should', () => {
    const paths = [...pages.keys()].filter((path) => /^\/cases\/[^/]+\/[^/]+\/$/u.test(path));
    const checked = new Set<string>();
    for (const path of paths) {
      const [, , facet = '', value = ''] = path.split('/');
      const holds = expected[facet];
      if (!holds) continue;
      checked.add(facet);
      const ids = cases.filter(holds(value)).map(({ id }) => id);
      expect(listed(path), path).toEqual(ids.sort());
    }
    expect([...checked].sort()).toEqual(Object.keys(expected).sort());
  });

  test('every value of a facet that some case has, has a page', () => {
    const wanted = cases.flatMap((item) => [
      `/cases/in/${item.region}/`,
      `/cases/kind/${item.kind}/`,
      ...item.methods.map((method) => `/cases/method/${method}/`),
      `/cases/level/${regionOf(item.region)?.level}/`,
    ]);
    expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
  });

  test('the number behind every link is the number of cases that it leads to', () => {
    const links = (pages.get('/cases/')?.root.querySelectorAll('.facet-links a') ?? []).map((link) => ({
      path: decodeURI(link.getAttributeValue('href') ?? ''),
      count: Number(/（(\d+)）\s*$/u.exec(link.textContent)?.[1]),
    }));
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ path, count }) => listed(path).length !== count)).toEqual([]);
  });
});

describe('comparisons', () => {
  test('everything that can be compared has its record', async () => {
    const { ids } = await readJson<ComparablesFile>('compare/entries.json');
    expect([...ids.cases].sort()).toEqual(cases.map(({ id }) => id).sort());
    for (const [collection, slugs] of Object.entries(ids))
      for (const slug of slugs)
        expect(await readJson(`compare/records/${collection}/${slug}.json`)).toMatchObject({
          id: `${collection}/${slug}`,
        });
  });

  test('a method leads to the comparison of its cases, which is a whole table without any script', () => {
    const links = (pages.get('/methods/xingfu-one-stop-flow/')?.root.querySelectorAll('aside a') ?? [])
      .map((link) => link.getAttributeValue('href') ?? '')
      .filter((href) => href.startsWith('/compare/cases/'));
    expect(links.length).toBeGreaterThan(0);
    const table = pages.get(links[0]!)?.root.querySelector('table.compare');
    expect(table?.querySelectorAll('thead th').length).toBe(3);
    expect(table?.querySelectorAll('tbody tr').length).toBeGreaterThan(10);
  });

  test('every number of a pair names its footnote or says that it has no source', () => {
    for (const [path, { root }] of pages)
      if (/^\/compare\/\w+\//u.test(path)) {
        const notes = new Set(root.querySelectorAll('.sources li').map((item) => item.getAttributeValue('id')));
        const marks = root.querySelectorAll('.note-mark a').map((link) => link.getAttributeValue('href')?.slice(1));
        expect(
          marks.filter((mark) => !notes.has(mark ?? '')),
          path,
        ).toEqual([]);
      }
  });
});

test('a spreadsheet opens the CSV with its Chinese intact', async ({ skip }) => {
  skip(!hasOffice('calc'), 'LibreOffice Calc is not installed');
  const { words } = await readJson<ComparablesFile>('compare/entries.json');
  const records = await Promise.all(
    ['lanshan', 'wuda'].map((id) => readJson<CompareRecord>(`compare/records/regions/${id}.json`)),
  );
  const rows = toRows(compare(records, words), words);
  const dir = await mkdtemp(join(tmpdir(), 'compare-'));
  try {
    await writeFile(join(dir, 'in.csv'), toCsvText(rows));
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${dir}/profile`,
        '--headless',
        // The window asks and reads the byte order mark; without a window it must be told that the file is UTF-8 (76).
        '--infilter=Text - txt - csv (StarCalc):44,34,76,1',
        '--convert-to',
        // Out again as UTF-8, cells as they are shown.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        '--outdir',
        join(dir, 'out'),
        join(dir, 'in.csv'),
      ],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    const text = (await readFile(join(dir, 'out', 'in.csv'), 'utf8')).replace(/^\uFEFF/u, '');
    const back = Papa.parse<string[]>(text.trimEnd()).data;
    expect(back.map((cells) => cells.slice(0, 3))).toEqual(rows);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
