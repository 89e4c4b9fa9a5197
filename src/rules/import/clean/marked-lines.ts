import { getFurniture, isMetaLine, isOtherList } from './furniture.ts';
import { isByline, isNumbered, isProse, isTableRow, type Line } from './lines.ts';
import { isPartName } from '../find/parts.ts';

type Kind = 'furniture' | 'list' | 'prose' | 'structure' | 'short';

/** A line that is not empty, with what it is and, once it is to go, why. */
export interface Marked extends Line {
  kind: Kind;
  reason?: string;
}

/** Why lines of another article go. */
export const otherArticle = '别的文章';

/** Why headlines of other articles go. */
export const otherHeadline = '别的新闻标题';

/** Says what a line is; furniture and names of lists are to go from the start. */
export function mark(line: Line): Marked {
  const { words } = line;
  if (isOtherList(words)) return { ...line, kind: 'list', reason: '其他文章列表' };
  const reason = getFurniture(words);
  if (reason) return { ...line, kind: 'furniture', reason };
  if (isNumbered(words) || isPartName(words) || isTableRow(words) || isByline(words))
    return { ...line, kind: 'structure' };
  return { ...line, kind: isProse(words) ? 'prose' : 'short' };
}

/** The words of lines as one text. */
export const textOf = (lines: readonly Line[]): string => lines.map(({ words }) => words).join('\n');

/** The lines of running text. */
export const proseOf = (lines: readonly Marked[]): Marked[] => lines.filter(({ kind }) => kind === 'prose');

/** Marks lines that are not to go yet as going. */
export const drop = (lines: readonly Marked[], reason: string): void => {
  for (const line of lines) line.reason ??= reason;
};

/** A title right above a line of source and date begins an article. */
export function isTitleAt(lines: readonly Marked[], index: number): boolean {
  if (lines[index]?.kind !== 'short') return false;
  for (let next = index + 1; next <= index + 3; next += 1) {
    const line = lines[next];
    if (line?.kind === 'furniture') {
      if (isMetaLine(line.words) && lines.slice(next, next + 8).some(({ kind }) => kind === 'prose')) return true;
    } else if (line?.kind !== 'short' || line.words !== lines[index]?.words) return false;
  }
  return false;
}
