import { describe, expect, test } from 'vitest';
import { getDoors, getOutcomeDoors, hasDoors } from '../../../../src/site/doors/doors.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
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
  expect(local).toEqual({
    choices: [
      { href: '/rooms/in/sheng/?at=sheng', label: '甲省' },
      { href: '/rooms/in/waidi/?at=waidi', label: '丙省' },
    ],
    topics: ['labour', '养鱼'],
    named: ['room'],
    kinds: [],
    seeking: {
      choose: '选您的地区，先看您那里的调解室',
      lines: [
        [
          { words: '您住的村（社区）有人民调解委员会，乡镇、街道有司法所。不知道门在哪里，打' },
          { number: '12348' },
          { words: '问。' },
        ],
      ],
    },
    isSeekingPrinted: false,
  });
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

test('says at which address, where one is known', () => {
  const contact = { address: '人民路1号' };
  const room = makeEntry('rooms', 'a', {
    name: '甲',
    kind: 'branded',
    region: 'x',
    intro: '介绍',
    disputeTypes: [],
    contact,
  });
  expect(getDoors(makePortal([room]), {}).rooms).toEqual([]);
  const here = makeEntry('regions', 'x', { name: '甲县', level: 'county', code: '371302' });
  expect(getDoors(makePortal([here, room]), { region: 'x' }).rooms[0]?.note).toBe('甲县 · 人民路1号');
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

test.each([
  ['the number of the matter', '劳动与工资', '12333'],
  ['else that for all matters', '养鱼', '12348'],
])('the one to call first is %s', (_, topic, number) => {
  expect(getDoors(portal, { topics: [topic] }).call?.number).toBe(number);
});

test('nobody is told to call the police first where nobody is in danger', () => {
  const site = makeSite({ topics: [{ name: '打架', slug: 'fights', hue: 1, hotline: '110' }] });
  expect(getDoors(makePortal([], site), { topics: ['打架'] }).call?.number).toBe('12348');
  expect(getDoors(portal, { dangers: ['violence'] }).call).toBeUndefined();
});

describe('the doors of an outcome', () => {
  const hotlines = [{ name: '劳动保障', number: '12333' }];

  test('are of its kinds, chosen where the reader is', () => {
    const doors = getOutcomeDoors(portal, { topics: ['劳动与工资'], kinds: ['centre'], hotlines });
    expect(doors).toMatchObject({
      rooms: [],
      local: { kinds: ['centre'], isSeekingPrinted: true },
      pathways: [],
      call: hotlines[0],
    });
  });

  test('are its own rooms in a portal of one place, those that know the matter first', () => {
    const here = [
      makeEntry('regions', 'x', { name: '甲县', level: 'county', code: '371302' }),
      ...(['a', 'b', 'court'] as const).map((id) =>
        makeEntry('rooms', id, {
          name: id,
          kind: id === 'court' ? 'court' : 'branded',
          region: 'x',
          intro: '介绍',
          disputeTypes: [id],
        }),
      ),
    ];
    const find = (kinds: ('branded' | 'court' | 'station')[]) =>
      hrefs(getOutcomeDoors(makePortal(here), { topics: ['b'], kinds, hotlines: [] }).rooms);
    expect(find(['branded'])).toEqual(['/rooms/b/', '/rooms/a/']);
    expect(find(['court'])).toEqual(['/rooms/court/']);
    expect(find(['station'])).toEqual([]);
  });

  test('are none where it leads to no room and names nobody to call', () => {
    expect(hasDoors(getOutcomeDoors(portal, { topics: ['养鱼'], kinds: [], hotlines: [] }))).toBe(false);
    expect(hasDoors(getOutcomeDoors(portal, { topics: ['养鱼'], kinds: [], hotlines }))).toBe(true);
  });
});
