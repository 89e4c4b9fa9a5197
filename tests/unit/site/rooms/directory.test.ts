import { expect, test } from 'vitest';
import { getRoomFacetPages, getRoomsPage } from '../../../../src/site/rooms/directory.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const page = getRoomsPage(portal, today);

test('rooms stand by province', () => {
  expect(page.groups.map(({ title, rooms }) => [title, rooms.map(({ name }) => name)])).toEqual([
    ['甲省', ['老李调解室', '县中心']],
    ['丙省', ['外地调解室']],
  ]);
});

test('a room says what is known of it, and names what is not', () => {
  const [room, centre] = page.groups[0]!.rooms;
  expect(room).toMatchObject({
    contact: [{ label: '电话', value: '12348 转 1', href: 'tel:12348,1' }],
    missing: '地址、开放时间',
    keys: { region: ['sheng', 'xian'], kind: ['branded'], for: ['neighbours', '养鱼'] },
  });
  expect(centre).toMatchObject({ contact: [], missing: '地址、电话、开放时间' });
});

test('the finder offers what some room has, with how many have it', () => {
  expect(
    page.facets.map(({ name, values }) => [name, values.map(({ value, count, href }) => [value, count, href])]),
  ).toEqual([
    [
      'region',
      [
        ['sheng', 2, '/rooms/in/sheng/'],
        ['xian', 2, '/rooms/in/xian/'],
        ['waidi', 1, '/rooms/in/waidi/'],
      ],
    ],
    [
      'kind',
      [
        ['centre', 1, '/rooms/kind/centre/'],
        ['branded', 2, '/rooms/kind/branded/'],
      ],
    ],
    [
      'for',
      [
        ['neighbours', 2, '/rooms/for/neighbours/'],
        ['labour', 1, '/rooms/for/labour/'],
        ['养鱼', 1, '/rooms/for/%E5%85%BB%E9%B1%BC/'],
      ],
    ],
  ]);
});

test('each value has a page of the rooms that have it', () => {
  const pages = getRoomFacetPages(portal, 'kind', today);
  expect(
    pages.map(({ value, page: { count, groups } }) => [
      value,
      count,
      groups.flatMap(({ rooms }) => rooms.map(({ name }) => name)),
    ]),
  ).toEqual([
    ['centre', 1, ['县中心']],
    ['branded', 2, ['老李调解室', '外地调解室']],
  ]);
  expect(pages[1]?.page).toMatchObject({
    title: '品牌调解室',
    head: { path: '/rooms/kind/branded/' },
    onward: { combine: { href: '/rooms/?kind=branded' }, all: { href: '/rooms/', label: '看全部 3 处' } },
  });
  expect(getRoomFacetPages(portal, 'region', today).map(({ page: { title } }) => title)).toContain(
    '乙县的调解室与中心',
  );
});

test('two spellings that come to one address are one matter', () => {
  const rooms = ['水/电', '水-电'].map((name, index) =>
    makeEntry('rooms', `r${index}`, { name, kind: 'branded', region: 'xian', intro: '介绍', disputeTypes: [name] }),
  );
  const pages = getRoomFacetPages(makePortal([town.province, town.county, ...rooms]), 'for', today);
  expect(pages.map(({ value, page: { count } }) => [value, count])).toEqual([['水-电', 2]]);
});

test('an empty portal has no rooms to find', () => {
  expect(getRoomsPage(makePortal([]), today)).toMatchObject({ count: 0, groups: [] });
  expect(getRoomFacetPages(makePortal([]), 'for', today)).toEqual([]);
});
