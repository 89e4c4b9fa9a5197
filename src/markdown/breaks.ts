import type { MarkdownIt, Token } from 'markdown-it';
import { isJoinedAt } from '../rules/entries/edges.ts';
import { beginsPoint } from '../rules/language/written-lines.ts';

/** The words that readers see next to a line break, whatever emphasis or link begins or ends there. */
function getWords(tokens: readonly Token[], from: number, step: 1 | -1): string {
  for (let at = from + step; ; at += step) {
    const token = tokens[at];
    if (token === undefined || token.type === 'softbreak' || token.type === 'hardbreak') return '';
    if (token.content !== '') return token.content;
  }
}

/** Whether nothing is to be read, or drawn, where this line ends. */
export const isJoined = ({ meta }: Token): boolean => meta?.isJoined === true;

/**
 * Where a paragraph was written in several lines: between two Chinese characters nothing is left of the break, where a browser
 * would draw a blank (CSS Text 3, 4.1.3 wants it gone; Chromium does not do it); a line that begins as a point of a list stays a line.
 */
export function breaks(md: MarkdownIt): void {
  md.core.ruler.push('breaks', ({ tokens }) => {
    for (const { children } of tokens)
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type !== 'softbreak') continue;
        const [before, next] = [getWords(children ?? [], index, -1), getWords(children ?? [], index, 1)];
        if (beginsPoint(next)) token.type = 'hardbreak';
        else if (isJoinedAt(before, next)) token.meta = { isJoined: true };
      }
  });
  const { softbreak } = md.renderer.rules;
  md.renderer.rules.softbreak = (tokens, index, ...rest) => {
    const token = tokens[index];
    return token && isJoined(token) ? '' : (softbreak?.(tokens, index, ...rest) ?? '\n');
  };
}
