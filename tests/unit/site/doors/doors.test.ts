import { expect, test } from 'vitest';
import { getDoors } from '../../../../src/site/doors/doors.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal } from '../town.ts';

const hrefs = (links: { href: string }[]) => links.map(({ href }) => href);

test('the rooms that an entry about a place names come first, wherever they are', () => {
  expect(hrefs(getDoors(portal, { rooms: ['far-room'], topics: ['邻里与相邻'], region: 'xian' }).rooms)).toEqual([
    '/rooms/far-room/',
  ]);
});

test('else the rooms of its place that know the matter', () => {
  expect(hrefs(getDoors(portal, { topics: ['养鱼'], region: 'sheng' }).rooms)).toEqual(['/rooms/room/']);
});

test('else any room of its place, never one elsewhere', () => {
  expect(hrefs(getDoors(portal, { topics: ['劳动与工资'], region: 'xian' }).rooms).sort()).toEqual([
    '/rooms/centre/',
    '/rooms/room/',
  ]);
});

test('about no place, where the portal spans several: no room of one of them, but what they are chosen by', () => {
  const { rooms, local } = getDoors(portal, { rooms: ['room'], topics: ['劳动与工资', '养鱼'] });
  expect(rooms).toEqual([]);
  expect(local).toEqual({ topics: ['labour', '养鱼'], named: ['room'], hotline: '12348' });
});

test('about no place, in a portal of one: the rooms that it names, then those that know the matter; nobody is asked where', () => {
  const here = [
    makeEntry('regions', 'x', { name: '甲县', level: 'county', code: '371302' }),
    ...['a', 'b', 'c'].map((id) =>
      makeEntry('rooms', id, { name: id, kind: 'branded', region: 'x', intro: '介绍', disputeTypes: [id] }),
    ),
  ];
  const { rooms, local } = getDoors(makePortal(here), { rooms: ['c', 'gone'], topics: ['a'] });
  expect(hrefs(rooms)).toEqual(['/rooms/c/', '/rooms/a/']);
  expect(local).toBeUndefined();
  expect(getDoors(makePortal([]), {}).local).toBeUndefined();
});

test('a named room that is not there does not close the doors', () => {
  expect(hrefs(getDoors(portal, { rooms: ['gone'], topics: ['劳动与工资'], region: 'waidi' }).rooms)).toEqual([
    '/rooms/far-room/',
  ]);
});

test('says where a room is', () => {
  expect(getDoors(portal, { rooms: ['room'], region: 'xian' }).rooms).toEqual([
    { href: '/rooms/room/', label: '老李调解室', note: '甲省 · 乙县' },
  ]);
});

test('opens at most three rooms', () => {
  const rooms = ['a', 'b', 'c', 'd'].map((id) =>
    makeEntry('rooms', id, { name: id, kind: 'branded', region: 'x', intro: '介绍', disputeTypes: ['事'] }),
  );
  expect(getDoors(makePortal(rooms), { topics: ['事'] }).rooms).toHaveLength(3);
});

test('always ends at a pathway and the first hotline', () => {
  const { pathways, hotlines } = getDoors(makePortal([]), {});
  expect(hrefs(pathways)).toEqual(['/pathways/']);
  expect(hotlines.map(({ number }) => number)).toEqual(['12348']);
});

test('brings the pathway and the hotline of the matter', () => {
  expect(hrefs(getDoors(portal, { topics: ['邻里与相邻'] }).pathways)).toEqual(['/pathways/leak-path/', '/pathways/']);
  expect(getDoors(portal, { topics: ['劳动与工资'] }).hotlines.map(({ number }) => number)).toEqual(['12348', '12333']);
});

test('does not lead a pathway to itself', () => {
  expect(hrefs(getDoors(portal, { topics: ['邻里与相邻'], except: 'leak-path' }).pathways)).toEqual(['/pathways/']);
});
