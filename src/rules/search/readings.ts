import { pinyin } from 'pinyin-pro';
import type { ReadingTable } from './pinyin.ts';

/** The readings that the characters of these texts have where they stand (重婚 chong, 重大 zhong). */
export function getReadingTable(texts: readonly string[]): ReadingTable {
  const table = new Map<string, Set<string>>();
  for (const text of texts) {
    const spelled = pinyin(text, { toneType: 'none', type: 'array', v: true });
    for (const [index, char] of [...text].entries()) {
      const reading = spelled[index] ?? '';
      if (!/\p{Script=Han}/u.test(char) || !/^[a-z]+$/u.test(reading)) continue;
      table.set(reading, (table.get(reading) ?? new Set()).add(char));
    }
  }
  return Object.fromEntries([...table].map(([reading, chars]) => [reading, [...chars].join('')]));
}
