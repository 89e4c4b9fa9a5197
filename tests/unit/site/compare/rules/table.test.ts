import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { compare } from '../../../../../src/site/compare/rules/compare.ts';
import { toHtmlTable, toRows, toTsv } from '../../../../../src/site/compare/rules/table.ts';
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
    { label: '网格', value, unit: '个', bound: 'over' as const, period: '2021年', source: '甲报', note: '含"微网格"' },
  ],
  background: [],
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
  expect(rows.at(-1)).toEqual(['[1]', '甲报全文　https://a.example/', '']);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([3]));
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
