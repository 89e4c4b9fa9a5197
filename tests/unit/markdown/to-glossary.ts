import type { GlossaryWord } from '../../../src/markdown/env.ts';

/** A glossary of words by the slug of the entry that explains them. */
export const toGlossary = (words: Record<string, string>): GlossaryWord[] =>
  Object.entries(words).map(([word, id]) => ({ id, word, plain: `${word}的意思`, href: `/terms/${id}/` }));
