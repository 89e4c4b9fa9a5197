import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { longest } from '../../schemas/lengths.ts';
import { isKeyOf, isRecord } from '../../schemas/record.ts';
import { shippedWords } from '../../text.ts';

type Fault = Pick<Finding, 'severity' | 'message' | 'fix'>;

const getPlaces = (words: string): Set<string> => new Set([...words.matchAll(/\{(\w+)\}/gu)].map(([place]) => place));

/** Addresses that run something, and marks that words are not read for. */
const dangerous = /\b(?:javascript|vbscript|data):|<\/?[a-z][^<>]*>|\]\([^()]*\)?/iu;

function findFaults(key: string, words: string): Fault[] {
  const shipped = isKeyOf(shippedWords, key) ? shippedWords[key] : undefined;
  if (shipped === undefined) {
    const nearest = getNearest(key, Object.keys(shippedWords));
    return [
      {
        severity: 'warning',
        message: `没有「${showWords(key)}」这一项，网页不会用到它`,
        fix: nearest ? `您也许想写 ${nearest}` : '删去这一项',
      },
    ];
  }
  const [own, needed] = [getPlaces(words), getPlaces(shipped)];
  const lost = [...needed].filter((place) => !own.has(place));
  const strange = [...own].filter((place) => !needed.has(place));
  const found = dangerous.exec(words)?.[0];
  return [
    ...(words.trim() === '' && shipped.trim() !== ''
      ? [
          {
            severity: 'warning' as const,
            message: '这一项是空的，网页上什么也不显示',
            fix: `写上文字，或者删去这一项，就用「${showWords(shipped)}」`,
          },
        ]
      : []),
    ...(lost.length > 0 && words.trim() !== ''
      ? [
          {
            severity: 'warning' as const,
            message: `「${showWords(words)}」里少了 ${lost.join('、')}，网页上缺了这些内容`,
            fix: `照「${showWords(shipped)}」的样子，把 ${lost.join('、')} 写进去`,
          },
        ]
      : []),
    ...(strange.length > 0
      ? [
          {
            severity: 'warning' as const,
            message: `「${showWords(words)}」里的 ${strange.join('、')} 没有内容可以换上，网页上会照样显示`,
            fix: needed.size > 0 ? `这一项里能用的是 ${[...needed].join('、')}` : `删去 ${strange.join('、')}`,
          },
        ]
      : []),
    ...(found === undefined
      ? []
      : [
          {
            severity: 'error' as const,
            message: `「${showWords(words)}」里有「${showWords(found)}」，界面文字里不能放链接和代码`,
            fix: '只写文字',
          },
        ]),
    ...(words.length > longest.line * 2
      ? [
          {
            severity: 'error' as const,
            message: `「${showWords(words)}」有 ${words.length} 个字，最多 ${longest.line * 2} 个`,
            fix: '界面文字只写一两句，长的写成「本站说明」里的一页',
          },
        ]
      : []),
  ];
}

/** The words of the interface in a file of a portal's own: each is one that somebody says, and says what it must. */
export const validateWords = (file: string, raw: unknown): Finding[] =>
  isRecord(raw)
    ? Object.entries(raw).flatMap(([key, words]) =>
        typeof words === 'string'
          ? findFaults(key, words).map((fault) => ({ file, field: key, rule: 'settings-words', ...fault }))
          : [],
      )
    : [];
