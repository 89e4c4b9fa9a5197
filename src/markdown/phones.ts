import type { MarkdownIt, Token } from 'markdown-it';
import { getCallClass, splitNumbers } from '../rules/language/phone-numbers.ts';
import { getRenderState } from './env.ts';

/** Lets readers call each number of the portal that running text names; never in headings, links or code. */
export function phones(md: MarkdownIt): void {
  md.core.ruler.push('phones', (state) => {
    const { numbers = [] } = getRenderState(state.env);
    if (numbers.length === 0) return;
    const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content });

    const link = (token: Token, className: string): Token[] =>
      splitNumbers(token.content, numbers).flatMap((part) => {
        if ('words' in part) return [text(part.words)];
        const open = new state.Token('link_open', 'a', 1);
        open.attrSet('class', className);
        open.attrSet('href', `tel:${part.number}`);
        return [open, text(part.number), new state.Token('link_close', 'a', -1)];
      });

    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || state.tokens[index - 1]?.type === 'heading_open') continue;
      const className = getCallClass(splitNumbers(token.content, numbers));
      let depth = 0;
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type === 'link_open') depth += 1;
        if (child.type === 'link_close') depth -= 1;
        return child.type === 'text' && depth === 0 ? link(child, className) : [child];
      });
    }
  });
}
