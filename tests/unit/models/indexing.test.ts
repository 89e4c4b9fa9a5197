import { expect, test } from 'vitest';
import { getIndexAttributes } from '../../../src/models/indexing.ts';
import { portal, town } from './town.ts';

test('tells the index the kind of a page and its province', () => {
  expect(getIndexAttributes(portal, town.room)).toMatchObject({ 'data-pagefind-body': '', 'data-pagefind-filter': 'type:调解室与中心, region:甲省' });
  expect(getIndexAttributes(portal, town.room)['data-pagefind-meta']).toContain('collection:rooms');
});

test('names no place where an entry has none', () => {
  expect(getIndexAttributes(portal, town.term)['data-pagefind-filter']).toBe('type:法律词典');
});
