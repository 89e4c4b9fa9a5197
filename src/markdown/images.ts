import type { MarkdownIt } from 'markdown-it';
import { isMediaUrl, pictureUrls, toMediaName } from '../urls.ts';
import { getRenderState } from './env.ts';

/**
 * Images load late; one that is published keeps its place and is offered in WebP besides. A title in quotes becomes the
 * caption's tooltip.
 */
export function images(md: MarkdownIt): void {
  const render = md.renderer.rules.image;
  md.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const url = String(token?.attrGet('src') ?? '');
    const size = isMediaUrl(url) ? getRenderState(env).pictures?.get(toMediaName(url)) : undefined;
    const { webp, plain } = pictureUrls(url);
    token?.attrSet('loading', 'lazy');
    token?.attrSet('decoding', 'async');
    if (size) {
      token?.attrSet('src', plain);
      token?.attrSet('width', String(size.width));
      token?.attrSet('height', String(size.height));
    }
    const image = render ? render(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    return size ? `<picture><source srcset="${md.utils.escapeHtml(webp)}" type="image/webp">${image}</picture>` : image;
  };
}
