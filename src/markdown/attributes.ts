import type { MarkdownIt } from 'markdown-it';
import { allowedAttributes } from './allow.ts';

/** `#id`, `.class` or `name=value`, as they stand between braces. */
const word = /^(?:([#.])([\p{Letter}\p{Number}_-]+)|[\w:-]+=\S*)$/u;
const names: Readonly<Record<string, string>> = { '#': 'id', '.': 'class' };

/** What stands between the braces, as attributes that writers may set; nothing where it is something else than attributes. */
function readAttributes(notation: string): [name: string, value: string][] | undefined {
  const words = notation.split(/\s+/u).filter(Boolean);
  const matches = words.map((one) => word.exec(one));
  if (words.length === 0 || matches.includes(null)) return undefined;
  return matches.flatMap((match) => {
    const [, sign = '', value = ''] = match ?? [];
    const name = names[sign];
    return name && allowedAttributes.includes(name) ? [[name, value]] : [];
  });
}

/**
 * `{#id .class}` at the end of a heading or a paragraph. Written here because markdown-it-attrs looks back from every brace
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
      const found = start < 0 ? undefined : readAttributes(last.content.slice(start + 1, -1));
      if (!found) continue;
      for (const [name, value] of found)
        if (name === 'class') opening.attrJoin(name, value);
        else opening.attrSet(name, value);
      last.content = last.content.slice(0, start).trimEnd();
    }
  });
}
