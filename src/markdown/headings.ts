import type { MarkdownIt } from 'markdown-it';
import { getRenderState } from './env.ts';

/** Turns heading text into an id that begins with a letter: its letters and figures, joined by hyphens. */
export function headingId(text: string): string {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (id === '') return 'section';
  return /^\p{Letter}/u.test(id) ? id : `section-${id}`;
}

/** Makes ids that are given once each: the second 程序 is 程序-1. */
function createIds(): (wanted: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let count = counts.get(wanted) ?? 0;
    for (; given.has(id); id = `${wanted}-${count}`) count += 1;
    counts.set(wanted, count);
    given.add(id);
    return id;
  };
}

/** The smallest heading that can be linked to. */
const lastLinked = 4;

/**
 * Gives headings the ids that links lead to, and collects the table of contents; the page itself owns the only `h1`, so a
 * body's `#` counts as `##`.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', ({ tokens, env }) => {
    const makeId = createIds();
    for (const [index, token] of tokens.entries()) {
      // A paragraph may have been given an id too, and what a link leads to stands there once.
      if (token.type === 'paragraph_open' && token.attrGet('id') !== null)
        token.attrSet('id', makeId(String(token.attrGet('id'))));
      if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
      const isLinked = Number(token.tag.slice(1)) <= lastLinked;
      if (token.tag === 'h1') token.tag = 'h2';
      if (token.type !== 'heading_open' || !isLinked) continue;
      const text = (tokens[index + 1]?.children ?? [])
        .filter(({ type }) => type === 'text' || type === 'code_inline')
        .map(({ content }) => content)
        .join('');
      const id = makeId(String(token.attrGet('id') ?? headingId(text)));
      token.attrSet('id', id);
      if (text) getRenderState(env).headings.push({ id, text, level: Number(token.tag.slice(1)) });
    }
  });
}
