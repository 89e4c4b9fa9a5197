import { findLast } from '../../entries/line-index.ts';

const year = '(?:19|20)\\d{2}年';
const quarter = '上半年|下半年|前三季度|第?[一二三四1-4]季度|年?底|年?初';
const day = '(?:\\d{1,2}日)?';
const fromMonth = `\\d{1,2}(?:月(?:底|份|初)?${day})?(?:至|到|—|-|～)\\d{1,2}月(?:底|份)?${day}`;
const inYear = `(?:(?:${quarter}|${fromMonth}|\\d{1,2}月(?:底|份|初|中旬)?${day})?)`;

/** How reports say when; the longest reading first. */
const periods = new RegExp(
  [
    `(?:从|自)?${year}${inYear}(?:至|到|—+|-|–|～|~)(?:今|${year}${inYear}|(?:19|20)\\d{2})`,
    `(?:从|自)?(?:19|20)\\d{2}(?:至|到|—+|-|–|～|~)${year}`,
    `(?:截至|截止到?|至)(?:目前|今|今年\\d{1,2}月(?:底)?|${year}${inYear})`,
    `(?:较|比|与|同)${year}${inYear}(?:相比|同期)?`,
    `(?:自)?${year}${inYear}(?:以来|起)?`,
    `今年(?:以来|上半年|前三季度|第?[一二三四]季度|\\d{1,2}月(?:份|至\\d{1,2}月)?)?`,
    `去年(?:以来|同期|底|全年)?`,
    `(?:近[两三四五六七八九十\\d]+年来?|近年来|上半年|前三季度|[一二三四]季度|\\d{1,2}月至\\d{1,2}月|\\d{1,2}至\\d{1,2}月)`,
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

/** All mentions of times in a text, in order. */
export const getPeriods = (text: string): PeriodMention[] =>
  [...text.matchAll(periods)].map(({ index, 0: found }) => ({
    text: found.replace(/^(?:从|自)(?=\d)/u, ''),
    start: index,
    end: index + found.length,
  }));

/** 每年 and 较2023年 reach no further than their own clause. */
const isNarrow = ({ text }: PeriodMention): boolean => /^(?:每|较|比|与|同)/u.test(text);

/** The mentions of one sentence, made ready for many questions. */
function readSentence(sentence: string) {
  const mentions = getPeriods(sentence);
  // For each mention the last one up to it that is not narrow.
  const wide: (PeriodMention | undefined)[] = [];
  for (const mention of mentions) wide.push(isNarrow(mention) ? wide.at(-1) : mention);
  return {
    sentence,
    mentions,
    wide,
    ends: mentions.map(({ end }) => end),
    signs: [...sentence.matchAll(/[，。；,;]/gu)].map(({ index }) => index),
  };
}

/**
 * Tells the time that the number at `at` of a sentence speaks of: the nearest mention before it. A sentence is read once,
 * for all numbers that are asked for one after the other.
 */
export function createPeriodLookup(): (sentence: string, at: number) => string | undefined {
  let read = readSentence('');
  return (sentence, at) => {
    if (sentence !== read.sentence) read = readSentence(sentence);
    const { mentions, wide, ends, signs } = read;
    const index = findLast(ends, at);
    const own = mentions[index];
    if (!own || own.end > at) return undefined;
    const sign = signs[findLast(signs, at - 1)] ?? -1;
    if (isNarrow(own) && own.end <= sign && sign < at) return wide[index]?.text;
    return own.text === '目前' || own.text === '至今' ? '截至目前' : own.text;
  };
}
