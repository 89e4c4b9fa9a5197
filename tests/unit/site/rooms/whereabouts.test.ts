import { expect, test } from 'vitest';
import { getRoomRegions, getWhereabouts } from '../../../../src/site/rooms/whereabouts.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, town } from '../town.ts';

test('offers the regions that have rooms and those above them, each below its own', () => {
  expect(getRoomRegions(portal)).toEqual([
    { id: 'sheng', name: '甲省', depth: 0, path: ['sheng'] },
    { id: 'xian', name: '乙县', depth: 1, path: ['sheng', 'xian'] },
    { id: 'waidi', name: '丙省', depth: 0, path: ['waidi'] },
  ]);
  expect(getRoomRegions(makePortal([town.province, town.county, town.elsewhere]))).toEqual([]);
});

test('names the rooms of the wanted kinds only', () => {
  const { groups } = getWhereabouts(portal, ['centre']);
  expect(groups.map(({ title, rooms }) => [title, rooms.map(({ name }) => name)])).toEqual([['甲省', ['县中心']]]);
});

test('has nothing to choose from where no room is of the wanted kinds', () => {
  expect(getWhereabouts(portal, ['court'])).toEqual({ choices: [], groups: [], elsewhere: [] });
  expect(getWhereabouts(portal, [])).toEqual({ choices: [], groups: [], elsewhere: [] });
});

test('leads to the lists of the provinces where the rooms are too many for one page', () => {
  const rooms = Array.from({ length: 201 }, (_, index) =>
    makeEntry('rooms', `r${index}`, { name: `室${index}`, kind: 'branded', region: 'xian', intro: '介绍' }),
  );
  const at = (count: number) =>
    getWhereabouts(makePortal([town.province, town.county, ...rooms.slice(0, count)]), ['branded']);
  expect(at(200)).toMatchObject({ groups: [{ rooms: { length: 200 } }], elsewhere: [] });
  expect(at(201)).toEqual({
    choices: [],
    groups: [],
    elsewhere: [{ href: '/rooms/in/sheng/', label: '甲省（201 处）' }],
  });
});
