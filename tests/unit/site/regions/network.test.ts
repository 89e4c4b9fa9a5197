import { expect, test } from 'vitest';
import { getNetworkByLevel, getNetworkLevel } from '../../../../src/site/regions/network.ts';

test.each([
  ['区级社会治理综合服务中心', 'county'],
  ['区级网格', 'county'],
  ['镇级社会治理综合服务分中心', 'township'],
  ['村社区社会治理综合服务工作站', 'village'],
  ['村级网格', 'village'],
  ['基础网格', 'grid'],
  ['网格驿站', 'grid'],
  ['镇、村人民调解委员会', 'other'],
  ['区级民主法治示范村', 'other'],
  ['省级民主法治示范村', 'other'],
  ['人民调解员', 'other'],
])('%s stands at the level %s', (label, level) => {
  expect(getNetworkLevel(label)).toBe(level);
});

test('a network goes from the county down to the grid, and what has no level comes last', () => {
  const labels = ['人民调解员', '基础网格', '镇级网格', '区级网格', '区级综治中心'].map((label) => ({ label }));
  expect(getNetworkByLevel(labels)).toEqual([
    { level: 'county', figures: [{ label: '区级网格' }, { label: '区级综治中心' }] },
    { level: 'township', figures: [{ label: '镇级网格' }] },
    { level: 'grid', figures: [{ label: '基础网格' }] },
    { level: 'other', figures: [{ label: '人民调解员' }] },
  ]);
});
