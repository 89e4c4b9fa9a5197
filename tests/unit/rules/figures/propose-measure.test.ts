import { expect, test } from 'vitest';
import { measureWords } from '../../../../src/rules/figures/measure-words.table.ts';
import { proposeMeasure } from '../../../../src/rules/figures/propose-measure.ts';
import { parseUnit } from '../../../../src/rules/figures/units.ts';
import { measures } from '../../../../src/schemas/figures/measure.ts';

test('the words of reports are those of measures that there are', () => {
  const known = new Set(measures.map(({ id }) => id));
  expect(measureWords.filter(({ measure }) => !known.has(measure))).toEqual([]);
});

test.each([
  ['常住人口', '人', 'population'],
  ['人口密度', '人', undefined],
  ['村（社区）', '个', 'villages'],
  ['镇、村人民调解委员会', '个', 'committees'],
  ['人均耕地面积', '亩', 'farmlandEach'],
  ['调处各类矛盾纠纷（2015年至2021年）', '件', 'mediated'],
  ['调处各类矛盾纠纷的经费', '件', undefined],
  ['调解成功的纠纷', '件', 'settled'],
  ['成功化解矛盾纠纷', '起', 'settled'],
  ['专职人民调解员', '名', 'fullTimeMediators'],
  ['建筑面积', '平方米', 'floorSpace'],
  ['协议履行率', '%', 'kept'],
  ['办结率', '%', 'closedRate'],
  ['网格', '个', 'grids'],
  ['村级网格', '个', undefined],
])('%s, counted in %s, is %s', (label, unit, id) => {
  expect(proposeMeasure({ label, unit })).toBe(id);
});

test.each(measures.map(({ id, name, units }) => ({ id, name, units })))(
  '$name, called by its own name, is $id in each of its units',
  ({ id, name, units }) => {
    expect(units.map((unit) => proposeMeasure({ label: name, unit }))).toEqual(units.map(() => id));
  },
);

test.each(measures.map((measure) => ({ ...measure })))(
  '$id is counted in the bases of known units, and a rate is made of measures that there are',
  ({ units, numerator, denominator, section, rhythm }) => {
    expect(units.map((unit) => parseUnit(unit))).toEqual(units.map((unit) => ({ kind: unit, factor: 1 })));
    const ids = measures.map(({ id }) => id);
    for (const part of [numerator, denominator]) if (part !== undefined) expect(ids).toContain(part);
    if (rhythm !== 'none') expect(section).toBe('money');
  },
);
