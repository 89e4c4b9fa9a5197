import { expect, test } from 'vitest';
import { getSearchPage } from '../../../../src/site/search/model.ts';
import { portal, today } from '../town.ts';

const page = getSearchPage(portal, today);

test('there is a tab for each kind of entry that the portal has, under the value that the index knows', () => {
  expect(page.tabs.slice(0, 5)).toEqual([
    { value: '普法解读', label: '解读' },
    { value: '典型案例', label: '案例' },
    { value: '调解室与中心', label: '调解室' },
    { value: '工作法与机制', label: '工作法' },
    { value: '法规', label: '法规' },
  ]);
});

test('who found nothing is sent through the pathways, and not twice to the same door', () => {
  expect(page.pathways).toEqual({ href: '/pathways/', label: '我该找谁' });
  expect(page.ways.map(({ href }) => href)).not.toContain('/pathways/');
  expect(page.hotlines.map(({ number }) => number)).toContain('12348');
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
