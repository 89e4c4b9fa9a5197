const digits = '[\\d一二两三四五六七八九十百千几]{1,9}';

/** A sum of money: 2万, 三千多块, 5.6万元. */
const sum = new RegExp(
  `${digits}(?:\\.\\d{1,4})?[多来]?(?:[万亿]多?)?(?:块钱|块|元|圆)|${digits}(?:\\.\\d{1,4})?[万亿]多?`,
  'gu',
);

/** A day, a month or year of the calendar, an hour, a telephone number: 2023年5月3日, 3月份, 8:30, 13800000000. */
const dates = [
  /\d{2,4}年(?:\d{1,2}月份?)?(?:\d{1,2}[日号])?/gu,
  /\d{1,2}月份?\d{1,2}[日号]|\d{1,2}月份/gu,
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}:\d{2}|1\d{10}/gu,
];

/** People without a name: 张某, 李某某, 王xx. */
const someone = /\p{Script=Han}(?:某{1,3}|x{2,3}|\*{1,3})/gu;

/** A story without its dates and names, which no page is found by. */
export const dropNames = (folded: string): string =>
  [...dates, someone].reduce((left, pattern) => left.replace(pattern, ' '), folded);

/** Whoever says how much it was speaks of money: 借我2万不还 is 借我钱不还. */
export const readSums = (folded: string): string => folded.replace(sum, '钱');

/** Some time of up to a year: 十来天, 两个多月, 大半年. Longer ones are how long somebody has worked, not what is owed. */
const shortTime =
  /[大小]?半(?:个月|年)|[\d一二两三四五六七八九十几数]{1,3}[多来]?(?:天|周(?!年|末)|个(?:多|半)?月|(?:个(?:多|半)?)?(?:星期|礼拜))|[一1]年(?:多|半)?/gu;

/** Whoever says how long it was speaks of a time: 干了两个多月 is 干了一阵. */
export const readTimes = (folded: string): string => folded.replace(shortTime, '一阵');
