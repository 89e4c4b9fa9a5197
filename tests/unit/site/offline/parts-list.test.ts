import { expect, test } from 'vitest';
import { findPart, getBytes, getGroup, listParts } from '../../../../src/site/offline/parts-list.ts';

test.each([
  ['/', 'top'],
  ['/about/', 'top'],
  ['/explainers/', 'top'],
  ['/explainers/leak/', 'explainers'],
  ['/explainers/topics/%E9%82%BB%E9%87%8C/', 'explainers'],
  ['/search-index.json', 'search-index'],
  ['/search-index/abc/0.bin', 'search-index'],
])('%s stands in the group %s', (path, group) => {
  expect(getGroup(path)).toBe(group);
});

const parts = {
  top: [['a', 10]],
  explainers: [
    ['b', 20],
    ['c', 30],
  ],
} as const;
const list = { parts: { top: [...parts.top], explainers: [...parts.explainers] }, fileBytes: 5 };

test('an address is always in the same part of its group', () => {
  const found = findPart(list, '/explainers/leak/');
  expect(found).toEqual(findPart(list, '/explainers/leak/'));
  expect(parts.explainers).toContainEqual(found?.part);
});

test('an address of which there is no group is in none, however it is called', () => {
  expect(findPart(list, '/rooms/a/')).toBeUndefined();
  expect(findPart(list, '/constructor/a/')).toBeUndefined();
  expect(findPart({ parts: { rooms: [] } }, '/rooms/a/')).toBeUndefined();
});

test('all parts and files together have so many bytes', () => {
  expect(listParts(list)).toHaveLength(3);
  expect(getBytes(list)).toBe(65);
});
