import type { MarkdownIt, Token } from 'markdown-it';

/**
 * An address of the web as it is pasted into a text, up to the first character that is none of an address: Chinese goes on right
 * behind it. Written here because linkify-it takes 查看 of «https://example.org/查看» for a part of it. First what stands before it,
 * since no pattern may look back in the oldest browsers that a preview is drawn in (decisions/019).
 */
const address = /(^|[^\w./@:-])((?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+)/giu;

/** What tokens of such links bear, as those of markdown-it's own linkifier do: nothing else was written than the address. */
export const pastedMark = 'linkify';

/** An address without the signs behind it that end a sentence, and without a bracket that was opened before it. */
function dropSigns(found: string): string {
  let unopened = found.split(')').length - found.split('(').length;
  for (let end = found.length; ; end -= 1) {
    const last = found.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,:;!?'*]/u.test(last)) return found.slice(0, end);
  }
}

/** Of 「https://」 and 「www.cn」 nobody gets anywhere. */
const leadsSomewhere = /^(?:https?:\/\/[^/?#]*[\w\]]|www\.[\w-]+\.[a-z]{2,})/iu;

/** Makes addresses that were pasted as they are into links; never in headings, links or code. */
export function bareAddresses(md: MarkdownIt): void {
  md.core.ruler.push('bare-addresses', (state) => {
    const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content });

    const link = (token: Token): Token[] => {
      let from = 0;
      const parts = [...token.content.matchAll(address)].flatMap(({ 1: lead = '', 2: found = '', index }): Token[] => {
        const words = dropSigns(found);
        const href = md.normalizeLink(/^www/iu.test(words) ? `http://${words}` : words);
        if (!leadsSomewhere.test(words) || !md.validateLink(href)) return [];
        const [open, close] = [new state.Token('link_open', 'a', 1), new state.Token('link_close', 'a', -1)];
        open.attrSet('href', href);
        open.markup = close.markup = pastedMark;
        const start = index + lead.length;
        const before = text(token.content.slice(from, start));
        from = start + words.length;
        return [before, open, text(words), close];
      });
      return parts.length > 0 ? [...parts, text(token.content.slice(from))] : [token];
    };

    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || state.tokens[index - 1]?.type === 'heading_open') continue;
      if (!/:\/\/|www\./iu.test(token.content)) continue;
      let depth = 0;
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type === 'link_open') depth += 1;
        if (child.type === 'link_close') depth -= 1;
        return child.type === 'text' && depth === 0 ? link(child) : [child];
      });
    }
  });
}
