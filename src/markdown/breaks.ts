import type { MarkdownIt, Token } from 'markdown-it';

/** What is written without blanks: characters, their marks, and the marks that Chinese shares with Latin letters. */
const wide = '[\\p{Script=Han}\\p{Script=Bopomofo}\\u3001-\\u303F\\uFF01-\\uFF65“”‘’…—·]';
const [endsWide, beginsWide] = [new RegExp(`${wide}$`, 'u'), new RegExp(`^${wide}`, 'u')];

const chinese = '[一二三四五六七八九十百]{1,4}';
/** A point of an article goes on the sentence before it: 第二款\n（一）项, （一）、（二）项. So does a list of figures: 第\n1、2、3项. */
const cited = '(?![项款条目至和或及]|[、，][（(\\u2460-\\u249B\\u3220-\\u3229])';
const markers = [
  `\\d{1,3}(?:、(?!\\d)|[．.](?!\\d))`,
  `${chinese}、(?!${chinese}[、项款条])`,
  `[（(](?:${chinese}|\\d{1,3})[）)]${cited}`,
  // Figures and characters in circles, in brackets and with full stops, each one character.
  `[\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289\\u3251-\\u325F\\u32B1-\\u32BF]${cited}`,
  `第${chinese}[步点，：、]`,
  '\\u3000{2}',
];
/** How lists and paragraphs begin that were written in no Markdown: 1、 ① （一） 一、 or two blanks. */
const beginsPoint = new RegExp(`^\\s*(?:${markers.join('|')})`, 'u');

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
        if (beginsPoint.test(next)) token.type = 'hardbreak';
        else if (endsWide.test(before.trimEnd()) && beginsWide.test(next.trimStart())) token.meta = { isJoined: true };
      }
  });
  const { softbreak } = md.renderer.rules;
  md.renderer.rules.softbreak = (tokens, index, ...rest) => {
    const token = tokens[index];
    return token && isJoined(token) ? '' : (softbreak?.(tokens, index, ...rest) ?? '\n');
  };
}
