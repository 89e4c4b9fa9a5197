import type { MarkdownIt } from 'markdown-it';

/** `#id`, `.class` or `name=value`, as they stand between braces. */
const word = /^(?:([#.])([\p{Letter}\p{Number}_-]+)|[\w:-]+=\S*)$/u;

/**
 * The id that is named between the braces, where one is; nothing where something else than attributes stands there. Writers set no other: by a
 * class of the site's own (`.read-aloud`) a paragraph would lie over the page, or be taken by a script for what it is not.
 */
function readId(notation: string): { id: string | undefined } | undefined {
  const words = notation.split(/\s+/u).filter(Boolean);
  const matches = words.map((one) => word.exec(one));
  if (words.length === 0 || matches.includes(null)) return undefined;
  return { id: matches.findLast((match) => match?.[1] === '#')?.[2] };
}

/**
 * `{#id}` at the end of a heading or a paragraph. Written here because markdown-it-attrs looks back from every brace
 * and from every cell of a table: 40,000 characters took it ten seconds.
 */
export function attributes(md: MarkdownIt): void {
  md.core.ruler.push('attributes', ({ tokens }) => {
    for (const [index, { type, children }] of tokens.entries()) {
      const opening = tokens[index - 1];
      const last = children?.at(-1);
      if (type !== 'inline' || last?.type !== 'text' || !last.content.endsWith('}')) continue;
      if (opening?.type !== 'heading_open' && opening?.type !== 'paragraph_open') continue;
      const start = last.content.lastIndexOf('{');
      const found = start < 0 ? undefined : readId(last.content.slice(start + 1, -1));
      if (!found) continue;
      if (found.id !== undefined) opening.attrSet('id', found.id);
      last.content = last.content.slice(0, start).trimEnd();
    }
  });
}
