import type { MarkdownIt, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** What the library keeps of a note: the tokens of one that stands in its sentence, or the label of one that stands below. */
interface Note {
  label?: string;
  /** How often it is referred to. */
  count?: number;
  content?: string;
  tokens?: Token[];
}

interface NoteEnv {
  footnotes?: { list?: Note[] };
}

const getNotes = (env: NoteEnv | undefined): readonly Note[] | undefined => env?.footnotes?.list;

/** The tokens without those of the notes, and the tokens of each note by its label. */
function setApart(tokens: readonly Token[]): { rest: Token[]; byLabel: Map<string, Token[]> } {
  const byLabel = new Map<string, Token[]>();
  const rest: Token[] = [];
  let target = rest;
  for (const token of tokens)
    if (token.type === 'footnote_reference_open') byLabel.set(String(token.meta?.label), (target = []));
    else if (token.type === 'footnote_reference_close') target = rest;
    else target.push(token);
  return { rest, byLabel };
}

/** A footnote is used so many times at most with a way back to each; further uses have none. */
const mostWaysBack = 20;

/**
 * Notes below a body: `[^1]` and `^[…]`. The library reads and draws them; the list at the end is put together here, because
 * there it copies the whole body once for each note (5,000 notes: 14 s), and a second use is drawn with the number of its note.
 */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.renderer.rules.footnote_caption = (tokens, index) => `[${Number(tokens[index]?.meta?.id) + 1}]`;
  md.core.ruler.at('footnote_tail', (state) => {
    const { rest, byLabel } = setApart(state.tokens);
    state.tokens = rest;
    const notes = getNotes(state.env as NoteEnv);
    if (!notes) return;
    const add = (type: string, nesting: Token['nesting'], meta: Token['meta'] = null) => {
      const token = new state.Token(type, '', nesting);
      token.meta = meta;
      rest.push(token);
    };
    add('footnote_block_open', 1);
    for (const [id, { label, count = 1, content = '', tokens }] of notes.entries()) {
      add('footnote_open', 1, { id, label });
      if (tokens) {
        const inline = new state.Token('inline', '', 0);
        inline.children = tokens;
        inline.content = content;
        const [open, close] = [new state.Token('paragraph_open', 'p', 1), new state.Token('paragraph_close', 'p', -1)];
        open.block = close.block = true;
        rest.push(open, inline, close);
      } else for (const token of byLabel.get(label ?? '') ?? []) rest.push(token);
      // The ways back stand at the end of the last paragraph.
      const end = rest.at(-1)?.type === 'paragraph_close' ? rest.pop() : undefined;
      for (let subId = 0; subId < Math.min(count, mostWaysBack); subId += 1)
        add('footnote_anchor', 0, { id, subId, label });
      if (end) rest.push(end);
      add('footnote_close', -1);
    }
    add('footnote_block_close', -1);
  });
}
