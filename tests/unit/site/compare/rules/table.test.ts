import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { compare } from '../../../../../src/site/compare/rules/compare.ts';
import { toFileRows, toHtmlTable, toRows, toTsv } from '../../../../../src/site/compare/rules/table.ts';
import { toCsvText } from '../../../../../src/site/data/csv.ts';
import { words } from './words.ts';

const record = (name: string, value: number) => ({
  id: `regions/${name}`,
  collection: 'regions' as const,
  name,
  href: `/regions/${name}/`,
  place: name,
  facts: { level: ['县区'] },
  figures: [
    {
      label: '网格',
      measure: 'grids',
      value,
      unit: '个',
      bound: 'over' as const,
      claim: 'own' as const,
      period: '2021年',
      source: '甲报',
      note: '含"微网格"',
      overlaps: [],
    },
  ],
  background: [],
  short: name,
  tiers: [],
  isTiered: false,
  steps: [],
  limits: [],
  workedOut: [],
  writers: [],
  sources: [{ title: '甲报全文', short: '甲报', details: '', url: 'https://a.example/' }],
});
const rows = toRows(compare([record('甲县', 10), record('乙县', 20)], words), words);

test('a table has its head, its rows with what stands in small type, and its footnotes; every row is as wide', () => {
  expect(rows[0]).toEqual(['比什么', '甲县', '乙县']);
  expect(rows).toContainEqual(['层级', '县区', '县区']);
  expect(rows).toContainEqual([
    '网格（最小一级）',
    '10余个（网格，2021年，含"微网格"）[1]',
    '20余个（网格，2021年，含"微网格"）[1]',
  ]);
  expect(rows).toContainEqual(['[1]', '甲报全文　https://a.example/', '']);
  expect(rows.at(-1)?.[1]).toContain('请回原页看清时间、范围和来源');
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([3]));
});

test('in a file each number stands in columns of its own, in the base of its unit, one a row', () => {
  const two = {
    ...record('甲县', 1.2),
    figures: [1.2, 3].map((value) => ({ ...record('', value).figures[0]!, unit: '万个' })),
  };
  const file = toFileRows(compare([two, record('乙县', 20)], words), words);
  expect(file[0]).toEqual([
    '比什么',
    '甲县',
    ...['数值', '至少', '至多', '单位'].map((part) => `甲县：${part}`),
    '乙县',
    ...['数值', '至少', '至多', '单位'].map((part) => `乙县：${part}`),
  ]);
  const at = file.findIndex(([label]) => label === '网格（最小一级）');
  expect(
    file.slice(at, at + 2).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.slice(0, 3) : cell))),
  ).toEqual([
    ['网格（', '12,', 12_000, 12_000, 13_000, '个', '20余', 20, 20, 30, '个'],
    ['', '30,', 30_000, 30_000, 40_000, '个', undefined, undefined, undefined, undefined, undefined],
  ]);
  expect(new Set(file.map(({ length }) => length))).toEqual(new Set([11]));
});

test('as CSV it begins with a byte order mark and is read again as it was', () => {
  const csv = toCsvText(rows);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(Papa.parse<string[]>(csv.slice(1).trimEnd()).data).toEqual(rows);
});

test('with tabs, no cell spreads over two', () => {
  expect(toTsv([['甲\t乙', '丙\n丁']])).toBe('甲 乙\t丙 丁');
});

test('as HTML, words stay words', () => {
  expect(toHtmlTable([['<b>'], ['"&\'']])).toBe(
    '<table border="1"><thead><tr><th>&lt;b&gt;</th></tr></thead><tbody><tr><td>&quot;&amp;&#39;</td></tr></tbody></table>',
  );
});

/** What a spreadsheet would run, or send somebody's figures away with (OWASP, CSV injection). */
const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const blanks = ['', ' ', '\t', '\r\n', '\u00A0', '\u3000', '\uFEFF', '\u200B', '\u202E', ' \u2060 '];
const formulas = starts.flatMap((start) => blanks.map((blank) => `${blank}${start}cmd|'/c calc'!A1`));

/** The cells of each form, as a spreadsheet reads them: blanks around the words of HTML do not count. */
const forms: Record<string, (rows: string[][]) => string[]> = {
  'with tabs': (rows) => toTsv(rows).split(/[\t\n]/u),
  'as CSV': (rows) => Papa.parse<string[]>(toCsvText(rows).slice(1).trimEnd()).data.flat(),
  'as HTML': (rows) =>
    [...toHtmlTable(rows).matchAll(/<t[hd]>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) =>
      cell.replace(/^[\s\p{C}]+/gu, '').replaceAll('&#39;', "'"),
    ),
};

test.each(Object.entries(forms))('%s, no cell is a formula, and each says what it said', (_, read) => {
  for (const text of formulas) {
    expect(read([[text]]), JSON.stringify(text)).toEqual([expect.stringMatching(/^'/u)]);
    const [, , , cell] = read([
      ['甲', '乙'],
      ['丙', text],
    ]);
    expect(cell, JSON.stringify(text)).toMatch(/^'[\s\p{C}]*[^\s\p{C}]cmd\|'\/c calc'!A1$/u);
  }
});

test('ordinary words and numbers are left alone', () => {
  const rows = [['件', '10余件', '—', '（未写明）', '2021-01-01', "'a"]];
  expect(toTsv(rows)).toBe(rows[0]!.join('\t'));
});
