import type { MarkdownIt } from 'markdown-it';

/** A wide table scrolls inside itself, reachable by keyboard, instead of widening the page. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (tokens, index, options, _env, self) =>
    `<div class="table-scroll" role="region" aria-label="表格" tabindex="0">${self.renderToken(tokens, index, options)}`;
  md.renderer.rules.table_close = () => '</table></div>\n';
}
