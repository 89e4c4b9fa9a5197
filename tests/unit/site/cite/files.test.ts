import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../../src/site/cite/bibtex.ts';
import { toCsl } from '../../../../src/site/cite/csl.ts';
import type { Reference } from '../../../../src/site/cite/reference.ts';
import { getName, parseReferences } from './parsed.ts';

const page: Reference = {
  key: 'cases-a',
  kind: 'web',
  authors: ['示例站点'],
  title: '兰山区：三级平台',
  publisher: '明理',
  date: '2026-11-21',
  url: 'https://mingli.example/cases/a/?x=1&y=100%25#z_1',
};
const paper: Reference = {
  key: 'cases-a-source-1',
  kind: 'newspaper',
  authors: ['李甲', '王乙'],
  title: '[“一站式”受理 100% & {括号} $5 #1 a_b ~ ^ \\]',
  publisher: '某日报',
  date: '2022-09-16',
  issue: '3',
};

describe.each(['bibtex', 'csl'] as const)('an independent parser reads from %s', (format) => {
  const items = parseReferences(
    format === 'csl' ? JSON.stringify(toCsl([page, paper])) : toBibtex([page, paper]),
    format,
  );

  test('both references with title, names, date and address', () => {
    expect(items.map((item) => item['citation-key'] ?? item.id)).toEqual(['cases-a', 'cases-a-source-1']);
    expect(items.map(({ title }) => title)).toEqual([page.title, paper.title]);
    expect(items.map(({ author }) => author?.map(getName))).toEqual([['示例站点'], ['李甲', '王乙']]);
    expect(items.map(({ issued }) => issued?.['date-parts'])).toEqual([[[2026, 11, 21]], [[2022, 9, 16]]]);
    expect(items[0]!.URL).toBe(page.url);
    expect(items[1]!['container-title']).toBe('某日报');
  });

  test('what kind each is', () => {
    expect(items[0]!.type).toBe('webpage');
    // The parser does not read `entrysubtype`, which makes a newspaper of an article.
    expect(items[1]!.type).toBe(format === 'csl' ? 'article-newspaper' : 'article-journal');
  });
});

test('what is unknown is left out, not empty', () => {
  const bare: Reference = { key: 'a', kind: 'other', authors: [], title: '题名' };
  expect(toBibtex([bare])).toBe('@misc{a,\n  title = {题名},\n  langid = {chinese}\n}\n');
  expect(toCsl([bare])).toEqual([{ id: 'a', type: 'document', title: '题名', language: 'zh-CN' }]);
});

test('no title breaks the file', () => {
  const title = fc.string({ unit: fc.constantFrom(...'题名a1 {}\\$&#%_~^"@,=[]《》'), minLength: 1 });
  fc.assert(
    fc.property(title, (text) => {
      fc.pre(text.trim() !== '');
      const [first, second] = parseReferences(toBibtex([{ ...paper, title: text.trim() }, page]), 'bibtex');
      expect(first!.title.replaceAll(/\s+/gu, '')).toBe(text.replaceAll(/\s+/gu, ''));
      expect(second!.title).toBe(page.title);
    }),
  );
});
