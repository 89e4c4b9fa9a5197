import { expect, test } from 'vitest';
import { chooseNear } from '../../../../src/site/doors/choose-near.ts';
import { getDistance } from '../../../../src/site/doors/distance.ts';
import { getNearFile } from '../../../../src/site/doors/near.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const room = (id: string, region: string, more: { hours?: string; phone?: string; topics?: string[] } = {}) =>
  makeEntry('rooms', id, {
    name: id,
    kind: 'centre',
    region,
    intro: '介绍',
    disputeTypes: more.topics ?? ['邻里与相邻'],
    contact: { hours: more.hours, phone: more.phone },
  });
const portal = makePortal([
  makeEntry('regions', 'sheng', { name: '甲省', level: 'province', code: '370000' }),
  makeEntry('regions', 'xian', { name: '乙县', level: 'county', parent: 'sheng', code: '371302' }),
  makeEntry('regions', 'zhen', { name: '丙镇', level: 'township', parent: 'xian', code: '371302001' }),
  makeEntry('regions', 'waidi', { name: '丁省', level: 'province', code: '620000' }),
  room('province', 'sheng'),
  room('county', 'xian', { phone: '0539-1234567 转 8', hours: '每月10日' }),
  room('town', 'zhen', { hours: '每天 8:00-12:00' }),
  room('labour', 'zhen', { topics: ['劳动与工资'] }),
  room('far', 'waidi'),
]);
const ids = (region: string) => getNearFile(portal, region).rooms.map(({ id }) => id);
const morning = { weekday: 1, minute: 9 * 60 };
const evening = { weekday: 1, minute: 20 * 60 };

test('the own place comes first, then what lies below it, then one level up after the other; never elsewhere', () => {
  expect(ids('zhen')).toEqual(['labour', 'town', 'county', 'province']);
  expect(ids('xian')).toEqual(['county', 'labour', 'town', 'province']);
  expect(ids('waidi')).toEqual(['far']);
  expect(ids('nowhere')).toEqual([]);
});

const township = ['shandong', 'linyi', 'lanshan', 'liuqing'];

test.each([
  ['the same township', township, township, 0],
  ['a centre of the county above', ['shandong', 'linyi', 'lanshan'], township, 1],
  ['the province', ['shandong'], township, 3],
  ['a township below the chosen city', township, ['shandong', 'linyi'], 0.02],
  ['a neighbouring township', ['shandong', 'linyi', 'lanshan', 'elsewhere'], township, undefined],
  ['another province', ['gansu'], township, undefined],
  ['a room whose region nobody knows', [], township, undefined],
  ['a reader whose region nobody knows', township, [], undefined],
])('how far: %s', (_, place, home, expected) => {
  expect(getDistance(place, home)).toBe(expected);
});

test('the file offers the regions below, to say more closely where one is', () => {
  expect(getNearFile(portal, 'sheng').below).toEqual([]);
  const two = makePortal([
    makeEntry('regions', 'sheng', { name: '甲省', level: 'province', code: '370000' }),
    ...['a', 'b'].map((id) => makeEntry('regions', id, { name: id, level: 'county', parent: 'sheng' })),
    room('in-a', 'a'),
    room('in-b', 'b'),
  ]);
  expect(getNearFile(two, 'sheng').below).toEqual([
    { href: '/rooms/in/a/?at=a', label: 'a' },
    { href: '/rooms/in/b/?at=b', label: 'b' },
  ]);
});

test('a page that leads to a kind of room is given that kind alone', () => {
  const { rooms } = getNearFile(portal, 'zhen');
  const choose = (kinds: ('centre' | 'court')[]) =>
    chooseNear(rooms, { topics: ['labour'], named: [], kinds }, morning).map(({ id }) => id);
  expect(choose(['centre'])).toEqual(['labour']);
  expect(choose(['court'])).toEqual([]);
});

test('the file says what the place is called, how a room is called, and its hours where they are understood', () => {
  const { name, timeZone, rooms } = getNearFile(portal, 'xian');
  expect({ name, timeZone }).toEqual({ name: '乙县', timeZone: 'Asia/Shanghai' });
  const [county] = rooms;
  expect(county).toMatchObject({ href: '/rooms/county/', tel: 'tel:05391234567,8', topics: ['neighbours'] });
  expect(county).not.toHaveProperty('hours');
});

test('of a large place the nearest forty are kept, and three of each kind', () => {
  const many = makePortal([
    makeEntry('regions', 'sheng', { name: '甲省', level: 'province', code: '370000' }),
    ...Array.from({ length: 50 }, (_, index) => room(`a${index}`, 'sheng')),
    ...Array.from({ length: 5 }, (_, index) => {
      const court = room(`z${index}`, 'sheng');
      return { ...court, data: { ...court.data, kind: 'court' as const } };
    }),
  ]);
  const kinds = Object.groupBy(getNearFile(many, 'sheng').rooms, ({ kind }) => kind);
  expect([kinds.centre?.length, kinds.court?.length]).toEqual([40, 3]);
});

test('three are chosen: those that know the matter, nearest first', () => {
  const { rooms } = getNearFile(portal, 'zhen');
  const choose = (topics: string[], named: string[] = [], now = morning) =>
    chooseNear(rooms, { topics, named, kinds: [] }, now).map(({ id }) => id);
  expect(choose(['neighbours'])).toEqual(['town', 'county', 'province']);
  expect(choose(['labour'])).toEqual(['labour']);
  expect(choose(['nothing'])).toEqual(['labour', 'town', 'county']);
  expect(choose(['neighbours'], ['province'])).toEqual(['province', 'town', 'county']);
});

test('of equals those stand first that can be found by their address', () => {
  const { rooms } = getNearFile(portal, 'zhen');
  const known = rooms.map((each) => (each.id === 'province' ? { ...each, address: '人民路1号' } : each));
  expect(rooms.some(({ address }) => address)).toBe(false);
  expect(chooseNear(known, { topics: ['neighbours'], named: [], kinds: [] }, morning).map(({ id }) => id)).toEqual([
    'province',
    'town',
    'county',
  ]);
});

test('what is closed now stands behind; of what nobody says hours nothing is claimed', () => {
  const { rooms } = getNearFile(portal, 'zhen');
  const choose = (now: typeof morning) =>
    chooseNear(rooms, { topics: ['neighbours'], named: [], kinds: [] }, now).map(({ id, openUntil }) => [
      id,
      openUntil,
    ]);
  expect(choose(morning)).toEqual([
    ['town', 12 * 60],
    ['county', undefined],
    ['province', undefined],
  ]);
  expect(choose(evening)).toEqual([
    ['county', undefined],
    ['province', undefined],
    ['town', false],
  ]);
});
