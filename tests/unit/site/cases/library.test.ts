import { describe, expect, test } from 'vitest';
import { getCasesPage, getCasesPaths, getFinderFile } from '../../../../src/site/cases/library.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const page = getCasesPage(portal, today);
const paths = getCasesPaths(portal, today);
const at = (path: string) => paths.find((each) => each.page.head.path === path)?.page;

test('the newest case comes first, withdrawn ones not at all', () => {
  expect(page.items.map(({ title }) => title)).toEqual(['漏水的事', '一个平台']);
});

test('a case shows its figures, and in kind words what it leaves open', () => {
  const [story, practice] = page.items;
  expect(practice).toMatchObject({
    kicker: '经验做法 · 甲省 · 乙县',
    facts: [{ value: '1,786余件', label: '化解' }],
    completeness: '别处会问的写了 3/9，还缺：时间、部分数据的时间、部分数据的来源、人手、前提条件、不足与疑问',
    comparable: { id: 'cases/platform', name: '一个平台' },
  });
  expect(story).toMatchObject({
    facts: undefined,
    completeness: '别处会问的写了 0/5，还缺：时间、来源、经过、结果、不足与疑问',
  });
});

test('the finder offers what some case has, with how many have it and where they stand', () => {
  const outline = page.facets.map(({ name, values }) => [
    name,
    values.map(({ value, count, href }) => [value, count, href]),
  ]);
  expect(outline).toEqual([
    ['model', [['grid', 1, '/cases/model/grid/']]],
    [
      'region',
      [
        ['sheng', 2, '/cases/in/sheng/'],
        ['xian', 2, '/cases/in/xian/'],
      ],
    ],
    ['level', [['county', 2, '/cases/level/county/']]],
    [
      'kind',
      [
        ['practice', 1, '/cases/kind/practice/'],
        ['dispute', 1, '/cases/kind/dispute/'],
      ],
    ],
    [
      'for',
      [
        ['neighbours', 2, '/cases/for/neighbours/'],
        ['没人写过的事', 1, `/cases/for/${encodeURIComponent('没人写过的事')}/`],
      ],
    ],
    ['method', [['four-steps', 1, '/cases/method/four-steps/']]],
    ['cost', [['yes', 1, '/cases/cost/yes/']]],
    ['figures', [['yes', 1, '/cases/figures/yes/']]],
  ]);
});

test('every value has a page with as many cases as it says, in both orders where there is anything to order', () => {
  for (const { values } of page.facets)
    for (const { href, count } of values) {
      expect(at(href)?.items, href).toHaveLength(count);
      expect(at(`${href}complete/`) !== undefined, href).toBe(count > 1);
    }
  expect(at('/cases/in/xian/')?.items.map(({ title }) => title)).toEqual(['漏水的事', '一个平台']);
  expect(at('/cases/in/xian/complete/')?.items.map(({ title }) => title)).toEqual(['一个平台', '漏水的事']);
});

test('a page of one value leads to the finder and to all cases', () => {
  expect(at('/cases/method/four-steps/')).toMatchObject({
    title: '用到四步法的案例',
    onward: { combine: { href: '/cases/?method=four-steps' }, all: { href: '/cases/', label: '看全部 2 个' } },
    facets: [],
  });
});

test('a region holds the cases below it, and level and setting are those of the place itself', () => {
  const village = makeEntry('regions', 'cun', { name: '丁村', level: 'village', parent: 'xian', setting: 'rural' });
  const story = makeEntry('cases', 'v', {
    kind: 'dispute',
    title: '村里的事',
    summary: '成了',
    region: 'cun',
    publishedOn: '2026-01-01',
  });
  const facets = getCasesPage(makePortal([town.province, town.county, village, story, town.practice]), today).facets;
  const counts = Object.fromEntries(
    facets.map(({ name, values }) => [name, values.map(({ value, depth, count }) => [value, depth, count])]),
  );
  expect(counts).toMatchObject({
    region: [
      ['sheng', 0, 2],
      ['xian', 1, 2],
      ['cun', 2, 1],
    ],
    level: [
      ['county', 0, 1],
      ['village', 0, 1],
    ],
    setting: [['rural', 0, 1]],
  });
});

describe('130 cases of one county', () => {
  const cases = Array.from({ length: 130 }, (_, index) =>
    makeEntry('cases', `c${index}`, {
      kind: 'dispute',
      title: `第${index}件`,
      summary: '成了',
      region: 'xian',
      publishedOn: '2026-01-01',
      limits: index % 2 ? ['没写'] : [],
    }),
  );
  const long = makePortal([town.province, town.county, ...cases]);
  const all = getCasesPaths(long, today);
  const first = getCasesPage(long, today);

  test.each([
    ['all by date', ['/cases/by/date/2/', '/cases/by/date/3/']],
    ['all by completeness', ['/cases/by/complete/', '/cases/by/complete/2/', '/cases/by/complete/3/']],
    ['a county by date', ['/cases/in/xian/', '/cases/in/xian/2/', '/cases/in/xian/3/']],
    [
      'a county by completeness',
      ['/cases/in/xian/complete/', '/cases/in/xian/complete/2/', '/cases/in/xian/complete/3/'],
    ],
  ])('%s are cut into pages that know their neighbours and lose nobody', (name, expected) => {
    const pages = expected.map((path) => all.find((each) => each.page.head.path === path)!.page);
    const whole = name === 'all by date' ? [first, ...pages] : pages;
    expect(whole.map(({ items }) => items.length)).toEqual([60, 60, 10]);
    expect(new Set(whole.flatMap(({ items }) => items.map(({ href }) => href))).size).toBe(130);
    expect(whole.slice(0, -1).map((each) => each.pages.next?.href)).toEqual(
      whole.slice(1).map(({ head }) => head.path),
    );
    expect(whole.slice(1).map((each) => each.pages.previous?.href)).toEqual(
      whole.slice(0, -1).map(({ head }) => head.path),
    );
  });

  test('no two pages claim one address', () => {
    const addresses = all.map(({ params }) => [params.facet, params.value, params.page].join('/'));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('by completeness, those that say more come first', () => {
    const [fullest] = all.find(({ page: { head } }) => head.path === '/cases/by/complete/')!.page.items;
    expect(fullest?.completeness).not.toContain('不足与疑问');
  });
});

test('the file of the finder has each case with its values in the order of the facets', () => {
  expect(getFinderFile(portal)[1]).toMatchObject({
    title: '一个平台',
    keys: [
      ['grid'],
      ['sheng', 'xian'],
      ['county'],
      ['practice'],
      ['neighbours', '没人写过的事'],
      ['four-steps'],
      [],
      [],
      ['yes'],
      ['yes'],
    ],
  });
});

test('an empty portal has an empty library', () => {
  expect(getCasesPage(makePortal([]), today)).toMatchObject({ count: 0, items: [], facets: [] });
  expect(getCasesPaths(makePortal([]), today)).toEqual([]);
});
