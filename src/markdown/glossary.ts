import type { MarkdownIt, Token } from 'markdown-it';
import { createWordEnds } from '../rules/language/word-ends.ts';
import { createWordLookup } from '../rules/language/word-lookup.ts';
import { onceFor } from '../rules/memory/once-for.ts';
import { getRenderState, type GlossaryWord, toTermNoteId } from './env.ts';

const getLookup = onceFor((words: readonly GlossaryWord[]) => createWordLookup(words, ({ word }) => word));

/** Whether each place lies in the name of a law, 《…》: a word inside one is part of the name. An open mark opens nothing. */
function getTitled(text: string): Uint8Array {
  const titled = new Uint8Array(text.length);
  let opened = -1;
  for (let at = 0; at < text.length; at += 1)
    if (text[at] === '《') opened = opened < 0 ? at : opened;
    else if (text[at] === '》' && opened >= 0) {
      titled.fill(1, opened, at + 1);
      opened = -1;
    }
  return titled;
}

/** The first uses of `words` in `text`, from left to right; `used` holds the targets that are linked already, and takes in these. */
export function findUses(
  text: string,
  words: readonly GlossaryWord[],
  used: Set<string>,
): { at: number; entry: GlossaryWord }[] {
  const lookUp = getLookup(words);
  const isEnd = createWordEnds(text);
  const titled = getTitled(text);
  const uses: { at: number; entry: GlossaryWord }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (titled[at]) continue;
    const entry = lookUp(text, at).find(({ word }) => isEnd(at) && isEnd(at + word.length));
    if (!entry) continue;
    if (!used.has(entry.href)) uses.push({ at, entry });
    used.add(entry.href);
    at += entry.word.length - 1;
  }
  return uses;
}

/**
 * Links each glossary word at its first use in running text; never in headings, links or code. A linked word is described
 * by its note, which the page draws for each of the `terms` of the rendering.
 */
export function glossary(md: MarkdownIt): void {
  md.core.ruler.push('glossary', (state) => {
    const { glossary: words = [], linked: used = new Set<string>(), terms } = getRenderState(state.env);
    if (words.length === 0) return;
    const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content });

    const link = (token: Token): Token[] => {
      const uses = findUses(token.content, words, used);
      let from = 0;
      const parts = uses.flatMap(({ at, entry }) => {
        const open = new state.Token('link_open', 'a', 1);
        open.attrSet('class', 'term');
        open.attrSet('href', entry.href);
        open.attrSet('aria-describedby', toTermNoteId(entry));
        terms.push(entry);
        const before = text(token.content.slice(from, at));
        from = at + entry.word.length;
        return [before, open, text(entry.word), new state.Token('link_close', 'a', -1)];
      });
      return parts.length > 0 ? [...parts, text(token.content.slice(from))] : [token];
    };

    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || state.tokens[index - 1]?.type === 'heading_open') continue;
      let depth = 0;
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type === 'link_open') depth += 1;
        if (child.type === 'link_close') depth -= 1;
        return child.type === 'text' && depth === 0 ? link(child) : [child];
      });
    }
  });
}
