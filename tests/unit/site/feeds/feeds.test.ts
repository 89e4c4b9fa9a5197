import { expect, test } from 'vitest';
import { getFeedLink, getFeeds, getMainFeed } from '../../../../src/site/feeds/feeds.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const caseOf = (id: string, region: string, fields = {}) =>
  makeEntry('cases', id, {
    kind: 'practice',
    title: id,
    summary: '概括',
    region,
    publishedOn: '2026-01-01',
    disputeTypes: ['邻里与相邻'],
    ...fields,
  });

const portal = makePortal([
  makeEntry('regions', 'province', { name: '某省', level: 'province', code: '110000' }),
  makeEntry('regions', 'town', { name: '某镇', level: 'township', parent: 'province', code: '110100' }),
  makeEntry('regions', 'empty', { name: '空镇', level: 'township', parent: 'province' }),
  caseOf('a', 'town'),
  caseOf('b', 'province', { kind: 'dispute', publishedOn: '2026-02-01' }),
  caseOf('gone', 'town', { status: 'withdrawn', disputeTypes: ['劳动与工资'] }),
  makeEntry('explainers', 'e', { title: '问', summary: '答', topic: '邻里与相邻', updatedOn: '2026-03-01' }),
  makeEntry('explainers', 'undated', { title: '问', summary: '答', topic: '赡养与继承' }),
]);

const today = '2026-11-29';
const feeds = getFeeds(portal, today);
const idsOf = (slug: string) => feeds.find((feed) => feed.slug === slug)?.items.map(({ entry }) => entry.id);

test('there is a feed for each kind, topic and region that has a dated entry, and for no other', () => {
  expect(feeds.map(({ slug }) => slug)).toEqual([
    'explainers',
    'cases',
    'cases/practice',
    'cases/dispute',
    'topics/neighbours',
    'regions/province',
    'regions/town',
  ]);
});

test('a region has what its towns have, newest first', () => {
  expect(idsOf('regions/province')).toEqual(['b', 'a']);
  expect(idsOf('regions/town')).toEqual(['a']);
});

test('a topic has explainers and cases', () => {
  expect(idsOf('topics/neighbours')).toEqual(['e', 'b', 'a']);
});

test('no feed tells of what was withdrawn', () => {
  expect(
    [getMainFeed(portal, today), ...feeds].flatMap(({ items }) => items.map(({ entry }) => entry.id)),
  ).not.toContain('gone');
});

test('two spellings of a topic that come to one address are one feed', () => {
  const twice = makePortal([
    caseOf('a', 'x', { disputeTypes: ['水/电', '水-电'] }),
    caseOf('b', 'x', { disputeTypes: ['水-电'] }),
  ]);
  const topics = getFeeds(twice, today).filter(({ group }) => group === 'topic');
  expect(topics.map(({ slug, items }) => [slug, items.length])).toEqual([['topics/水-电', 2]]);
});

test('a page links the feed that follows it, or none', () => {
  expect(getFeedLink(portal, 'regions/town', today)).toEqual({
    title: '某镇｜明理',
    rss: '/feeds/regions/town.xml',
    json: '/feeds/regions/town.json',
  });
  expect(getFeedLink(portal, 'regions/empty', today)).toBeUndefined();
});
