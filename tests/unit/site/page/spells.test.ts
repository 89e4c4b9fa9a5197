import { expect, test } from 'vitest';
import { getSpells, toSpellAttributes } from '../../../../src/site/page/spells.ts';

const course = { today: '2026-11-29', timeZone: 'Asia/Shanghai' };

test('what no coming day changes is one spell without an end', () => {
  expect(getSpells({ ...course, days: ['2026-12-01', undefined], get: () => 'a' })).toEqual([{ value: 'a' }]);
});

test('each change begins where the last one ends, whatever the order of the days, and none is of the past', () => {
  const get = (day: string) => (day < '2026-11-30' ? 'a' : day < '2027-01-01' ? 'b' : 'c');
  expect(getSpells({ ...course, days: ['2027-01-01', '2026-11-30', '2020-01-01', '2026-11-30'], get })).toEqual([
    { value: 'a', to: '2026-11-29T16:00:00.000Z' },
    { value: 'b', from: '2026-11-29T16:00:00.000Z', to: '2026-12-31T16:00:00.000Z' },
    { value: 'c', from: '2026-12-31T16:00:00.000Z' },
  ]);
});

test('what holds today is shown, what is to come is hidden, and nothing is written where nothing changes', () => {
  expect(toSpellAttributes({ value: 'a' })).toEqual({ hidden: false });
  expect(toSpellAttributes({ value: 'a', to: 'x' })).toEqual({ hidden: false, 'data-to': 'x' });
  expect(toSpellAttributes({ value: 'b', from: 'x' })).toEqual({ hidden: true, 'data-from': 'x' });
});
