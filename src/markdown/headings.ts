import type { MarkdownIt } from 'markdown-it';
import { getRenderState } from './env.ts';

/** Turns heading text into an id: its letters and figures, joined by hyphens. */
export const headingId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'section';

/** Collects the table of contents; the page itself owns the only `h1`, so a body's `#` counts as `##`. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', ({ tokens, env }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
      if (token.tag === 'h1') token.tag = 'h2';
      const id = String(token.attrGet('id') ?? '');
      const text = tokens[index + 1]?.children
        ?.filter(({ type }) => type === 'text' || type === 'code_inline')
        .map(({ content }) => content)
        .join('');
      if (token.type === 'heading_open' && id && text)
        getRenderState(env).headings.push({ id, text, level: Number(token.tag.slice(1)) });
    }
  });
}
