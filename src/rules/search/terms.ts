import { foldText } from './fold.ts';

/** Particles and pronouns: they join words and are part of hardly any. */
const joints = /[的了吗呢吧啊呀嘛呗我你您他她它们这那]/gu;

/** 第一千二百五十四条: a title or a reference, never a matter. */
const articleLabel = /第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?/gu;

const run = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const isHan = /^\p{Script=Han}/u;

/** Longer runs of letters and digits are noise of machines. */
const longestToken = 40;

/** Unbroken runs of Chinese characters, and words of letters and digits, of folded text. */
export const getRuns = (folded: string): string[] =>
  folded.replace(articleLabel, ' ').replace(joints, ' ').match(run) ?? [];

/**
 * What stands in the index for a text, with how often: each Chinese character, each pair of neighbours, each word of
 * letters or digits. Pairs need no dictionary, so that query and index cannot disagree about where a word ends.
 */
export function getTerms(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);
  for (const found of getRuns(foldText(text))) {
    if (!isHan.test(found)) {
      add(found.slice(0, longestToken));
      continue;
    }
    const characters = [...found];
    for (const [index, character] of characters.entries()) {
      add(character);
      if (index > 0) add(`${characters[index - 1]}${character}`);
    }
  }
  return terms;
}

/** The term under which the index keeps what has this name, for those who type it and nothing else. */
export const toNameTerm = (folded: string): string => `=${folded}`;

/** Whether a term is the name of something. */
export const isNameTerm = (term: string): boolean => term.startsWith('=');

/** The term under which the index keeps the pages that help in a danger. */
export const toDangerTerm = (kind: string): string => `!${kind}`;

/** Whether a term stands for a danger: a page that has it goes before all others. */
export const isDangerTerm = (term: string): boolean => term.startsWith('!');

/** Whether a term is one Chinese character: it weighs less than a pair. */
export const isCharacter = (term: string): boolean => isHan.test(term) && [...term].length === 1;

/** Whether a term is two or more characters of text, and not a sign for something else (`@漏水`, `^炒鱿鱼`, `=押金`, `!violence`, `民法典§1254`, `?paper`). */
export const isPair = (term: string): boolean => !isCharacter(term) && !/[@~^§=!?]/u.test(term);
