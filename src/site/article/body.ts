import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import { type Line, renderLine } from '../../markdown/line.ts';
import { renderMarkdown, type RenderedBody } from '../../markdown/index.ts';
import { entryUrl } from '../../urls.ts';

const getGlossary = (portal: Portal): GlossaryWord[] =>
  portal.derive('glossary', ({ entries }) =>
    entries.terms.flatMap((term) =>
      [term.data.term, ...term.data.forms].map((word) => ({
        id: term.id,
        word,
        plain: term.data.plain,
        href: entryUrl(term),
      })),
    ),
  );

/** What a page says, from its top to its end: each legal word is explained where it stands first, each number can be called. */
export interface Wording {
  /** A line of plain text. */
  say: (text: string) => Line;
  /** The words that titles, links and the like hold and that were not explained further up: they are explained beside them. */
  explain: (texts: readonly string[]) => GlossaryWord[];
  /** The body, with the notes of all words explained so far. */
  getBody: () => RenderedBody;
  /** The words that `say` has explained so far. */
  terms: readonly GlossaryWord[];
}

/** Begins the page of an entry; its own word is not linked. */
export function createWording(portal: Portal, entry: Entry): Wording {
  const env = {
    glossary: getGlossary(portal),
    numbers: getHotlineNumbers(portal),
    pictures: portal.pictures,
    documents: portal.documents,
    offers: portal.offers,
    linked: new Set([entryUrl(entry)]),
  };
  const terms: GlossaryWord[] = [];
  return {
    terms,
    say: (text) => {
      const line = renderLine(text, env);
      terms.push(...line.flatMap((part) => ('term' in part ? part.term : [])));
      return line;
    },
    explain: (texts) =>
      texts.flatMap((text) => renderLine(text, env).flatMap((part) => ('term' in part ? part.term : []))),
    getBody: () => {
      const body = renderMarkdown(entry.body, env);
      return { ...body, terms: [...terms, ...body.terms] };
    },
  };
}

/** The body of an entry whose page says nothing before it. */
export const getBody = (portal: Portal, entry: Entry): RenderedBody => createWording(portal, entry).getBody();
