import { expect, test } from 'vitest';
import { getListPage, plainLists } from '../../../../src/site/collections/lists.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today } from '../town.ts';

const outline = (...args: Parameters<typeof getListPage>) =>
  getListPage(...args).groups.map(({ title, items }) => [title, items.map((item) => item.title)]);

test('a list alone has the common page, the deadlines stand below their calculator', () => {
  expect(plainLists).toEqual(['explainers', 'methods', 'regions', 'laws', 'pathways', 'forms', 'terms']);
});

test('methods and regions can be laid side by side, laws cannot', () => {
  const [method] = getListPage(portal, 'methods', today).groups[0]!.items;
  expect(method?.comparable).toEqual({ id: 'methods/four-steps', name: '四步法' });
  expect(getListPage(portal, 'regions', today)).toMatchObject({ basket: 'regions' });
  expect(getListPage(portal, 'laws', today)).not.toHaveProperty('basket');
});

test('explainers of a topic nobody has seen stand under its own name, behind those of the settings', () => {
  expect(outline(portal, 'explainers', today)).toEqual([
    ['邻里与相邻', ['楼上漏水怎么办？']],
    ['养鱼', ['养鱼吵架怎么办？']],
  ]);
});

test('words stand under their letters in alphabetical order, other signs first', () => {
  const words = ['调解', '证据', '重婚', '12348', '彩礼', '起诉'].map((term, index) =>
    makeEntry('terms', `t${index}`, { term, plain: '意思' }),
  );
  expect(outline(makePortal(words), 'terms', today)).toEqual([
    ['#', ['12348']],
    ['C', ['彩礼', '重婚']],
    ['Q', ['起诉']],
    ['T', ['调解']],
    ['Z', ['证据']],
  ]);
});

test('an empty portal has lists without groups', () => {
  const collections = ['explainers', 'methods', 'regions', 'laws', 'deadlines', 'terms'] as const;
  for (const collection of collections) expect(outline(makePortal([]), collection, today), collection).toEqual([]);
});
