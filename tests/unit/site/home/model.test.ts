import { expect, test } from 'vitest';
import { getHomePage } from '../../../../src/site/home/model.ts';
import { makePortal, makeSite } from '../../make-portal.ts';
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

test('leaves out hotlines that the settings keep off it', () => {
  const hotlines = [
    { name: '法律服务', number: '12348' },
    { name: '心理援助', number: '12356', offHome: true },
  ];
  const { hotlines: shown } = getHomePage(makePortal([], makeSite({ hotlines })), today);
  expect(shown.map(({ number }) => number)).toEqual(['12348']);
});
