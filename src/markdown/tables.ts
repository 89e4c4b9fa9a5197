import type { MarkdownIt } from 'markdown-it';
import { t } from '../text.ts';

const alignment = /^text-align:(\w+)$/u;

/**
 * A wide table scrolls inside itself, reachable by keyboard, instead of widening the page. A column's alignment is a
 * class: the portal's policy allows no inline styles.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push('table-alignment', ({ tokens }) => {
    for (const token of tokens) {
      const [, side] = alignment.exec(String(token.attrGet('style') ?? '')) ?? [];
      if (side === undefined) continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      token.attrJoin('class', `align-${side}`);
    }
  });
  md.renderer.rules.table_open = (tokens, index, options, _env, self) =>
    `<div class="table-scroll" role="region" aria-label="${md.utils.escapeHtml(t('table.label'))}" tabindex="0">${self.renderToken(tokens, index, options)}`;
  md.renderer.rules.table_close = () => '</table></div>\n';
}
