import { describe, expect, test } from 'vitest';
import { formatRegion, getRegionIds, getRegionPath, getSubregions } from '../../../../src/rules/portal/regions.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const place = (id: string, parent?: string) =>
  makeEntry('regions', id, { name: id.toUpperCase(), level: 'county', parent });
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
const portal = makePortal([
  place('p'),
  place('c', 'p'),
  place('t', 'c'),
  place('u', 'c'),
  place('q'),
  place('lost', 'gone'),
]);

test('the path leads from the province down', () => {
  expect(ids(getRegionPath(portal, 't'))).toEqual(['p', 'c', 't']);
  expect(ids(getRegionPath(portal, 'p'))).toEqual(['p']);
  expect(formatRegion(portal, 't')).toBe('P · C · T');
});

test('the path of an unknown place is empty, that of a place with an unknown parent is itself', () => {
  expect(getRegionPath(portal, 'nowhere')).toEqual([]);
  expect(ids(getRegionPath(portal, 'lost'))).toEqual(['lost']);
});

test('the provinces are those without a parent', () => {
  expect(ids(getSubregions(portal))).toEqual(['p', 'q']);
  expect(ids(getSubregions(portal, 'c'))).toEqual(['t', 'u']);
});

test('everything below a place counts as in it', () => {
  expect([...getRegionIds(portal, 'p')].sort()).toEqual(['c', 'p', 't', 'u']);
  expect([...getRegionIds(portal, 'u')]).toEqual(['u']);
});

describe('a ring of parents', () => {
  const ring = makePortal([place('a', 'c'), place('b', 'a'), place('c', 'b'), place('self', 'self')]);

  test('ends where it closes', () => {
    expect(ids(getRegionPath(ring, 'a'))).toEqual(['b', 'c', 'a']);
    expect(ids(getRegionPath(ring, 'self'))).toEqual(['self']);
  });

  test('holds each place once', () => {
    expect([...getRegionIds(ring, 'a')].sort()).toEqual(['a', 'b', 'c']);
    expect([...getRegionIds(ring, 'self')]).toEqual(['self']);
  });
});
