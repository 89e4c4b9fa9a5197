import { expect, test } from 'vitest';
import { getLimits } from '../../../../src/site/compare/limits.ts';
import { getSteps, getTiers } from '../../../../src/site/compare/structure.ts';
import { makeEntry } from '../../make-portal.ts';
import { figure } from '../briefing/make-briefing.ts';

const method = (more: object) => makeEntry('methods', 'm', { name: '法', region: 'xian', summary: '法', ...more }).data;

test('the levels are those of the method that counts most of them; times a quarter are no places', () => {
  const checks = method({ levels: [{ name: '区', count: '1次/季' }, { name: '镇', count: '1次/月' }, { name: '村' }] });
  const platform = method({
    levels: [
      { name: '区', count: '1个' },
      { name: '镇', count: '1,200 处' },
    ],
  });
  expect(getTiers([checks, platform], [])).toEqual({
    tiers: [
      { name: '区', count: 1 },
      { name: '镇', count: 1200 },
    ],
    isTiered: true,
  });
});

test('grids that were counted stand below the levels that are named; without named levels what was counted says nothing of how many there are', () => {
  const grids = figure('grids', 2, '万个', { label: '基础网格' });
  expect(getTiers([method({ levels: [{ name: '区' }, { name: '村' }] })], [grids])).toMatchObject({
    tiers: [{ name: '区' }, { name: '村' }, { name: '基础网格', count: 20_000 }],
    isTiered: true,
  });
  expect(getTiers([], [grids])).toEqual({ tiers: [{ name: '基础网格', count: 20_000 }], isTiered: false });
});

test('steps stand in the part of the way that their names tell of', () => {
  const steps = ['接访当天交办', '登记', '次日见面', '五个工作日内拿出意见', '回访', '吃饭'].map((name) => ({ name }));
  expect(getSteps([method({ steps })]).map(({ phase }) => phase)).toEqual([2, 1, 3, 4, 5, undefined]);
});

test('five working days take up a week on the axis; where methods set no limits, figures tell them', () => {
  const within = { amount: 5, unit: 'day', calendar: 'working' };
  expect(getLimits([method({ steps: [{ name: '答复', within }] })], [])).toEqual([
    { name: '答复', text: '5个工作日', days: 7, isTarget: true },
  ]);
  const figures = [
    figure('daysToSettle', 48, '小时', { label: '平均办结' }),
    figure('checks', 1, '次/季'),
    figure('accepted', 3, '件'),
  ];
  expect(getLimits([], figures)).toEqual([{ name: '平均办结', text: '48小时', days: 2, isTarget: false }]);
});
