import { describe, expect, test } from 'vitest';
import type { Portal } from '../../../src/rules/portal/portal.ts';
import { getFeeds, getMainFeed } from '../../../src/site/feeds/feeds.ts';
import { getFeedItems as getItems, toJsonFeed as toJson, toRss } from '../../../src/outputs/feed.ts';
import { makeEntry, makePortal, makeSite } from '../make-portal.ts';

const siteUrl = 'https://mingli.example/';
const today = '2026-11-29';
const getFeedItems = (portal: Portal, host: string) => getItems(getMainFeed(portal, today), host);
const toJsonFeed = (portal: Portal, host: string) => toJson(getMainFeed(portal, today), host);
const caseOf = (id: string, publishedOn: string, fields = {}, body = '') =>
  makeEntry('cases', id, { kind: 'practice', title: id, summary: '概括', region: 'x', publishedOn, ...fields }, body);
const explainer = (id: string, updatedOn?: string) =>
  makeEntry('explainers', id, { title: id, summary: '答', topic: '事', updatedOn });

test('newest first, by the day of the last change, those of one day by address', () => {
  const portal = makePortal([
    caseOf('old', '2020-01-01'),
    caseOf('renewed', '2019-01-01', { updatedOn: '2026-02-01' }),
    explainer('b', '2026-01-01'),
    explainer('a', '2026-01-01'),
  ]);
  expect(getFeedItems(portal, siteUrl).map(({ url, date }) => [url, date])).toEqual([
    ['https://mingli.example/cases/renewed/', '2026-02-01'],
    ['https://mingli.example/explainers/a/', '2026-01-01'],
    ['https://mingli.example/explainers/b/', '2026-01-01'],
    ['https://mingli.example/cases/old/', '2020-01-01'],
  ]);
});

test('leaves out what has no date and what was withdrawn', () => {
  expect(
    getFeedItems(makePortal([explainer('undated'), caseOf('gone', '2026-01-01', { status: 'withdrawn' })]), siteUrl),
  ).toEqual([]);
});

test('what was declared of artificial intelligence goes along with the text', () => {
  const [made, written] = getFeedItems(
    makePortal([
      caseOf('made', '2026-01-02', { aiGenerated: 'whole' }, '正文'),
      caseOf('written', '2026-01-01', { aiGenerated: 'none' }, '正文'),
    ]),
    siteUrl,
  );
  expect(made?.summary).toBe('概括（本页内容由人工智能生成合成）');
  expect(made?.html).toMatch(/^<p>本页内容由人工智能生成合成<\/p>/u);
  expect([written?.summary, written?.html]).toEqual(['概括', '<p>正文</p>\n']);
});

test('holds the latest fifty', () => {
  const cases = Array.from({ length: 60 }, (_, index) =>
    caseOf(`c${index}`, `2020-01-${String((index % 28) + 1).padStart(2, '0')}`),
  );
  const items = getFeedItems(makePortal(cases), siteUrl);
  expect(items).toHaveLength(50);
  expect(items.at(-1)!.date).toBe('2020-01-04');
});

describe('links', () => {
  const [item] = getFeedItems(
    makePortal([
      caseOf(
        'a',
        '2026-01-01',
        {},
        '[甲](/laws/civil-code/) ![门](/media/door.jpg) [乙](https://example.org/a) `href="/x"`',
      ),
    ]),
    siteUrl,
  );

  test('are absolute in the text', () => {
    expect(item!.html).toContain('href="https://mingli.example/laws/civil-code/"');
    expect(item!.html).toContain('src="https://mingli.example/media/door.jpg"');
    expect(item!.html).toContain('href="https://example.org/a"');
    expect(item!.html).not.toMatch(/(href|src)="\//u);
  });

  test('are absolute for the entry and its card', () => {
    expect(item).toMatchObject({
      url: 'https://mingli.example/cases/a/',
      image: 'https://mingli.example/cards/cases/a.png',
    });
  });

  test('that are only written about stay as they are', () => {
    expect(item!.html).toContain('<code>href=&quot;/x&quot;</code>');
  });
});

test('a day begins where the portal is', () => {
  const beginsIn = (timeZone: string) =>
    getItems(getMainFeed(makePortal([explainer('a', '2026-01-31')], makeSite({ timeZone })), today), siteUrl)[0]
      ?.moment;
  expect(beginsIn('Asia/Shanghai')).toEqual(new Date('2026-01-30T16:00:00Z'));
  expect(beginsIn('Asia/Urumqi')).toEqual(new Date('2026-01-30T18:00:00Z'));
});

describe('what is dated ahead stays out until its day', () => {
  const portal = makePortal([
    explainer('ahead', '2026-11-30'),
    explainer('current', today),
    caseOf('kept', '2026-01-01', { updatedOn: '2026-11-30' }),
    caseOf('announced', '2026-11-30'),
  ]);
  const listOn = (day: string) =>
    [getMainFeed(portal, day), ...getFeeds(portal, day)].map(({ slug, items }) => [
      slug,
      items.map(({ entry, date }) => `${entry.id} ${date}`),
    ]);

  test('and what was there before stands under its own date', () => {
    expect(listOn(today)).toEqual([
      ['', ['current 2026-11-29', 'kept 2026-01-01']],
      ['explainers', ['current 2026-11-29']],
      ['cases', ['kept 2026-01-01']],
      ['cases/practice', ['kept 2026-01-01']],
      ['topics/事', ['current 2026-11-29']],
    ]);
  });

  test('and stands first from then on', () => {
    expect(listOn('2026-11-30')[0]).toEqual([
      '',
      ['ahead 2026-11-30', 'announced 2026-11-30', 'kept 2026-11-30', 'current 2026-11-29'],
    ]);
  });
});

test('the JSON feed says which version, which language, and where it stands', () => {
  expect(toJsonFeed(makePortal([caseOf('a', '2026-01-31', { disputeTypes: ['事'] })]), siteUrl)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: '明理',
    language: 'zh-CN',
    home_page_url: 'https://mingli.example/',
    feed_url: 'https://mingli.example/feed.json',
    items: [
      {
        id: 'https://mingli.example/cases/a/',
        url: 'https://mingli.example/cases/a/',
        date_published: '2026-01-30T16:00:00.000Z',
        tags: ['事'],
      },
    ],
  });
});

describe('the feed of one topic', () => {
  const [feed] = getFeeds(makePortal([explainer('a', '2026-01-31')]), today).filter(({ group }) => group === 'topic');

  test('carries summaries, since a text that stands in many feeds weighs too much', async () => {
    expect(toJson(feed!, siteUrl).items).toMatchObject([{ content_text: '答', summary: '答' }]);
    expect(await (await toRss(feed!, siteUrl)).text()).not.toContain('content:encoded');
  });

  test('names itself and the page that it follows', async () => {
    const text = await (await toRss(feed!, siteUrl)).text();
    expect(text).toContain('<atom:link href="https://mingli.example/feeds/topics/%E4%BA%8B.xml" rel="self"');
    expect(text).toContain('<link>https://mingli.example/explainers/topics/%E4%BA%8B/</link>');
  });
});
