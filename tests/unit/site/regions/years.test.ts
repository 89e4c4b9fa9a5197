import { expect, test } from 'vitest';
import { getYearsView, plot } from '../../../../src/site/regions/years.ts';

const sources = [{ title: '一份年报', short: '年报', publisher: '某区司法局', ownTitle: false, authors: [] }];
const years = [
  { year: 2024, mediated: 1500, settled: 1400, source: '年报', note: '调解的矛盾纠纷加上了网格的' },
  { year: 2022, mediated: 1000, source: '年报' },
  { year: 2023, mediated: 1250, source: '年报' },
];

test('draws each measure of several years from nought, and says in words what is drawn', () => {
  const { series } = getYearsView({ years, sources }, [])!;
  expect(series).toMatchObject([
    {
      name: '调解的矛盾纠纷',
      first: '2022年',
      last: '2024年',
      words: '2022年1,000件，2023年1,250件，2024年1,500件；多了500件',
    },
  ]);
  const [low, middle, high] = series[0]!.points;
  expect([low!.x, high!.x]).toEqual([plot.edge, plot.width - plot.edge]);
  expect(high!.y).toBe(plot.edge);
  // Twice as much would stand twice as high above the ground.
  const ground = plot.height - plot.edge;
  expect((ground - low!.y) / (ground - high!.y)).toBeCloseTo(1000 / 1500, 2);
  expect(middle!.x).toBe(plot.width / 2);
});

test('keeps a gap for a year without a number', () => {
  const [first, , third] = years;
  const { series } = getYearsView({ years: [...[first!, third!], { year: 2026, mediated: 10 }], sources }, [])!;
  expect(series[0]!.points.map(({ x }) => x)).toEqual([plot.edge, expect.closeTo(68.7, 1), plot.width - plot.edge]);
});

test('holds all of the form in a table, oldest year first, and what was said of a year', () => {
  const view = getYearsView({ years, sources }, [])!;
  expect(view.years).toEqual(['2022年', '2023年', '2024年']);
  expect(view.rows).toEqual([
    { name: '调解的矛盾纠纷', cells: ['1,000件', '1,250件', '1,500件'] },
    { name: '调成的矛盾纠纷', cells: [undefined, undefined, '1,400件'] },
  ]);
  expect(view.notes).toEqual(['2024年：调解的矛盾纠纷加上了网格的']);
  expect(view.origin.sources).toEqual([{ href: '#source-1', label: '年报' }]);
});

test('names no source where the form names none', () => {
  expect(getYearsView({ years: [{ year: 2022, mediated: 3 }], sources }, [])!.origin.sources).toEqual([]);
});

test('of a place without yearly numbers there is nothing', () => {
  expect(getYearsView({ years: [], sources }, [])).toBeUndefined();
});
