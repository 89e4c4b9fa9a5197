import type { MarkdownIt, Token } from 'markdown-it';
import { isAllowedImage, isAllowedLink } from './allow.ts';
import { getRenderState } from './env.ts';

/** A line without its links to what the site has not; no link stands inside another. */
function dropLinks(tokens: readonly Token[], offers: (href: string) => boolean): Token[] {
  let isDropping = false;
  return tokens.filter((token) => {
    if (token.type === 'link_open') isDropping = !offers(String(token.attrGet('href') ?? ''));
    return !isDropping || (token.type !== 'link_open' && token.type !== 'link_close');
  });
}

/** Refuses schemes and hosts that no page may point to, marks links that leave the portal, and drops those to what it has switched off. */
export function links(md: MarkdownIt): void {
  md.validateLink = isAllowedLink;
  md.core.ruler.push('links', ({ tokens, env }) => {
    const { offers } = getRenderState(env);
    for (const inline of tokens) {
      if (offers && inline.children) inline.children = dropLinks(inline.children, offers);
      for (const token of inline.children ?? []) {
        if (token.type === 'link_open' && /^https?:/iu.test(String(token.attrGet('href') ?? '')))
          token.attrSet('rel', 'noopener noreferrer external');
        if (token.type === 'image' && !isAllowedImage(String(token.attrGet('src') ?? ''))) {
          token.type = 'text';
          token.tag = '';
        }
      }
    }
  });
}
