import { expect, test } from 'vitest';
import { getMeasure, measureIds, measureLabels } from '../../../../../src/site/compare/rules/measures.ts';
import { measureNames } from '../../../../../src/site/compare/rules/measure-names.table.ts';

test('every measure has a name, and every name a measure', () => {
  expect(new Set(measureNames.map(({ measure }) => measure))).toEqual(new Set(measureIds));
});

test.each([
  ['常住人口', '人', 'population'],
  ['人口密度', '人', undefined],
  ['村（社区）', '个', 'villages'],
  ['镇、村人民调解委员会', '个', 'committees'],
  ['人均耕地面积', '亩', 'farmlandEach'],
  ['调处各类矛盾纠纷（2015年至2021年）', '件', 'mediated'],
  ['调处各类矛盾纠纷的经费', '件', undefined],
  ['网格', '个', 'grids'],
  ['村级网格', '个', undefined],
])('%s, counted in %s, is %s', (label, unit, id) => {
  const measure = getMeasure({ label, unit });
  expect(measureIds.includes(measure.id) ? measure.id : undefined).toBe(id);
});

test('a figure that is called as the desk offers it is of that measure, in some unit', () => {
  const units = ['人', '个', '户', '件', '%', '平方米', '元', '次', '支', '天', '小时', '亩'];
  const isMeant = (label: string, index: number) =>
    units.some((unit) => getMeasure({ label, unit }).id === measureIds[index]);
  expect(measureLabels.filter((label, index) => !isMeant(label, index))).toEqual([]);
});
