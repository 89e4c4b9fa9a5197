import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { GlossaryWord, RenderState } from './env.ts';

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Links each glossary word at its first use in running text; never in headings, links or code. */
export function glossary(md: MarkdownIt): void {
  md.core.ruler.push('glossary', (state) => {
    const words = (state.env as RenderState).glossary ?? [];
    if (words.length === 0) return;
    const byWord = new Map<string, GlossaryWord>(words.map((entry) => [entry.word, entry]));
    const pattern = new RegExp(
      [...byWord.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp).join('|'),
      'u',
    );
    const used = new Set<string>();

    const split = (token: Token): Token[] => {
      const match = pattern.exec(token.content);
      const entry = match && byWord.get(match[0]);
      if (!match || !entry) return [token];
      const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content });
      const before = text(token.content.slice(0, match.index));
      const after = text(token.content.slice(match.index + entry.word.length));
      if (used.has(entry.href)) return [text(before.content + entry.word), ...split(after)];
      used.add(entry.href);
      const open = new state.Token('link_open', 'a', 1);
      open.attrs = [
        ['class', 'term'],
        ['href', entry.href],
      ];
      return [before, open, text(entry.word), new state.Token('link_close', 'a', -1), ...split(after)];
    };

    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || state.tokens[index - 1]?.type === 'heading_open') continue;
      let depth = 0;
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type === 'link_open') depth += 1;
        if (child.type === 'link_close') depth -= 1;
        return child.type === 'text' && depth === 0 ? split(child) : [child];
      });
    }
  });
}
