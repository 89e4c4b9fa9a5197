import type { MarkdownIt, Token } from 'markdown-it';
import { formatBytes, isDocument } from '../rules/entries/document-facts.ts';
import { t } from '../text.ts';
import { isMediaUrl, toMediaName } from '../urls.ts';
import { getRenderState } from './env.ts';

/** The name below `media/` of the PDF that a link opens; nothing where it leads elsewhere. */
function getDocument(open: Token): string | undefined {
  // A page of it may be named behind it: `#page=3`.
  const [href = ''] = String(open.attrGet('href') ?? '').split('#', 1);
  const name = isMediaUrl(href) ? toMediaName(href) : '';
  return isDocument(name) ? name : undefined;
}

/** A link to a PDF says that it is one, how many pages it has and how large it is, before anybody pays for it: （PDF，3 页，1.2 MB）. */
export function attachments(md: MarkdownIt): void {
  md.core.ruler.push('attachments', ({ tokens }) => {
    for (const { children } of tokens) {
      let name: string | undefined;
      for (const child of children ?? []) {
        if (child.type === 'link_open') name = getDocument(child);
        if (child.type === 'link_open' && name !== undefined) child.attrSet('type', 'application/pdf');
        if (child.type === 'link_close' && name !== undefined) child.meta = { document: name };
      }
    }
  });
  md.renderer.rules.link_close = (tokens, index, options, env, self) => {
    const close = self.renderToken(tokens, index, options);
    const name = tokens[index]?.meta?.document as string | undefined;
    if (name === undefined) return close;
    const size = getRenderState(env).documents?.get(name);
    const words = size
      ? t('attachment.size', { pages: size.pages, size: formatBytes(size.bytes) })
      : t('attachment.plain');
    return `${md.utils.escapeHtml(words)}${close}`;
  };
}
