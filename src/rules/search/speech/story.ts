const digit = '[\\d一二两三四五六七八九十百千几]';

/** A sum of money: 2万, 三千多块, 5.6万元. */
const sum = new RegExp(
  `${digit}[\\d.,一二两三四五六七八九十百千几多来]*(?:[万亿]多?)?(?:块钱|块|元|圆|万)|${digit}+[万亿]多?`,
  'gu',
);

/** Days, years of the calendar, hours and telephone numbers: 2023年5月3日, 去年8月, 3月份, 13800000000. */
const date =
  /\d{2,4}年(?:\d{1,2}月份?)?(?:\d{1,2}[日号])?|\d{1,2}月份?\d{1,2}[日号]|\d{1,2}月份|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[::]\d{2}|1\d{10}/gu;

/** People without a name: 张某, 李某某, 王xx. */
const someone = /\p{Script=Han}(?:某+|x{2,}|\*+)(?:\p{Script=Han}(?=某))?/gu;

/** A story without its dates and names, which no page is found by. */
export const dropNames = (folded: string): string => folded.replace(date, ' ').replace(someone, ' ');

/** Whoever says how much it was speaks of money: 借我2万不还 is 借我钱不还. */
export const readSums = (folded: string): string => folded.replace(sum, '钱');
