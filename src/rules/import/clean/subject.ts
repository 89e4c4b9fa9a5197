import { toPattern } from '../../language/word-pattern.ts';
import { subjectWords } from './subject-words.table.ts';

const subject = new RegExp(toPattern(subjectWords), 'gu');

/** How many words of the portal's subject a text holds. */
export const countSubjectWords = (text: string): number => text.match(subject)?.length ?? 0;

const placeEnds = /(?:区|县|市|镇|乡|街道|村|社区|旗|州|省|苏木|嘎查)/gu;
const noName =
  /^[全各本该我每由在和与为到进入向从对将把及一二三四五六七八九十两多数几这那个同小老新城农山地片辖园校商景功]|[的了是在和与级全各]/u;

/** 老王, 李某, 王大爷: who is told of in a story. */
const people = new RegExp(
  [
    '(?<!\\p{Script=Han}老)老(?![人板师百实家年旧城])\\p{Script=Han}',
    '\\p{Script=Han}某[甲乙丙]?',
    '\\p{Script=Han}(?:大爷|大妈|阿姨|女士|先生|师傅|奶奶|大娘|大姐)',
  ].join('|'),
  'gu',
);

/** Names of places and people, and quoted names that a text uses, each with how often. */
export function countNames(text: string): Map<string, number> {
  const names = new Map<string, number>();
  const add = (name: string) => names.set(name, (names.get(name) ?? 0) + 1);
  for (const { index } of text.matchAll(placeEnds)) {
    for (const length of [2, 3]) {
      const before = text.slice(Math.max(0, index - length), index);
      if (before.length === length && /^\p{Script=Han}+$/u.test(before) && !noName.test(before))
        add(before + text.charAt(index));
    }
  }
  for (const { 1: quoted = '' } of text.matchAll(/[“「『"]([^“”「」『』"\n]{2,12})[”」』"]/gu)) add(quoted);
  for (const [person] of text.matchAll(people)) add(person);
  return names;
}
