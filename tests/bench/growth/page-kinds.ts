const series = (length: number, each: number, make: (at: number) => string): string =>
  Array.from({ length: Math.ceil(length / each) }, (_, at) => make(at)).join('');

/** One of these, always the same at the same place, in no order that repeats soon. */
const pick = <T>(items: readonly T[], at: number): T => items[(at * 7919 + (at >> 3)) % items.length]!;

const places = ['东风村', '惠民街道', '发放镇', '兰山区', '幸福乡', '王家庄', '金水社区'];
const matters = ['宅基地边界', '欠薪', '楼上漏水', '彩礼', '物业费', '赡养', '土地流转'];
const headline = (at: number) => `${pick(places, at)}${pick(matters, at + 3)}纠纷第${at}次调解`;
const prose = (at: number) =>
  `${pick(places, at)}村民张某${at}与邻居因${pick(matters, at)}争执，调解员上门${at % 30}次，双方达成协议，赔偿${at}元。`;
const date = (at: number) => `2023-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;

/** Lines of which real pages are put together. */
const pieces = [
  headline,
  prose,
  (at: number) => `${date(at)} 10:20 来源：某报`,
  () => '首页 > 新闻 > 正文',
  () => '相关推荐',
  () => '分享到：微信 微博',
  (at: number) => `案例${at}`,
  () => '一、做法与经过',
  (at: number) => `责任编辑：小王${at}`,
  (at: number) => `甲${at}\t${at}\t${at * 3}`,
  (at: number) => `- ${at} -`,
  (at: number) => `第${at}版：要闻`,
  () => '',
];

/** Pages as the importer gets them: tables, several cases on one, pages of a paper, lists between paragraphs. */
export const pageKinds: Readonly<Record<string, (length: number) => string>> = {
  'rows of a table': (length) => series(length, 16, (at) => `${pick(places, at)}${at}\t${at}件\t${at % 100}%\n`),
  'rows set apart by gaps': (length) => series(length, 20, (at) => `${pick(places, at)}${at}  ${at}件  ${at % 100}%\n`),
  'one row of many cells': (length) => series(length, 8, (at) => `${pick(places, at)}${at}\t`),
  'rows between paragraphs': (length) => series(length, 70, (at) => `甲\t${at}\t乙\n${prose(at)}\n`),
  'cases on a page': (length) =>
    series(length, 90, (at) => `案例${at}：${headline(at)}\n${date(at)} 来源：某报\n${prose(at)}\n\n`),
  'cases without a date': (length) => series(length, 70, (at) => `${headline(at)}\n${prose(at)}\n`),
  'one case over and over': (length) => series(length, 70, () => `${headline(1)}\n${prose(1)}\n`),
  'a page of a paper': (length) =>
    series(length, 110, (at) => `第${at}版：要闻\n上一版 下一版\n${headline(at)}\n本报讯（记者 张三）${prose(at)}\n`),
  'lines of a column': (length) =>
    series(length, 18, (at) => `${prose(at).slice((at * 3) % 20, ((at * 3) % 20) + 17)}\n`),
  'lists between paragraphs': (length) =>
    series(length, 120, (at) => `相关推荐\n${headline(at)}\n${headline(at + 1)}\n${prose(at)}\n`),
  'headlines alone': (length) => series(length, 18, (at) => `${headline(at)}\n`),
  'breadcrumbs and paragraphs': (length) => series(length, 60, (at) => `首页 > 新闻 > 正文\n${prose(at)}\n`),
  'four parts over and over': (length) =>
    series(length, 200, (at) =>
      ['背景和起因', '做法与经过', '成效与反响', '探讨与评论'].map((part) => `${part}\n${prose(at)}\n`).join(''),
    ),
  'pieces of pages, mixed': (length) => series(length, 16, (at) => `${pick(pieces, at)(at)}\n`),
};
