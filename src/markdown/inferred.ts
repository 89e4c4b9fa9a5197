import type { MarkdownIt, Token } from 'markdown-it';
import { inferredPattern, inferredStart } from '../rules/figures/inferred.ts';

const end = '）';

/**
 * `（本站推断：…）`: what a source does not say stands apart from what it says. The words are the mark, so that feeds, data, search and
 * whoever copies them keep it; the page only draws it. Runs before other rules take the text apart.
 */
export function inferred(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'inferred', (state) => {
    const text = (content: string): Token => Object.assign(new state.Token('text', '', 0), { content });

    /** The index and place where the statement that begins in `children[first]` ends, both in one paragraph and outside of other marks. */
    const findEnd = (children: readonly Token[], first: number): { index: number; at: number } | undefined => {
      let depth = 0;
      for (let index = first; index < children.length; index += 1) {
        const child = children[index];
        if (!child || child.type === 'softbreak' || child.type === 'hardbreak') return undefined;
        depth += child.nesting;
        if (child.type !== 'text' || depth !== 0) continue;
        const at = child.content.indexOf(end, index === first ? child.content.indexOf(inferredStart) : 0);
        if (at >= 0) return { index, at };
      }
      return undefined;
    };

    const dress = (children: Token[]): Token[] => {
      const first = children.findIndex(({ type, content }) => type === 'text' && content.includes(inferredStart));
      const opening = children[first];
      const close = opening && findEnd(children, first);
      if (!opening || !close) return children;
      const at = opening.content.indexOf(inferredStart);
      const last = children[close.index]?.content ?? '';
      const open = new state.Token('inferred_open', 'span', 1);
      open.attrSet('class', 'inferred');
      const inner =
        close.index === first
          ? [text(opening.content.slice(at, close.at + 1))]
          : [
              text(opening.content.slice(at)),
              ...children.slice(first + 1, close.index),
              text(last.slice(0, close.at + 1)),
            ];
      return [
        ...children.slice(0, first),
        ...(at > 0 ? [text(opening.content.slice(0, at))] : []),
        open,
        ...inner,
        new state.Token('inferred_close', 'span', -1),
        ...dress([text(last.slice(close.at + 1)), ...children.slice(close.index + 1)]),
      ];
    };

    for (const token of state.tokens)
      if (token.type === 'inline' && inferredPattern.test(token.content)) token.children = dress(token.children ?? []);
  });
}
