import type { Lexicon } from './words/lexicon.ts';
import { surname } from './surnames.ts';

/** How far a list is read to either side. */
const reach = 80;
const apart = /[^\p{Script=Han}、—]/u;
const parted = /[、—]+/u;
/** A list begins behind what is said of it: 水里有狗母鱼. */
const opening = /^.*[有是在到的和及]/u;
/** What is longer is said rather than listed. */
const longest = 5;

/** People are listed by their names, by what they are to others, or as they are called at home: 奶奶王桂英, 小桂英. */
const person = new RegExp(`^[小老阿大]|${surname}\\p{Script=Han}{1,2}$`, 'u');

/** What provinces are called for short, those left out that many people are called. */
const provinces = /^[晋陕蒙苏冀豫皖赣鄂渝湘粤闽沪津琼鲁浙辽黑藏宁]{3}$/u;

/** Whether words are provinces in a row: 晋陕蒙接壤地区. */
export const isProvinces = (words: string): boolean => provinces.test(words);

/** Two characters may be somebody's given name, so they tell nothing. */
const isThing = (item: string, lexicon: Lexicon): boolean =>
  item.length !== 2 &&
  ([item.slice(-3), item.slice(-4)].some((words) => lexicon.getWord(words) !== undefined) ||
    (item.length <= longest && !person.test(item)));

/** Whether words stand in a list of things of one kind, told by their last character: 殷村港 beside 社渎港. */
export function isListedThing(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  if (!parted.test(before) && !parted.test(behind)) return false;
  const left = before.split(apart).at(-1)!.split(parted);
  const right = behind.split(apart)[0]!.split(parted);
  const kind = text.charAt(end - 1);
  return [...left.slice(0, -1), ...right.slice(1)].some(
    (item) => item.endsWith(kind) && isThing(item.replace(opening, ''), lexicon),
  );
}
