import { expect, test } from 'vitest';
import { getIndexing } from '../../../../src/site/search/indexing.ts';
import { portal, town } from '../town.ts';

test('tells the index the kind of a page, its province and its matters, and its place', () => {
  expect(getIndexing(portal, town.room)).toEqual({
    filters: [
      { name: 'type', value: '调解室与中心' },
      { name: 'region', value: '甲省' },
      { name: 'topic', value: '邻里与相邻' },
      { name: 'topic', value: '养鱼' },
    ],
    meta: [
      { name: 'collection', value: 'rooms' },
      { name: 'kind', value: '调解室与中心' },
      { name: 'place', value: '乙县' },
    ],
  });
});

test('names no place where an entry has none', () => {
  expect(getIndexing(portal, town.term)).toMatchObject({
    filters: [{ name: 'type', value: '法律词典' }],
    meta: [{ name: 'collection' }, { name: 'kind' }, { name: 'asks', value: '说和' }],
  });
});

test('names the articles that an entry cites, by the short name of a law that is there', () => {
  const { meta } = getIndexing(portal, town.explainer)!;
  expect(meta.find(({ name }) => name === 'cites')?.value).toBe('民法典§296 民法典§999');
});

test('names the articles that stand on the page of a law', () => {
  const { meta } = getIndexing(portal, town.law)!;
  expect(meta.find(({ name }) => name === 'holds')?.value).toMatch(/^民法典§\d+/u);
  expect(meta.find(({ name }) => name === 'cites')).toBeUndefined();
});
