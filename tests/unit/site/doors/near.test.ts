import { expect, test } from 'vitest';
import { chooseNear } from '../../../../src/site/doors/choose-near.ts';
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

test('the file says what the place is called, how a room is called, and its hours where they are understood', () => {
  const { name, timeZone, rooms } = getNearFile(portal, 'xian');
  expect({ name, timeZone }).toEqual({ name: '乙县', timeZone: 'Asia/Shanghai' });
  const [county] = rooms;
  expect(county).toMatchObject({ href: '/rooms/county/', tel: 'tel:05391234567,8', topics: ['neighbours'] });
  expect(county).not.toHaveProperty('hours');
});

test('of a large place the nearest forty are kept', () => {
  const many = makePortal([
    makeEntry('regions', 'sheng', { name: '甲省', level: 'province', code: '370000' }),
    ...Array.from({ length: 50 }, (_, index) => room(`r${index}`, 'sheng')),
  ]);
  expect(getNearFile(many, 'sheng').rooms).toHaveLength(40);
});

test('three are chosen: those that know the matter, nearest first', () => {
  const { rooms } = getNearFile(portal, 'zhen');
  const choose = (topics: string[], named: string[] = [], now = morning) =>
    chooseNear(rooms, { topics, named }, now).map(({ id }) => id);
  expect(choose(['neighbours'])).toEqual(['town', 'county', 'province']);
  expect(choose(['labour'])).toEqual(['labour']);
  expect(choose(['nothing'])).toEqual(['labour', 'town', 'county']);
  expect(choose(['neighbours'], ['province'])).toEqual(['province', 'town', 'county']);
});

test('what is closed now stands behind; of what nobody says hours nothing is claimed', () => {
  const { rooms } = getNearFile(portal, 'zhen');
  const choose = (now: typeof morning) =>
    chooseNear(rooms, { topics: ['neighbours'], named: [] }, now).map(({ id, openUntil }) => [id, openUntil]);
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
