import { pinyin } from 'pinyin-pro';

/** The capital letter under which a word stands in a pinyin index; `#` for words that begin with neither Chinese nor Latin. */
export function getInitial(word: string): string {
  const first = pinyin(word.slice(0, 1), { pattern: 'first', toneType: 'none' }).toUpperCase();
  return /^[A-Z]$/u.test(first) ? first : '#';
}
