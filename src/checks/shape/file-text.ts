import type { Finding } from '../../rules/entries/finding.ts';
import type { SourceFile } from '../../rules/entries/source-file.ts';

/** Longer files are no text of one page; to take them apart would keep everybody waiting. */
const mostCharacters = 2_000_000;

/** What is wrong with the length of a text, and the repair; nothing where it can be taken apart. */
export const describeLength = (text: string): Pick<Finding, 'message' | 'fix'> | undefined =>
  text.length > mostCharacters
    ? {
        message: `文件太大：有 ${text.length} 个字，最多 ${mostCharacters} 个`,
        fix: '拆成几篇；如果不是文字，不要放在这里',
      }
    : undefined;

/** What stands in a file read as UTF-8 where its bytes are none. */
const lost = /\uFFFD/gu;

/** Where one thing is found in a text, from 1. */
const getLine = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** GB2312, GBK and UTF-16 leave nothing of Chinese; a single lost character comes of a cut. */
const isOtherEncoding = (text: string, count: number): boolean => text.includes('\0') || count > 20;

/**
 * What is wrong with a file before anybody takes it apart; where there is something, nothing that could be read out of it
 * would be what was meant.
 */
export function validateFileText({ path, text }: Pick<SourceFile, 'path' | 'text'>): Finding[] {
  const at = { file: path, field: '', severity: 'error' } as const;
  const tooLong = describeLength(text);
  if (tooLong) return [{ ...at, rule: 'file-size', ...tooLong }];
  const places = [...text.matchAll(lost)];
  const count = places.length;
  if (count === 0) return [];
  const line = getLine(text, places[0]?.index ?? 0);
  if (isOtherEncoding(text, count))
    return [
      {
        ...at,
        line,
        rule: 'encoding',
        message: `文件不是用 UTF-8 存的（多半是 GBK 或 Unicode），有 ${count} 处读成了「\uFFFD」`,
        fix: '用记事本打开原来的文件，另存为，编码选 UTF-8，再放回来',
      },
    ];
  return [];
}

/** A file whose lines end in several ways was put together from several; nothing is lost, but every comparison of versions shows it. */
export function validateLineEnds({ path, text }: Pick<SourceFile, 'path' | 'text'>): Finding[] {
  const windows = text.split('\r\n').length - 1;
  const plain = text.split('\n').length - 1 - windows;
  if (windows === 0 || plain === 0) return [];
  const isMostlyPlain = plain >= windows;
  const index = isMostlyPlain ? text.indexOf('\r\n') : text.search(/(?<!\r)\n/u);
  return [
    {
      file: path,
      field: '',
      line: getLine(text, index),
      rule: 'line-ends',
      severity: 'warning',
      message: `换行写法不一：${plain} 行用 LF，${windows} 行用 CRLF`,
      fix: '在编辑台里打开，保存一次就一致了；或者在编辑器里把换行统一成 LF',
    },
  ];
}
