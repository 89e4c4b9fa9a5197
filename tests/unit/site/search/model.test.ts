import { expect, test } from 'vitest';
import { getSearchPage } from '../../../../src/site/search/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today } from '../town.ts';

const page = getSearchPage(portal, today);

test('there is a tab for each kind of entry that the portal has, under the value that the index knows', () => {
  expect(page.tabs.slice(0, 6)).toEqual([
    { value: '普法解读', label: '解读' },
    { value: '文书', label: '文书' },
    { value: '典型案例', label: '案例' },
    { value: '调解室与中心', label: '调解室' },
    { value: '工作法与机制', label: '工作法' },
    { value: '法规', label: '法规' },
  ]);
});

test('who found nothing is sent through the pathways, and not twice to the same door', () => {
  expect(page.pathways).toEqual([{ href: '/pathways/', label: '我该找谁' }]);
  expect(page.ways.map(({ href }) => href)).not.toContain('/pathways/');
  expect(page.hotlines.map(({ number }) => number)).toContain('12348');
});

test('of each danger at most two pages stand ready, first those that speak of it before all others', () => {
  const dangers = { both: ['child', 'violence'], one: ['violence'], two: ['violence', 'threat'], none: [] } as const;
  const explainers = Object.entries(dangers).map(([id, kinds]) =>
    makeEntry('explainers', id, { title: id, summary: '一句', topic: '邻里与相邻', dangers: [...kinds] }),
  );
  const { dangerPages } = getSearchPage(makePortal(explainers), today);
  expect(dangerPages.map(({ danger, label }) => [danger, label])).toEqual([
    ['violence', 'one'],
    ['violence', 'two'],
    ['threat', 'two'],
    ['child', 'both'],
  ]);
});

test('without a script the lists filter: topics, rooms by place, kind and matter, and every collection', () => {
  const hrefs = page.lists.flatMap(({ links }) => links.map(({ href }) => href));
  expect(hrefs).toEqual(
    expect.arrayContaining([
      '/explainers/topics/neighbours/',
      '/rooms/in/xian/',
      '/rooms/kind/branded/',
      '/rooms/for/neighbours/',
      '/cases/',
      '/laws/',
    ]),
  );
  expect(page.lists.every(({ title, links }) => title !== '' && links.length > 0)).toBe(true);
});
