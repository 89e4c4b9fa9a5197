import { expect, test } from 'vitest';
import { getServingAll } from '../../../../src/rules/portal/serving.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const regions = [
  makeEntry('regions', 'county', { name: '县', level: 'county', code: '371302' }),
  makeEntry('regions', 'east', { name: '东镇', level: 'township', parent: 'county', code: '371302001' }),
  makeEntry('regions', 'west', { name: '西镇', level: 'township', parent: 'county', code: '371302002' }),
  makeEntry('regions', 'peer', { name: '别县', level: 'county', code: '330421' }),
];
const room = (region: string) =>
  makeEntry('rooms', `room-${region}`, { name: region, kind: 'centre', region, intro: '介绍' });
const serving = (...places: string[]) => [...getServingAll(makePortal([...regions, ...places.map(room)]))].sort();

test('a portal of one place serves all of its readers there, wherever its cases come from', () => {
  expect(serving('county')).toEqual(['county']);
  expect(serving('east')).toEqual(['east']);
});

test('the county serves every township, a township only itself', () => {
  expect(serving('county', 'east', 'west')).toEqual(['county']);
  expect(serving('county', 'east')).toEqual(['county', 'east']);
});

test('where a portal spans places no room serves everybody', () => {
  expect(serving('east', 'west')).toEqual([]);
  expect(serving('county', 'peer')).toEqual([]);
  expect(serving()).toEqual([]);
});
