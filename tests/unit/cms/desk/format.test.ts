import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownFormat, tidy, withoutSlug } from '../../../../cms/desk/form/format.ts';
import { collections } from '../../../../src/schemas/index.ts';

const format = markdownFormat(collections.cases.schema);

const file = `---
kind: dispute
title: 红旗社区「水管风波」：3 天和解
summary: |-
  楼上楼下吵了半年。
  三天谈成了。
region: lanshan
publishedOn: 2026-11-20
figures:
  - label: 调解次数，很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的一句话
    value: 0
    unit: 次
citations:
  - law: civil-code
    article: "0296"
image:
  file: /media/a.jpg
  alt: 水管
sources:
  - title: "#1 头条"
    publisher: 未注明
unknownKey: 别丢
---

第一段[^1]。

- [ ] 待办

[^1]: 见 ~报道~。
`;

test('shows what stands where a text belongs as it is written, so that saving loses no word of it', () => {
  const read = format.fromFile(
    '---\ntitle: {漏水}\nsummary: &a [一, 二]\nsources:\n  - title: {报道: }\n    publisher: *a\nfigures:\n  - value: {五万}\n---\n',
  );
  expect(read).toMatchObject({
    title: '{漏水}',
    summary: '[一, 二]',
    sources: [{ title: '{报道: }', publisher: '[一, 二]' }],
    figures: [{ value: '{五万}' }],
  });
  expect(format.fromFile(format.toFile(read))).toEqual(read);
});

test('reads a file and writes the same bytes', () => {
  const data = format.fromFile(file);
  expect(data).toMatchObject({ publishedOn: '2026-11-20', unknownKey: '别丢' });
  expect(format.toFile(data)).not.toBe('');
  expect(format.toFile(format.fromFile(format.toFile(data)))).toBe(format.toFile(data));
  // `image` comes before `figures` in the schema; everything else stays where it was.
  const lines = (text: string) => text.split('\n').toSorted();
  expect(lines(format.toFile(data))).toEqual(lines(file));
});

test('keeps a file in schema order byte for byte', () => {
  const ordered = format.toFile(format.fromFile(file));
  expect(format.toFile(format.fromFile(ordered))).toBe(ordered);
  expect(ordered.indexOf('image:')).toBeLessThan(ordered.indexOf('figures:'));
});

test('writes the numbers of articles as thousands of rows have them, without quotes', () => {
  const { fromFile, toFile } = markdownFormat(collections.laws.schema);
  const rows = '---\narticles:\n  - number: 133\n    plain: 交通肇事\n  - number: 133-1\n    plain: 醉驾\n---\n';
  expect(fromFile(rows)).toMatchObject({ articles: [{ number: '133' }, { number: '133-1' }] });
  expect(toFile(fromFile(rows))).toBe(rows);
});

test('restores the order that Decap loses, inside groups too', () => {
  expect(
    format.toFile({
      body: '文',
      title: '题',
      kind: 'dispute',
      figures: [{ unit: '件', value: 1, label: '数' }],
    }),
  ).toBe('---\nkind: dispute\ntitle: 题\nfigures:\n  - label: 数\n    value: 1\n    unit: 件\n---\n\n文\n');
});

test.each([
  ['nothing', undefined],
  ['no words', '  '],
  ['no items', []],
  ['blank items', ['', null]],
  ['a blank group', { file: '', alt: undefined }],
])('drops %s', (_, value) => {
  expect(format.toFile({ title: '题', image: value })).toBe('---\ntitle: 题\n---\n');
});

test('keeps zero and no', () => {
  expect(tidy({ a: 0, b: false })).toEqual({ a: 0, b: false });
});

test('never repeats by anchor', () => {
  const source = { title: '同一', publisher: '未注明' };
  expect(format.toFile({ sources: [source, source] })).not.toMatch(/[&*]a/u);
});

test('reads Windows line ends and a missing front matter', () => {
  expect(format.fromFile('---\r\ntitle: 题\r\n---\r\n\r\n文\r\n')).toEqual({ title: '题', body: '文' });
  expect(format.fromFile('只有正文')).toEqual({ body: '只有正文' });
});

test('throws on a front matter that it cannot read', () => {
  expect(() => format.fromFile('---\n- 一\n---\n')).toThrow('读不懂');
  expect(() => format.fromFile('---\ntitle: "题\n---\n')).toThrow();
});

describe('the address', () => {
  test('is written for local backups and taken out for the repository', () => {
    const raw = format.toFile({ title: '题', slug: 'ti', body: '文' });
    expect(format.fromFile(raw)).toMatchObject({ slug: 'ti' });
    expect(withoutSlug(raw)).toBe('---\ntitle: 题\n---\n\n文\n');
  });
  test('in other places is left alone', () => {
    const raw = '---\ntitle: 题\nslug: 别人的\n---\n\nslug: 正文\n';
    expect(withoutSlug(raw)).toBe(raw);
  });
});

test('any text survives as title and as body', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((value) => value.replace(/\r/gu, '').trim())
    .filter(Boolean);
  fc.assert(
    fc.property(text, text, (title, body) => {
      const data = format.fromFile(format.toFile({ title, body }));
      expect(data).toEqual({ title: title.trim(), body: body.replace(/^\s*\n/u, '').trimEnd() });
    }),
    { numRuns: 300 },
  );
});
