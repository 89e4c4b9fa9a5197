import { expect, test } from 'vitest';
import { getHomePage } from '../../../../src/site/home/model.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { portal, today } from '../town.ts';

const page = getHomePage(portal, today);

test('shows topics that have explainers, with their number', () => {
  expect(page.topics).toEqual([
    { href: '/explainers/topics/neighbours/', label: '邻里与相邻', count: 1 },
    { href: '/explainers/topics/%E5%85%BB%E9%B1%BC/', label: '养鱼', count: 1 },
  ]);
});

test('shows the chosen deadlines that exist, practices and stories apart, withdrawn ones not', () => {
  expect(page.deadlines.map(({ href, length }) => [href, length])).toEqual([['/deadlines/limitation/', '3年']]);
  expect(page.practices.map(({ href }) => href)).toEqual(['/cases/platform/']);
  expect(page.stories.map(({ href }) => href)).toEqual(['/cases/story/']);
});

test('of an empty portal still offers the hotlines', () => {
  expect(getHomePage(makePortal([]), today)).toMatchObject({
    topics: [],
    deadlines: [],
    rooms: [],
    hotlines: [{ number: '12348' }, {}, {}],
  });
});

test('every pathway is offered by the need, without the question at its end', () => {
  const titles = ['老板欠工资不给，我该找谁？', '被骗了、信息泄露了，我该找谁？', '收到传票，怎么办？'];
  const pathways = titles.map((title, index) =>
    makeEntry('pathways', `p${index}`, { title, summary: '一步步问', questions: [], outcomes: [] }),
  );
  expect(
    getHomePage(makePortal(pathways), today).needs.flatMap(({ links }) => links.map(({ label }) => label)),
  ).toEqual(['被骗了、信息泄露了', '老板欠工资不给', '收到传票']);
});

test('pathways stand in the groups of the settings, what these do not name behind them', () => {
  const pathways = ['a', 'b', 'c'].map((id) =>
    makeEntry('pathways', id, { title: id, summary: '一步步问', questions: [], outcomes: [] }),
  );
  const site = makeSite({
    needs: [
      { title: '工资', pathways: ['c', 'gone'] },
      { title: '空', pathways: ['gone'] },
    ],
  });
  expect(
    getHomePage(makePortal(pathways, site), today).needs.map(({ title, links }) => [
      title,
      links.map(({ label }) => label),
    ]),
  ).toEqual([
    ['工资', ['c']],
    ['别的事', ['a', 'b']],
  ]);
});

test('where the portal spans places it names no room as near, but asks where the reader is', () => {
  expect(page.rooms).toEqual([]);
  expect(page.local).toMatchObject({ topics: [], kinds: [] });
});

test('leaves out hotlines that the settings keep off it', () => {
  const hotlines = [
    { name: '法律服务', number: '12348' },
    { name: '心理援助', number: '12356', offHome: true },
  ];
  const { hotlines: shown } = getHomePage(makePortal([], makeSite({ hotlines })), today);
  expect(shown.map(({ number }) => number)).toEqual(['12348']);
});
