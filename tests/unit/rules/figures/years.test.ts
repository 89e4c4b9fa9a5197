import { expect, test } from 'vitest';
import type { Figure } from '../../../../src/rules/figures/figure.ts';
import { getSeries, getYearFigures } from '../../../../src/rules/figures/years.ts';
import { reckon } from '../../../../src/rules/figures/reckoned.ts';
import { getKnownMeasure } from '../../../../src/schemas/figures/measure.ts';
import { yearlyMeasures, yearlyNames } from '../../../../src/schemas/figures/yearly.ts';
import { parseUnit } from '../../../../src/rules/figures/units.ts';

const years = getYearFigures([
  { year: 2023, population: 52_000, mediated: 1200, settled: 1150, source: '年报' },
  { year: 2022, mediated: 1000, settled: 900, source: '年报' },
]);

const figure = (fields: Partial<Figure>): Figure => ({
  label: '调解',
  measure: 'mediated',
  value: 800,
  unit: '件',
  bound: 'exact',
  claim: 'own',
  period: '2021年',
  overlaps: [],
  ...fields,
});

test.each(yearlyNames)('%s is asked for in a unit of its measure', (id) => {
  expect(getKnownMeasure(id)?.units).toContain(parseUnit(yearlyMeasures[id].unit).kind);
});

test('the yearly form asks for ten measures', () => {
  expect(yearlyNames).toHaveLength(10);
});

test('rows of the form become figures, the oldest year first, work of the year and state at its end', () => {
  expect(years.map(({ measure, value, unit, period }) => [measure, value, unit, period])).toEqual([
    ['mediated', 1000, '件', '2022年'],
    ['settled', 900, '件', '2022年'],
    ['population', 52_000, '人', '2023年末'],
    ['mediated', 1200, '件', '2023年'],
    ['settled', 1150, '件', '2023年'],
  ]);
});

test('what the form holds can be reckoned with: rates, and work for each person of the same year', () => {
  expect(reckon(years).found.map(({ kind, of }) => [kind, of.period])).toEqual(
    expect.arrayContaining([
      ['rate', '2022年'],
      ['rate', '2023年'],
      ['people', '2023年'],
      ['change', '2023年'],
    ]),
  );
});

test('a measure of two years is a series, with a figure from outside the form before it', () => {
  expect(
    getSeries([...years, figure({})]).map(({ measure, points }) => [measure, points.map(({ year }) => year)]),
  ).toEqual([
    ['mediated', [2021, 2022, 2023]],
    ['settled', [2022, 2023]],
  ]);
});

test.each<[string, Partial<Figure>]>([
  ['a part of the measure', { scope: '劳动纠纷' }],
  ['what was asked for', { claim: 'target' }],
  ['a rise', { change: { way: 'more', against: '2020年' } }],
  ['half a year', { period: '2021年上半年' }],
  ['several years', { period: '2015年至2021年' }],
  ['another unit', { unit: '人次' }],
  ['no time', { period: undefined }],
])('%s is no point of a series', (_, change) => {
  expect(getSeries([figure({ ...change }), figure({ period: '2022年' })])).toEqual([]);
});

test('a year that has two numbers is drawn by the first', () => {
  const [series] = getSeries([...years, figure({ period: '2022年', value: 7 })]);
  expect(series!.points.map(({ figure: { value } }) => value)).toEqual([1000, 1200]);
});
