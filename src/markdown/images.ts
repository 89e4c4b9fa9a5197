import type { MarkdownIt } from 'markdown-it';
import { getRenderState } from './env.ts';

/** Images load late and keep their place; a title in quotes becomes the caption's tooltip. */
export function images(md: MarkdownIt): void {
  const render = md.renderer.rules.image;
  md.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const { images: sizes } = getRenderState(env);
    const size = sizes?.get(String(token?.attrGet('src') ?? ''));
    token?.attrSet('loading', 'lazy');
    token?.attrSet('decoding', 'async');
    if (size) {
      token?.attrSet('width', String(size.width));
      token?.attrSet('height', String(size.height));
    }
    return render ? render(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
  };
}
