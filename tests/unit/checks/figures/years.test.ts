import { expect, test } from 'vitest';
import { check } from '../sound-folder.ts';

const sources = 'sources:\n  - title: 一份年报\n    short: 年报\n    publisher: 甲区司法局\n    by: local\n';

const find = (rows: string) =>
  check({ 'regions/jia.md': `---\nname: 甲区\nlevel: county\nyears:\n${rows}${sources}---\n` }).map(
    ({ rule, field, severity }) => [rule, field, severity],
  );

const year = (number: number, ...fields: string[]) =>
  [`  - year: ${number}`, '    source: 年报', ...fields.map((field) => `    ${field}`)].join('\n') + '\n';

test('two years that follow each other are sound', () => {
  expect(find(year(2022, 'mediated: 1000', 'settled: 900') + year(2023, 'mediated: 1200', 'settled: 1150'))).toEqual(
    [],
  );
});

test.each([
  ['a number that leaps', year(2022, 'mediated: 1000') + year(2023, 'mediated: 3500'), 'year-jump', 'years.1.mediated'],
  [
    'a number that falls off',
    year(2022, 'mediated: 1000') + year(2023, 'mediated: 90'),
    'year-jump',
    'years.1.mediated',
  ],
  [
    'people who double',
    year(2022, 'population: 50000') + year(2023, 'population: 100000'),
    'year-jump',
    'years.1.population',
  ],
  [
    'ten thousand in place of one',
    year(2022, 'population: 52000') + year(2023, 'population: 5.2'),
    'year-unit',
    'years.1.population',
  ],
  ['half a matter', year(2022, 'accepted: 1.2'), 'year-unit', 'years.0.accepted'],
  [
    'a measure that is not filled in any more',
    year(2022, 'mediated: 10', 'accepted: 12') + year(2023, 'mediated: 11'),
    'year-gap',
    'years.1.accepted',
  ],
  ['more settled than mediated', year(2022, 'mediated: 10', 'settled: 11'), 'figure-part', 'years.0.settled'],
  ['a year twice', year(2022, 'mediated: 10') + year(2022, 'mediated: 10'), 'year-twice', 'years.1.year'],
  ['a year to come', year(2090, 'mediated: 10'), 'year-year', 'years.0.year'],
  ['a year without a number', year(2022), 'year-empty', 'years.0.year'],
  ['no source', '  - year: 2022\n    mediated: 10\n', 'figure-source', 'years.0.source'],
  [
    'a source that the page does not list',
    year(2022, 'mediated: 10').replace('年报', '公报'),
    'figure-source',
    'years.0.source',
  ],
])('%s is found', (_, rows, rule, field) => {
  expect(find(rows).map(([found, at]) => [found, at])).toContainEqual([rule, field]);
});

test('the year before is the one before in time, wherever it stands', () => {
  expect(find(year(2023, 'mediated: 3500') + year(2022, 'mediated: 1000'))).toEqual([
    ['year-jump', 'years.0.mediated', 'warning'],
  ]);
});

test.each([
  ['leap', 'mediated: 3500', '调解的矛盾纠纷从这一年起把网格的也算在内'],
  ['gap', 'accepted: 3', '调解的矛盾纠纷没有统计'],
])('a %s is fine where the note of its year names the measure', (_, field, note) => {
  expect(find(year(2022, 'mediated: 1000') + year(2023, field, `note: ${note}`))).toEqual([]);
});

test('a few more are no leap', () => {
  expect(find(year(2022, 'confirmed: 3') + year(2023, 'confirmed: 12'))).toEqual([]);
});
