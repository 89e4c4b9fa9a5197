import type { MarkdownIt } from 'markdown-it';
import container from 'markdown-it-container';
import { materialCallout } from '../rules/import/pending.ts';
import { t } from '../text.ts';

const names = ['note', 'warning', materialCallout] as const;

/** `:::note 标题` and `:::warning 标题`: a remark, and a danger that comes before everything else; `:::material` holds a report's words in a draft. */
export function callouts(md: MarkdownIt): void {
  for (const name of names)
    md.use(container, name, {
      render: (tokens: { nesting: number; info: string }[], index: number) => {
        const token = tokens[index];
        if (token?.nesting !== 1) return '</div>\n';
        const title = token.info.trim().slice(name.length).trim() || t(`callout.${name}`);
        return `<div class="callout callout-${name}" role="note">\n<p class="callout-title">${md.utils.escapeHtml(title)}</p>\n`;
      },
    });
}
