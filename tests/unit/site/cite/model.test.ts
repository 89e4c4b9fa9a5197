import { describe, expect, test } from 'vitest';
import { getCite, getCitePaths, getPageLine, getReferences, getSourceLines } from '../../../../src/site/cite/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const siteUrl = 'https://mingli.example';
const law = makeEntry('laws', 'civil-code', {
  title: '中华人民共和国民法典',
  short: '民法典',
  kind: 'law',
  issuer: '全国人民代表大会',
  versions: [{ adoptedOn: '2020-05-28', inForceOn: '2021-01-01' }],
  checked: { on: '2026-11-21', against: '文本' },
});
const method = makeEntry('methods', 'm', {
  name: '「125」工作法',
  region: 'x',
  summary: '概括',
  sources: [{ title: '报道', publisher: '某网', url: 'https://a.cn/1' }],
});
const explainer = makeEntry('explainers', 'e', {
  title: '怎么办？',
  summary: '答',
  topic: '事',
  updatedOn: '2026-11-20',
  citations: [
    { law: 'civil-code', article: '1' },
    { law: 'civil-code', article: '2' },
    { law: 'unknown', article: '3' },
  ],
});
const gone = makeEntry('cases', 'gone', {
  kind: 'practice',
  title: '泄露',
  summary: '概括',
  region: 'x',
  publishedOn: '2026-01-01',
  status: 'withdrawn',
});
const portal = makePortal([law, method, explainer, gone]);
const today = '2026-11-25';

describe('a page', () => {
  test('is dated by its last change', () => {
    expect(getPageLine(getCite(portal, explainer, today), siteUrl).text).toBe(
      '示例站点. 怎么办？[EB/OL]. （2026-11-20）. https://mingli.example/explainers/e/.',
    );
  });

  test('that names no change has no date: the day of the build is none', () => {
    expect(getPageLine(getCite(portal, method, today), siteUrl).text).toBe(
      '示例站点. 「125」工作法[EB/OL]. https://mingli.example/methods/m/.',
    );
  });

  test('leaves room for the day on which the reader saw it', () => {
    expect(getPageLine(getCite(portal, explainer, today), siteUrl).withSlot).toContain('（2026-11-20）[YYYY-MM-DD]. ');
  });
});

describe('the sources', () => {
  test('of a method are its reports, and what they lack is said', () => {
    expect(getSourceLines(getCite(portal, method, today))).toEqual([
      { text: '报道[EB/OL]. https://a.cn/1.', gaps: '报道没有写明日期；引用前请查原文补上。' },
    ]);
  });

  test('of an explainer are its laws, each once', () => {
    expect(getSourceLines(getCite(portal, explainer, today))).toEqual([
      { text: '全国人民代表大会. 中华人民共和国民法典[Z]. 2020-05-28.', gaps: undefined },
    ]);
  });

  test('of a law is the law', () => {
    expect(getReferences(getCite(portal, law, today), siteUrl).map(({ key }) => key)).toEqual([
      'laws-civil-code',
      'laws-civil-code-text',
    ]);
  });
});

test('what was withdrawn is not cited', () => {
  expect(getCitePaths(portal).map(({ params }) => params.id)).toEqual(['e', 'm', 'civil-code']);
});
