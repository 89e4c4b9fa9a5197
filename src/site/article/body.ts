import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import { renderMarkdown, type RenderedBody } from '../../markdown/index.ts';
import { entryUrl } from '../../urls.ts';

const glossaries = new WeakMap<Portal, GlossaryWord[]>();

const getGlossary = (portal: Portal): GlossaryWord[] => {
  const known = glossaries.get(portal);
  if (known) return known;
  const words = portal.entries.terms.map((term) => ({
    id: term.id,
    word: term.data.term,
    plain: term.data.plain,
    href: entryUrl(term),
  }));
  glossaries.set(portal, words);
  return words;
};

/** An entry's body as HTML with its headings; glossary words are linked at their first use, an entry's own word is not; numbers can be called. */
export const getBody = (portal: Portal, entry: Entry): RenderedBody =>
  renderMarkdown(entry.body, {
    glossary: getGlossary(portal),
    numbers: getHotlineNumbers(portal),
    ownHref: entryUrl(entry),
  });
