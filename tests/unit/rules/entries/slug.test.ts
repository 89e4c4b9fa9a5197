import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestSlug } from '../../../../src/rules/entries/slug.ts';
import { slugPattern } from '../../../../src/schemas/index.ts';

test.each([
  ['楼上漏水', 'lou-shang-lou-shui'],
  ['「125」工作法', '125-gong-zuo-fa'],
  ['AI 调解：第3天', 'ai-tiao-jie-di-3-tian'],
  ['律师来了', 'lv-shi-lai-le'],
  ['ＡＢＣ公司欠薪', 'abc-gong-si-qian-xin'],
  ['Café 噪音', 'cafe-zao-yin'],
  ['', ''],
  ['——！？', ''],
])('suggests for %j the address %j', (title, slug) => {
  expect(suggestSlug(title)).toBe(slug);
});

test('cuts long titles between words', () => {
  const slug = suggestSlug('楼上漏水泡坏了我家邻居不肯赔怎么办能不能直接去法院起诉要求他修好并且赔钱');
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toMatch(/^lou-shang-lou-shui-pao-huai-le-wo-jia-lin-ju-/u);
  expect(slug).toMatch(slugPattern);
});

test('is empty or a valid address for any title', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (title) => suggestSlug(title) === '' || slugPattern.test(suggestSlug(title)),
    ),
  );
});
