import { expect, test } from 'vitest';
import { getListPage } from '../../../../src/site/collections/lists.ts';
import { getTopicPages } from '../../../../src/site/explainers/topics.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { today } from '../town.ts';

test('an empty portal has no topics', () => {
  expect(getTopicPages(makePortal([]), today)).toEqual([]);
});

test('a long topic is cut into pages that know their neighbours and lose nobody', () => {
  const explainers = Array.from({ length: 130 }, (_, index) =>
    makeEntry('explainers', `e${index}`, { title: `问${index}`, summary: '答', topic: '劳动与工资' }),
  );
  const long = makePortal(explainers);
  const pages = getTopicPages(long, today);
  expect(pages.map(({ slug, page, model }) => [slug, page, model.groups[0]?.items.length, model.head.path])).toEqual([
    ['labour', 1, 60, '/explainers/topics/labour/'],
    ['labour', 2, 60, '/explainers/topics/labour/2/'],
    ['labour', 3, 10, '/explainers/topics/labour/3/'],
  ]);
  expect(pages.map(({ model }) => [model.pages?.previous?.href, model.pages?.next?.href])).toEqual([
    [undefined, '/explainers/topics/labour/2/'],
    ['/explainers/topics/labour/', '/explainers/topics/labour/3/'],
    ['/explainers/topics/labour/2/', undefined],
  ]);
  expect(new Set(pages.flatMap(({ model }) => model.groups[0]!.items.map(({ href }) => href))).size).toBe(130);
  expect(getListPage(long, 'explainers', today).groups[0]).toMatchObject({
    items: { length: 6 },
    more: { href: '/explainers/topics/labour/', label: '看全部 130 篇' },
  });
});
