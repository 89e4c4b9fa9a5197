/** One line of a text: `text.slice(start, end)` without its line break, and its words without blanks around them. */
export interface Line {
  words: string;
  start: number;
  end: number;
}

/** All lines, empty ones too. */
export function getLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ words: line.trim(), start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** 一、 （一） 1. 第一部分 ■ and the like at the start of a line. */
const numbering =
  /^(?:[一二三四五六七八九十]+[、．.]|[(（][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十]+[章节部]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[■●◆▶★▲□◎]|#{1,6} )/u;

/** 【案情简介】 alone in its line. */
const bracketed = /^【[^【】]{2,16}】$/u;

/** Whether a line is a numbered or marked heading. */
export const isNumbered = (words: string): boolean =>
  bracketed.test(words) || (words.length <= 60 && numbering.test(words) && !/。/u.test(words));

/** Whether a line is what stands below a picture: 图为某某, 某某 供图, 记者 某某 摄. */
export const isCaption = (words: string): boolean =>
  words.length <= 60 && /^[（(▲△]?图(?:为|片[：:])|(?:供图|摄影?|资料图|绘图|制图)\s*[)）]?$/u.test(words);

/** Whether a line is a row of a table: columns set apart by tabs or wide gaps. */
export const isTableRow = (words: string): boolean =>
  /\t/u.test(words) || ((words.match(/\S {2,}(?=\S)/gu)?.length ?? 0) >= 2 && !/[。；]/u.test(words));

/** Whether a line is running text: it holds a closed sentence, or is too long for a headline. */
export const isProse = (words: string): boolean =>
  (words.length >= 12 && /[。；;]/u.test(words) && !isTableRow(words)) || words.length >= 80;

/** 记者 张三, 通讯员 李四, ■某某书记 某某 : who wrote it. */
export const isByline = (words: string): boolean =>
  words.length <= 40 &&
  /^[■□◎●▲(（【]?\s*(?:本报|本网|全媒体|特约)?(?:记者|通讯员|作者|撰稿|供稿|文\/|文／|中共.{2,20}(?:书记|主任|县长|区长|镇长))/u.test(
    words,
  );

/** Two titles are shorter than this. */
const longestTitles = 400;

/** Whether two lines say the same, blanks apart. */
export const isSameLine = (one: string, other: string): boolean =>
  one === other ||
  (one.length + other.length < longestTitles && one.replaceAll(/\s+/gu, '') === other.replaceAll(/\s+/gu, ''));
