import { fromChineseNumber } from '../language/chinese-number.ts';
import { dropEnd } from '../entries/edges.ts';
import { foldText } from './fold.ts';

/** An article of a law as people and titles write it. */
export interface StatuteReference {
  /** 民法典, folded and without 中华人民共和国; empty where only the number is said. */
  law: string;
  /** `1254`, or `133-1` for 第一百三十三条之一. */
  article: string;
}

const numeral = '([零〇一二三四五六七八九十百千]{1,9}|\\d{1,4})';
const insert = '(?:之([一二三四五六七八九十]{1,3}|\\d{1,2}))?';
/** 第1254条, 1254条, 第一千二百五十四条之一. */
const labelled = new RegExp(`(?:第\\s*)?${numeral}\\s*条${insert}`, 'u');
/** 民法典1254, 民法典 五十四, where 条 is left out. Two patterns, since Safari 16.3 cannot look back. */
const bare = new RegExp(`第?${numeral}\\s*$`, 'u');
const endsWithLaw = /[法典例定释则]$/u;
const findUnlabelled = (folded: string): RegExpExecArray | null => {
  const match = bare.exec(folded);
  return match && endsWithLaw.test(folded.slice(0, match.index).trimEnd()) ? match : null;
};
const ofName = /[\p{Script=Han}()、]/u;

const toNumber = (words: string): string | undefined =>
  /^\d+$/u.test(words) ? String(Number(words)) : fromChineseNumber(words.replace(/〇/gu, '零'))?.toString();

/** The name of a law as references compare it: 《中华人民共和国民法典》 → 民法典. */
export const foldLawName = (name: string): string =>
  foldText(name)
    .replace(/[《》〈〉<>\s]/gu, '')
    .replace(/^中华人民共和国/u, '');

/** The first article that a title or a query names, and what else it says; nothing where it names none. */
export function getStatuteReference(text: string): (StatuteReference & { rest: string }) | undefined {
  const folded = foldText(text).trim();
  const match = labelled.exec(folded) ?? findUnlabelled(folded);
  const number = match?.[1] && toNumber(match[1]);
  if (!match || number === undefined) return undefined;
  const part = match[2] === undefined ? undefined : toNumber(match[2]);
  const before = folded.slice(0, match.index).replace(/[《》〈〉<>\s]/gu, '');
  const law = foldLawName(before.slice(dropEnd(before, ofName).length));
  return {
    law,
    article: part === undefined ? number : `${number}-${part}`,
    rest: folded.slice(match.index + match[0].length).trim(),
  };
}

/** The term under which the index keeps an article; without the law, all articles of that number. */
export const toStatuteTerm = ({ law, article }: StatuteReference): string => `${law}§${article}`;

/** The term under which the index keeps the page of a law, by one of its folded names. */
export const toLawTerm = (law: string): string => toStatuteTerm({ law, article: '' });
