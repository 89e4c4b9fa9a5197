import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getExcerpt } from '../../../../src/rules/search/excerpt.ts';

test.each([
  ['楼上漏水，先关阀门。', ['楼上', '上漏', '漏水'], '<mark>楼上漏水</mark>，先关阀门。'],
  ['調解協議', ['协议'], '調解<mark>協議</mark>'],
  ['排水不畅', ['漏水', '水'], '排<mark>水</mark>不畅'],
  ['没有', ['漏水'], '没有'],
  ['a<b>漏水</b>&', ['漏水'], 'a&lt;b&gt;<mark>漏水</mark>&lt;/b&gt;&amp;'],
])('of %j it shows for %j', (text, terms, excerpt) => {
  expect(getExcerpt(text, terms)).toBe(excerpt);
});

test('of a long text it shows the part that says most', () => {
  const excerpt = getExcerpt(`${'前文'.repeat(200)}漏水${'中间'.repeat(200)}楼上漏水泡坏家具${'后文'.repeat(200)}`, [
    '楼上',
    '漏水',
  ]);
  expect(excerpt).toMatch(/^….*<mark>楼上漏水<\/mark>泡坏家具.*…$/u);
  expect(excerpt.length).toBeLessThan(140);
});

test('no markup of the text comes through', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })),
      (text, terms) => {
        expect(getExcerpt(text, terms).replaceAll(/<\/?mark>/gu, '')).not.toMatch(/[<>]/u);
      },
    ),
  );
});
