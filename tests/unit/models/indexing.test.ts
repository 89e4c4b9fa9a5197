import { expect, test } from 'vitest';
import { getIndexing } from '../../../src/models/indexing.ts';
import { portal, town } from './town.ts';

test('tells the index the kind of a page, its province and its place', () => {
  expect(getIndexing(portal, town.room)).toEqual({
    filters: [
      { name: 'type', value: '调解室与中心' },
      { name: 'region', value: '甲省' },
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
    meta: [{ name: 'collection' }, { name: 'kind' }],
  });
});
