import { pinyin } from 'pinyin-pro';
import { type Change, toChange } from './change.ts';

const reason = '插进正文的拼音';

/** Letters of pinyin, with and without tone marks, ü also as v or u:. */
const letters = 'a-zA-ZüÜāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\\p{Mn}';
const bracketed = new RegExp(
  `[(（\\[【〔]\\s*([${letters}:]{1,7}[0-5]?(?:[\\s'’·-]+[${letters}:]{1,7}[0-5]?)*)\\s*[)）\\]】〕]`,
  'gu',
);
/** Without brackets only a syllable with its tone mark is taken for pinyin: 地dì区. */
const bare =
  /(?<=\p{Script=Han})[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}(?=[\p{Script=Han}，。、；：！？”）]|$)/gu;

const toPlain = (syllable: string): string =>
  syllable
    .toLowerCase()
    .replace(/u:/gu, 'v')
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\p{M}\d]/gu, '');

/** Every way to read `character`, without tones; lü is `lv`. */
const getReadings = (character: string): string[] =>
  pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).map(toPlain);

/** Whether `written` is how the Chinese characters before it are read: one syllable a character. */
function isReadingOf(before: string, written: string): boolean {
  const syllables = written
    .trim()
    .split(/[\s'’·-]+/u)
    .map(toPlain);
  const characters = [...before].slice(-syllables.length);
  if (characters.length === syllables.length)
    return characters.every((character, index) => {
      const wanted = syllables[index];
      return (
        /\p{Script=Han}/u.test(character) &&
        getReadings(character).some((known) => known === wanted || known.replace('v', 'u') === wanted)
      );
    });
  return false;
}

/** Finds readings put behind characters, 地(di)区 or 地（dì）区; a bracket that is not the reading of what stands before it stays. */
export function repairPinyin(text: string): Change[] {
  const found: Change[] = [];
  for (const { index, 0: whole, 1: written = '' } of text.matchAll(bracketed)) {
    const near = text.slice(Math.max(0, index - 3), index);
    const gap = near.length - near.trimEnd().length;
    const before = text.slice(Math.max(0, index - gap - 12), index - gap);
    if (isReadingOf(before, written)) found.push(toChange(text, index - gap, index + whole.length, reason));
  }
  for (const { index, 0: written } of text.matchAll(bare))
    if (isReadingOf(text.slice(Math.max(0, index - 2), index), written))
      found.push(toChange(text, index, index + written.length, reason));
  return found.sort((a, b) => a.at - b.at);
}
