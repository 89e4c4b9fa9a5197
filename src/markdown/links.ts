import type { MarkdownIt } from 'markdown-it';
import { isAllowedImage, isAllowedLink } from './allow.ts';

/** Refuses schemes and hosts that no page may point to, and marks links that leave the portal. */
export function links(md: MarkdownIt): void {
  md.validateLink = isAllowedLink;
  md.core.ruler.push('links', ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? []) {
        if (token.type === 'link_open' && /^https?:/iu.test(String(token.attrGet('href') ?? '')))
          token.attrSet('rel', 'noopener noreferrer external');
        if (token.type === 'image' && !isAllowedImage(String(token.attrGet('src') ?? ''))) {
          token.type = 'text';
          token.tag = '';
        }
      }
  });
}
