import { describe, expect, test } from 'vitest';
import { getChartFault, getCharts } from '../../../../src/rules/figures/chart.ts';
import type { Figure } from '../../../../src/rules/figures/figure.ts';

const figure = (label: string, value: number, changes: Partial<Figure> = {}): Figure => ({
  label,
  value,
  bound: 'exact',
  claim: 'own',
  overlaps: [],
  unit: '个',
  period: '2021年',
  source: '通讯',
  ...changes,
});

const figures = [
  figure('镇级网格', 12),
  figure('村级网格', 343),
  figure('基础网格', 0.25, { unit: '万个' }),
  figure('网格员', 343, { unit: '人' }),
  figure('旧网格', 300, { period: '2020年' }),
  figure('别处网格', 300, { source: '日报' }),
  figure('满意率', 95, { unit: '%', bound: 'atLeast' }),
  figure('办结率', 50, { unit: '%' }),
];

const chart = (...labels: string[]) => ({ title: '网格', figures: labels });

describe('a chart', () => {
  test.each([
    ['of one unit, time and source', chart('镇级网格', '村级网格', '基础网格'), undefined],
    ['with a figure that is nowhere', chart('镇级网格', '县级网格'), { kind: 'unknown', label: '县级网格' }],
    ['of one figure', chart('镇级网格'), { kind: 'few' }],
    ['of people and things', chart('镇级网格', '网格员'), { kind: 'unit' }],
    ['of two years', chart('村级网格', '旧网格'), { kind: 'period' }],
    ['of two reports', chart('村级网格', '别处网格'), { kind: 'source' }],
  ])('%s', (_, row, fault) => {
    expect(getChartFault(row, figures)).toEqual(fault);
    expect(getCharts([row], figures)).toHaveLength(fault ? 0 : 1);
  });

  test('measures against the longest bar, units converted', () => {
    expect(getCharts([chart('村级网格', '基础网格')], figures)[0]?.bars.map(({ share }) => share)).toEqual([
      343 / 2500,
      1,
    ]);
  });

  test('of shares measures against one hundred', () => {
    expect(getCharts([chart('满意率', '办结率')], figures)[0]?.bars.map(({ share }) => share)).toEqual([0.95, 0.5]);
  });
});
