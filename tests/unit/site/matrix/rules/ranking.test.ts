import { expect, test } from 'vitest';
import type { Figure } from '../../../../../src/rules/figures/figure.ts';
import { getKnownMeasure } from '../../../../../src/schemas/figures/measure.ts';
import { getRanking, type Rankable } from '../../../../../src/site/matrix/rules/ranking.ts';

const figure = (measure: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
  label: measure,
  measure,
  value,
  unit,
  bound: 'exact',
  claim: 'own',
  overlaps: [],
  period: '2021年',
  source: '甲报',
  ...more,
});

const practice = (id: string, figures: Figure[], level = '县区'): Rankable => ({ id, level, figures, background: [] });

const rank = (measure: string, practices: Rankable[]) => {
  const ranking = getRanking(practices, getKnownMeasure(measure)!);
  return 'gap' in ranking
    ? ranking.gap
    : ranking.groups.map(({ level, year, rows }) => [level, year, rows.map((row) => `${row.rank} ${row.id}`)]);
};

const days = (id: string, value: number, more: Partial<Figure> = {}, level?: string) =>
  practice(id, [figure('daysToSettle', value, '日', more)], level);

test('days are ranked where three places of one level give them for one year, the fewest first', () => {
  expect(rank('daysToSettle', [days('a', 9), days('b', 3), days('c', 5)])).toEqual([
    ['县区', '2021', ['1 b', '2 c', '3 a']],
  ]);
});

test('those whose numbers may be the same share a rank', () => {
  const near = { bound: 'about' as const };
  expect(rank('daysToSettle', [days('a', 10, near), days('b', 10.5, near), days('c', 30)])).toEqual([
    ['县区', '2021', ['1 a', '1 b', '3 c']],
  ]);
});

test.each<[string, Rankable[]]>([['two places', [days('a', 1), days('b', 2)]]])(
  'no ranking of %s: few',
  (_, practices) => expect(rank('daysToSettle', practices)).toBe('few'),
);

test.each<[string, Rankable[]]>([
  ['other years', [days('a', 1), days('b', 2), days('c', 3, { period: '2022年' })]],
  ['other levels', [days('a', 1), days('b', 2), days('c', 3, {}, '乡镇街道')]],
  ['no year', [days('a', 1), days('b', 2), days('c', 3, { period: undefined })]],
  ['half a year', [days('a', 1), days('b', 2), days('c', 3, { period: '2021年上半年' })]],
  ['working days among them', [days('a', 1), days('b', 2), practice('c', [figure('daysToSettle', 3, '个工作日')])]],
])('no ranking with %s', (_, practices) => expect(rank('daysToSettle', practices)).toBe('apart'));

const rated = (id: string, settled: number, mediated: number) =>
  practice(id, [
    figure('success', (settled / mediated) * 100, '%'),
    figure('settled', settled, '件'),
    figure('mediated', mediated, '件'),
  ]);

test('a share is ranked by its counts with their interval, never as it is claimed', () => {
  expect(rank('success', [rated('a', 990, 1000), rated('b', 500, 1000), rated('c', 9, 10)])).toEqual([
    ['县区', '2021', ['1 a', '1 c', '3 b']],
  ]);
  const claimed = ['a', 'b', 'c'].map((id) => practice(id, [figure('success', 99, '%')]));
  expect(rank('success', claimed)).toBe('parts');
});

test('counts are ranked by people, since a large place has more of them', () => {
  const counted = (id: string, settled: number, people?: number) =>
    practice(id, [
      figure('settled', settled, '件'),
      ...(people === undefined ? [] : [figure('population', people, '人')]),
    ]);
  expect(rank('settled', [counted('a', 100), counted('b', 200), counted('c', 300)])).toBe('size');
  expect(rank('settled', [counted('a', 100, 1000), counted('b', 200, 50_000), counted('c', 300, 90_000)])).toEqual([
    ['县区', '2021', ['1 a', '2 b', '3 c']],
  ]);
});

test('what nobody has said how it was asked is not ranked, nor what is neither better nor worse', () => {
  const content = ['a', 'b', 'c'].map((id) =>
    practice(id, [figure('satisfaction', 99, '%'), figure('grids', 9, '个')]),
  );
  expect(rank('satisfaction', content)).toBe('asked');
  expect(rank('grids', content)).toBe('asked');
});

test('parts, targets and what a source contradicts are none of those who give the number', () => {
  expect(
    getRanking(
      [days('a', 1, { scope: '镇街' }), days('b', 1, { claim: 'target' }), days('c', 1, { conflict: '另一处写 2 天' })],
      getKnownMeasure('daysToSettle')!,
    ),
  ).toEqual({ given: 0, fit: 0, gap: 'few' });
});
