import { describe, expect, test } from 'vitest';
import { countingArticles, toArticleKey } from '../../../../src/site/deadlines/deadline.ts';
import { getCalculator as build } from '../../../../src/site/deadlines/calculator.ts';
import type { Entry } from '../../../../src/rules/entries/entry.ts';
import type { Portal } from '../../../../src/rules/portal/portal.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const getCalculator = (portal: Portal, entries: readonly Entry<'deadlines'>[]) => build(portal, entries, '2026-11-21');

const makeLaw = (id: string, short: string, articles: number[]) =>
  makeEntry('laws', id, {
    title: short,
    short,
    kind: 'law',
    issuer: '全国人民代表大会',
    versions: [],
    checked: { on: '2026-11-21', against: '示例' },
    articles: articles.map((number) => ({ number: String(number), plain: '大意' })),
    aliases: [],
  });

const makeDeadline = (id: string, fields: Partial<Parameters<typeof makeEntry<'deadlines'>>[2]> = {}) =>
  makeEntry('deadlines', id, {
    title: `期限${id}`,
    summary: '一句话',
    starts: '收到之日',
    length: { amount: 15, unit: 'day' },
    ifMissed: '还有路',
    ...fields,
  });

const laws = [makeLaw('civil-code', '民法典', [201, 203]), makeLaw('civil-procedure-law', '民事诉讼法', [85])];

describe('which law says how to count', () => {
  test.each([
    [[{ law: 'civil-procedure-law', article: '85' }], 'procedure'],
    [[{ law: 'civil-code', article: '203' }], 'civil'],
    [
      [
        { law: 'civil-code', article: '203' },
        { law: 'civil-procedure-law', article: '85' },
      ],
      'procedure',
    ],
    [[{ law: 'civil-procedure-law', article: '171' }], 'general'],
    [[{ law: 'civil-code', article: '188' }], 'general'],
    [[{ law: 'other-law', article: '203' }], 'general'],
    [[], 'general'],
  ])('%j: %s', (citations, basis) => {
    const [deadline] = getCalculator(makePortal(laws), [makeDeadline('a', { citations })]).data.deadlines;
    expect(deadline?.rule.basis).toBe(basis);
    expect(deadline?.rule.source).toEqual(citations[0]);
  });
});

test('one deadline asks for its own event, and for a time where it runs in hours', () => {
  const view = getCalculator(makePortal(laws), [makeDeadline('a', { length: { amount: 72, unit: 'hour' } })]);
  expect(view).toMatchObject({ choices: [], question: '收到之日', hasTime: true });
  expect(getCalculator(makePortal(laws), [makeDeadline('a')]).hasTime).toBe(false);
});

test('several deadlines are offered by whose they are', () => {
  const entries = [makeDeadline('a'), makeDeadline('b', { kind: 'await' }), makeDeadline('c')];
  const view = getCalculator(makePortal([...laws, ...entries]), entries);
  expect(view.choices.map(({ deadlines }) => deadlines.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  expect(view).toMatchObject({ question: '', hasTime: false });
});

test('links every article of counting, and says where it is borrowed', () => {
  const { citations } = getCalculator(makePortal(laws), [makeDeadline('a')]).data;
  for (const article of countingArticles) expect(citations[toArticleKey(article)], toArticleKey(article)).toBeDefined();
  expect(citations['civil-code 203']).toEqual({ href: '/laws/civil-code/#article-203', label: '民法典 第二百零三条' });
  expect(citations['civil-code 203 analogy']?.label).toBe('参照民法典 第二百零三条');
});

test('links what sets the length, and leaves out a law that the registry does not know', () => {
  const citations = [{ law: 'civil-procedure-law', article: '171' }];
  const { data } = getCalculator(makePortal(laws), [makeDeadline('a', { citations })]);
  expect(data.citations['civil-procedure-law 171']?.label).toBe('民事诉讼法 第一百七十一条');
  expect(getCalculator(makePortal([]), [makeDeadline('a', { citations })]).data.citations).toEqual({});
});
