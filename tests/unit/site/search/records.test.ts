import { expect, test } from 'vitest';
import { partNames, type SearchRecord } from '../../../../src/rules/search/search-record.ts';
import { getStatuteReference } from '../../../../src/rules/search/statute-reference.ts';
import { getSearchRecords } from '../../../../src/site/search/records.ts';
import { collectionNames } from '../../../../src/schemas/index.ts';
import { entryUrl } from '../../../../src/urls.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { portal, town } from '../town.ts';

const records = getSearchRecords(portal);
const recordOf = (entry: Parameters<typeof entryUrl>[0]): SearchRecord =>
  records.find(({ url }) => url === entryUrl(entry))!;
const textsOf = (record: SearchRecord, part: (typeof partNames)[number]) =>
  record.parts.find(({ name }) => name === part)?.texts;

test('there is a record for every entry that stands, of every kind, by address', () => {
  const urls = records.flatMap(({ url, isPlace }) => (isPlace ? [] : url));
  expect(urls).toEqual(
    collectionNames.flatMap((name) => portal.entries[name].map((entry) => entryUrl(entry))).toSorted(),
  );
  expect(new Set(records.map(({ collection }) => collection))).toEqual(new Set(collectionNames));
  expect(urls).not.toContain(entryUrl(town.withdrawn));
});

test('a record says the kind of a page, its place, its province and its matters', () => {
  expect(recordOf(town.room)).toMatchObject({
    url: '/rooms/room/',
    title: '老李调解室',
    collection: 'rooms',
    kind: '调解室与中心',
    place: '乙县',
    date: undefined,
    filters: { type: ['调解室与中心'], region: ['甲省'], topic: ['邻里与相邻', '养鱼'] },
  });
});

test('it names no place where an entry has none, and the day of the last change where there is one', () => {
  expect(recordOf(town.term)).toMatchObject({ place: undefined, filters: { region: [], topic: [] }, asks: ['说和'] });
  expect(recordOf(town.explainer).date).toBe('2026-10-01');
  expect(recordOf(town.story).date).toBe('2026-02-01');
});

test('it names the articles that an entry cites, by the short name of a law that is there', () => {
  expect(recordOf(town.explainer)).toMatchObject({ cites: ['民法典§296', '民法典§999'] });
  expect(recordOf(town.pathway).cites).toEqual(['民法典§296']);
});

test('a law is asked for by its full name too, and each of its articles is a result of its own, with its anchor', () => {
  expect(recordOf(town.law)).toMatchObject({ title: '民法典', asks: ['中华人民共和国民法典'], cites: [] });
  expect(textsOf(recordOf(town.law), 'articles')).toBeUndefined();
  const article = records.find(({ url }) => url === '/laws/civil-code/#article-1165');
  expect(article).toMatchObject({
    title: '民法典 第一千一百六十五条',
    collection: 'laws',
    kind: '条文',
    isPlace: true,
    asks: [],
    cites: [],
    parts: [{ name: 'articles', texts: ['有过错要赔'] }],
  });
  expect(getStatuteReference(article!.title)).toMatchObject({ law: '民法典', article: '1165', rest: '' });
  const inserted = records.find(({ url }) => url === '/laws/civil-code/#article-1165-1');
  expect(getStatuteReference(inserted!.title)).toMatchObject({ law: '民法典', article: '1165-1', rest: '' });
});

test('an article that is law no more says so before what it said', () => {
  const article = getSearchRecords(
    makePortal([
      makeEntry('laws', 'a', {
        title: '甲法',
        short: '甲法',
        kind: 'law',
        issuer: '全国人大',
        checked: { on: '2026-01-01', against: '全文' },
        articles: [{ number: 3, plain: '先调解。', repealedOn: '2026-01-01', note: '由第4条代替' }],
      }),
    ]),
  ).find(({ url }) => url === '/laws/a/#article-3');
  expect(article?.parts).toEqual([{ name: 'articles', texts: ['2026-01-01 起废止。由第4条代替', '先调解。'] }]);
});

test('the parts hold what the page says, each under what it is for, and no title of another page', () => {
  const leak = recordOf(town.explainer);
  expect(leak.parts).toEqual([
    { name: 'summary', texts: ['先止水，再谈赔偿。'] },
    { name: 'steps', texts: ['关水'] },
    { name: 'citations', texts: ['民法典 第二百九十六条 用水不能害邻居', '民法典 第九百九十九条', '旧法'] },
    { name: 'body', texts: ['为什么\n可以调解，也可以起诉。'] },
  ]);
  expect(JSON.stringify(leak)).not.toMatch(/打官司|外地调解室/u);
  expect(textsOf(recordOf(town.pathway), 'steps')).toEqual(['人安全吗？', '不安全', '安全']);
  expect(textsOf(recordOf(town.room), 'facts')).toContain('电话 12348 转 1');
  expect(textsOf(recordOf(town.practice), 'figures')?.[0]).toBe('受理 3,979件 2021年');
  expect(textsOf(recordOf(town.method), 'steps')).toEqual(['听 5个工作日', '劝']);
});

test('parts stand in one order, and none is empty', () => {
  for (const { parts } of records) {
    const names = parts.map(({ name }) => name);
    expect(names).toEqual(partNames.filter((name) => names.includes(name)));
    for (const { texts } of parts) {
      expect(texts).not.toEqual([]);
      for (const text of texts) expect(text.trim()).not.toBe('');
    }
  }
});

test('a portal without entries has its numbers to call alone, and an entry with what is required alone has one', () => {
  expect(getSearchRecords(makePortal([])).map(({ url }) => url)).toEqual([
    '/hotlines/#call-110',
    '/hotlines/#call-12333',
    '/hotlines/#call-12348',
  ]);
  const [record] = getSearchRecords(
    makePortal([makeEntry('explainers', 'a', { title: '题', summary: '答。', topic: '养鱼' })]),
  );
  expect(record?.parts).toEqual([{ name: 'summary', texts: ['答。'] }]);
});

test('a number to call is found by its name, its number and what it is for', () => {
  const calls = getSearchRecords(
    makePortal([], makeSite({ hotlines: [{ name: '法律服务', number: '12348', hint: '免费法律咨询、法律援助' }] })),
  );
  expect(calls).toMatchObject([
    { url: '/hotlines/#call-12348', title: '法律服务 12348', collection: 'pages', isPlace: true, dangers: [] },
  ]);
  expect(calls[0]?.asks).toEqual(expect.arrayContaining(['12348', '法律服务', '法律援助热线', '法律援助电话']));
});
