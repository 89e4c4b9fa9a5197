import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTraits, getPeers, getTraits, type RegionTraits } from '../../../../src/site/regions/peers.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';

const people = (value: number, unit = '人') => ({
  label: '人口',
  measure: 'population',
  value,
  unit,
  bound: 'exact' as const,
  claim: 'own' as const,
  overlaps: [],
});

const traits = (id: string, changes: Partial<RegionTraits> = {}): RegionTraits => ({
  region: makeEntry('regions', id, { name: id, level: 'township' }),
  setting: undefined,
  population: undefined,
  disputes: [],
  ...changes,
});

describe('two places', () => {
  test('are alike in setting, population and disputes, each counted from 0 to 1', () => {
    const a = traits('a', { setting: 'urban', population: people(3.5, '万人'), disputes: ['物业', '邻里'] });
    const b = traits('b', { setting: 'urban', population: people(41_000), disputes: ['物业', '劳动'] });
    const peer = compareTraits(a, b);
    expect(peer).toMatchObject({ setting: 'urban', disputes: ['物业'], missing: [] });
    expect(peer.population).toEqual([a.population, b.population]);
    expect(peer.score).toBeCloseTo(1 + 35 / 41 + 1 / 3);
  });

  test('of which one says nothing are not guessed at', () => {
    expect(compareTraits(traits('a', { setting: 'urban', disputes: ['物业'] }), traits('b'))).toEqual({
      region: expect.objectContaining({ id: 'b' }),
      score: 0,
      setting: undefined,
      population: undefined,
      disputes: [],
      missing: ['setting', 'population', 'disputes'],
    });
  });

  test('of very different size are not called alike', () => {
    expect(
      compareTraits(traits('a', { population: people(1000) }), traits('b', { population: people(2001) })).population,
    ).toBeUndefined();
  });

  test('are as like from one side as from the other', () => {
    const any = fc.record({
      setting: fc.constantFrom(undefined, 'urban' as const, 'rural' as const),
      population: fc.option(
        fc.integer({ min: 1, max: 1e7 }).map((value) => people(value)),
        { nil: undefined },
      ),
      disputes: fc.uniqueArray(fc.constantFrom('物业', '邻里', '劳动', '土地')),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [traits('a', one), traits('b', other)];
        const [there, back] = [compareTraits(a, b), compareTraits(b, a)];
        expect(there.score).toBeCloseTo(back.score);
        expect(there.missing).toEqual(back.missing);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(3 + 1e-9);
      }),
    );
  });
});

const site = makeSite({
  topics: [
    { name: '邻里与相邻', slug: 'neighbours', hue: 150 },
    { name: '调解怎么走', slug: 'mediation', hue: 60 },
  ],
});
const town = (id: string, more: object = {}) =>
  makeEntry('regions', id, { name: id, level: 'township', parent: 'county', ...more });
const room = (region: string, disputeTypes: string[]) =>
  makeEntry('rooms', `room-${region}`, { name: '室', kind: 'branded', region, intro: '介绍', disputeTypes });
const portal = makePortal(
  [
    makeEntry('regions', 'county', { name: '县', level: 'county' }),
    makeEntry('regions', 'other-county', { name: '另一县', level: 'county' }),
    town('east', { setting: 'rural' }),
    town('west', { setting: 'rural' }),
    town('south', { setting: 'urban' }),
    town('north'),
    room('east', ['邻里与相邻', '调解怎么走']),
    room('west', ['邻里与相邻', '调解怎么走']),
    room('south', ['邻里与相邻']),
    room('north', ['调解怎么走']),
    room('other-county', ['邻里与相邻']),
  ],
  site,
);
const ids = (id: string) => getPeers(portal, portal.get('regions', id)!).map(({ region }) => region.id);

test('the likest places of the same level come first; one that shares nothing is none', () => {
  expect(ids('east')).toEqual(['west', 'south']);
  expect(ids('north')).toEqual([]);
});

test('a county does not borrow the disputes of the only town that is known of it', () => {
  expect(getTraits(portal, portal.get('regions', 'county')!).disputes).toEqual([]);
  expect(ids('county')).toEqual([]);
});
