import { expect, test } from 'vitest';
import { getNextChoices, getRoomRegions } from '../../../../src/site/doors/room-regions.ts';
import { makePortal } from '../../make-portal.ts';
import { portal, town } from '../town.ts';

const at = (...path: string[]) => ({ id: path.at(-1) ?? '', name: path.at(-1) ?? '', depth: path.length - 1, path });

test('offers the regions that have rooms and those above them, each below its own', () => {
  expect(getRoomRegions(portal)).toEqual([
    { id: 'sheng', name: '甲省', depth: 0, path: ['sheng'] },
    { id: 'xian', name: '乙县', depth: 1, path: ['sheng', 'xian'] },
    { id: 'waidi', name: '丙省', depth: 0, path: ['waidi'] },
  ]);
  expect(getRoomRegions(makePortal([town.province, town.county, town.elsewhere]))).toEqual([]);
});

test.each([
  ['the top', [at('a'), at('b'), at('b', 'c')], undefined, ['a', 'b']],
  ['below what leaves no choice', [at('a'), at('a', 'b'), at('a', 'b', 'c'), at('a', 'b', 'd')], undefined, ['c', 'd']],
  ['below one that was chosen', [at('a'), at('b'), at('b', 'c'), at('b', 'd')], 'b', ['c', 'd']],
  ['nothing where one place alone is left', [at('a'), at('a', 'b')], undefined, []],
  ['nothing where there are no places', [], undefined, []],
  [
    'nothing where they are too many for every page',
    Array.from({ length: 41 }, (_, index) => at(`r${index}`)),
    undefined,
    [],
  ],
])('to choose among first: %s', (_, regions, above, expected) => {
  expect(getNextChoices(regions, above).map(({ id }) => id)).toEqual(expected);
});
