import { findLast } from '../../entries/line-index.ts';
import { getSentences } from '../../language/sentences.ts';

const year = '(?:19|20)\\d{2}年';
const quarter = '上半年|下半年|前三季度|第?[一二三四1-4]季度末?|年?底|年?末|年?初';
const day = '(?:\\d{1,2}日)?';
const dash = '(?:至|到|—+|-|–|～|~)';
const fromMonth = `\\d{1,2}(?:月(?:底|份|初)?${day})?${dash}\\d{1,2}月(?:底|份)?${day}`;
const month = `\\d{1,2}月(?:底|末|份|初|中旬)?${day}`;
const inYear = `(?:(?:${quarter}|${fromMonth}|${month})?)`;
const someYear = `(?:${year}|今年|去年)`;

/** How reports say when; the longest reading first. */
const periods = new RegExp(
  [
    `(?:从|自)?${year}${inYear}${dash}(?:今年${inYear}|今|${year}${inYear}|(?:19|20)\\d{2}(?!年))`,
    `(?:从|自)?(?:19|20)\\d{2}${dash}${year}`,
    `(?:截至|截止到?|(?<![升高长加降少低短缩增减])至)(?:目前|${someYear}${inYear}|${month}|今)`,
    `(?:较|比|与|同|和)(?:${year}${inYear}|(?:去年|上年)(?:同期|底|末)?|年初|上月|推行前|成立前)(?:相比|同期|比)?`,
    `自${year}${inYear}[^，。；;\\n]{0,24}?(?:以来|起)`,
    `${year}${inYear}(?:以来|起)?`,
    `今年(?:以来|上半年|前三季度|第?[一二三四]季度|${fromMonth}|${month})?`,
    `去年(?:以来|同期|底|全年|上半年|下半年|${fromMonth}|${month})?`,
    `上年同期`,
    `(?<![一二两三四五六七八九十\\d])[一二两三四五六七八九十\\d]{1,3}年间`,
    `(?:近[两三四五六七八九十\\d]+年来?|近年来|(?<![一两二三四五六七八九十半\\d])[一两二三四五六七八九十半\\d]{1,3}年多?来|上半年|下半年|前三季度|[一二三四]季度|${fromMonth}|\\d{1,2}月份)`,
    `[\\p{Script=Han}]{0,6}?(?:平台|中心|机制|工作|活动|调解室|工作室|项目|制度)(?:建立|成立|运行|开展|启用|设立|实施|启动|投用|推行)以来`,
    `(?:自)?(?:成立|运行|建立|实施|开展|推行|启用|挂牌|投用)(?:至今|以来)`,
    `每人每[天日周月年]|每个?(?:季度|月|年|周|天|日|季)`,
    `目前|至今`,
  ].join('|'),
  'gu',
);

/** One mention of a time, and where it stands. */
export interface PeriodMention {
  text: string;
  start: number;
  end: number;
}

/** 自2025年4月30日正式运行以来 is 自2025年4月30日以来: what happened on the day is told by the report. */
const sinceDay = new RegExp(`^(自${year}${inYear}).+以来$`, 'u');

/** All mentions of times in a text, in order. */
export const getPeriods = (text: string): PeriodMention[] =>
  [...text.matchAll(periods)].map(({ index, 0: found }) => ({
    text: found.replace(sinceDay, '$1以来').replace(/^(?:从|自)(?=\d{4}年?.*(?:至|到|—|-|–|～|~|起$))/u, ''),
    start: index,
    end: index + found.length,
  }));

/** 较2023年 and 与去年同期相比 say what a number is compared with, not when it was counted. */
const isComparison = ({ text }: PeriodMention): boolean => /^(?:较|比|与|同|和)/u.test(text);

/** 每年 reaches no further than its own clause. */
const isRhythm = ({ text }: PeriodMention): boolean => text.startsWith('每');

/** Days on which something happened, and 目前, say nothing of the next sentence. */
const isMoment = ({ text }: PeriodMention): boolean => /^(?!自|截|至).*\d日$|^(?:目前|至今)$/u.test(text);

const toPeriod = ({ text }: PeriodMention): string => (text === '目前' || text === '至今' ? '截至目前' : text);

/**
 * Tells for a place of `text` the time that a number there speaks of: the nearest mention before it in its sentence, else
 * the last one of its paragraph that reaches on. A row of a table, and a sentence that compares with last year, speak of
 * the time of the paragraph before them.
 */
export function createPeriodLookup(text: string): (at: number) => string | undefined {
  const mentions = getPeriods(text);
  const told = mentions.filter((mention) => !isComparison(mention));
  const wide = told.filter((mention) => !isRhythm(mention));
  const lasting = wide.filter(
    (mention) => !isMoment(mention) && mention.text !== '去年同期' && mention.text !== '上年同期',
  );
  const [toldEnds, wideEnds, lastingEnds, allEnds] = [told, wide, lasting, mentions].map((list) =>
    list.map(({ end }) => end),
  ) as [number[], number[], number[], number[]];
  const sentences = getSentences(text).map(({ start }) => start);
  const lines = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const signs = [...text.matchAll(/[，。；,;\n]/gu)].map(({ index }) => index);

  /** The last of `list` that ends between `from` and `at`. */
  const getLast = (list: readonly PeriodMention[], ends: readonly number[], from: number, at: number) => {
    const last = list[findLast(ends, at)];
    return last && last.end <= at && last.start >= from ? last : undefined;
  };
  // For each line whether it is a row of a table, and the last line of running text before it.
  const rows: boolean[] = [];
  const before: number[] = [];
  let last = 0;
  for (const [index, words] of text.split('\n').entries()) {
    rows.push(words.includes('\t'));
    before.push(last);
    if (words.trim() !== '' && !rows[index]) last = index;
  }
  /** Where the paragraph begins whose time that of `line` is. */
  const getReach = (line: number, at: number): number => {
    const from = lines[line] ?? 0;
    const isCompared = getLast(mentions, allEnds, from, at) !== undefined;
    return rows[line] || isCompared ? (lines[before[line] ?? 0] ?? 0) : from;
  };
  return (at) => {
    const sentence = sentences[findLast(sentences, at)] ?? 0;
    const own = getLast(told, toldEnds, sentence, at);
    const sign = signs[findLast(signs, at - 1)] ?? -1;
    if (own && !(isRhythm(own) && own.end <= sign && sign < at)) return toPeriod(own);
    const inSentence = getLast(wide, wideEnds, sentence, at);
    if (inSentence) return toPeriod(inSentence);
    const reaching = getLast(lasting, lastingEnds, getReach(findLast(lines, at), at), at);
    return reaching && toPeriod(reaching);
  };
}
