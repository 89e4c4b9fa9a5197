import { describe, expect, test } from 'vitest';
import common from '../../../../../src/rules/search/speech/common-words.json' with { type: 'json' };
import { toReadings } from '../../../../../src/rules/search/pinyin.ts';
import { getReadingTable } from '../../../../../src/rules/search/readings.ts';
import { getMeantWords, getQueryPairs, longestMended, mendSlips } from '../../../../../src/rules/search/speech/mend.ts';

const names = '劳动仲裁 抵押 定金 物业费 抚养费 拖欠工资 取保候审 赔偿 信用卡 传票 社保 农民工工资 宅基地 支付令'.split(
  ' ',
);
const pages = [
  ...names,
  '房子给别人',
  '老板不给',
  '要求',
  '逾期怎么办',
  '收到法院',
  '不交',
  '责任包括哪些',
  '仲裁怎么申请',
];
const readings = toReadings(getReadingTable([...names, '才低陪漂宝今托自侯公领页样拥机']));
const known = getMeantWords(names, [], readings, common);
const onPages = new Set(pages.flatMap(getQueryPairs));
const mend = (query: string) => mendSlips(query, (pair) => onPages.has(pair), known, readings);

test.each([
  ['劳动仲才怎么申请', '劳动仲裁怎么申请'],
  ['房子低押给别人', '房子抵押给别人'],
  ['要求陪偿', '要求赔偿'],
  ['收到法院传漂', '收到法院传票'],
  ['老板托欠工自', '老板拖欠工资'],
  ['取保侯审', '取保候审'],
  ['不交社宝', '不交社保'],
  ['农民工公资', '农民工工资'],
  ['物页费', '物业费'],
  ['抚样费', '抚养费'],
  ['信拥卡逾期怎么办', '信用卡逾期怎么办'],
  ['宅机地', '宅基地'],
  ['支付领', '支付令'],
  // No sound alike: all characters but one, in a word that nothing else is like.
  ['取保候宙', '取保候审'],
  ['拖欠工盗', '拖欠工资'],
])('%s was meant to be %s', (typed, meant) => {
  expect(mend(typed)).toBe(meant);
});

describe('what is no slip stays', () => {
  test.each([...names, ...pages, '把传单发给别人', '不要社交', '红烧肉怎么做', '', 'abc'])('%s', (query) => {
    expect(mend(query)).toBe(query);
  });

  test('in a story that says enough without', () => {
    const story = `劳动仲才${'怎么申请'.repeat(5)}`;
    expect(story.length).toBeGreaterThan(longestMended);
    expect(mend(story)).toBe(story);
  });
});
