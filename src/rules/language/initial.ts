import { pinyin } from 'pinyin-pro';

/**
 * The capital letter under which a word stands in a pinyin index, read as a whole (重婚 under C, 重大 under Z);
 * `#` for words that begin with neither Chinese nor Latin.
 */
export function getInitial(word: string): string {
  const [first = ''] = pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' });
  return /^[a-z]$/iu.test(first) ? first.toUpperCase() : '#';
}
