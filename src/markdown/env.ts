import type { DocumentSize } from '../rules/entries/document-facts.ts';
import type { ImageSize } from '../rules/entries/image-facts.ts';

/** A heading of a body, for tables of contents. */
export interface Heading {
  id: string;
  text: string;
  level: number;
}

/** A word of the glossary that a body may link at its first use. */
export interface GlossaryWord {
  /** Slug of the entry that explains it. */
  id: string;
  word: string;
  /** What it means, in plain words. */
  plain: string;
  href: string;
}

/** The id of the element that says what a word means. */
export const toTermNoteId = ({ id }: Pick<GlossaryWord, 'id'>): string => `term-${id}`;

/** What a rendering needs to know about the page around it. */
export interface MarkdownEnv {
  /** Words to link; the longest that fits wins. Hand in the same list each time: it is made ready once. */
  glossary?: readonly GlossaryWord[];
  /** Addresses to which the page does not link again: its own, and those of words explained further up. What is linked joins them. */
  linked?: Set<string>;
  /** Numbers to call that can be tapped. Hand in the same list each time: it is made ready once. */
  numbers?: readonly string[];
  /** Whether the site has what stands at an address: a link to what it has switched off is drawn as its words alone. */
  offers?: (href: string) => boolean;
  /** Sizes of the pictures that are published, by their paths below `/media/`, so that a page does not jump while they load. */
  pictures?: ReadonlyMap<string, ImageSize>;
  /** How large the PDFs are that are published, in the same way. */
  documents?: ReadonlyMap<string, DocumentSize>;
}

/** The env that the rules share during one rendering. */
export interface RenderState extends MarkdownEnv {
  headings: Heading[];
  /** The words linked so far, in order. */
  terms: GlossaryWord[];
}

/**
 * The state of the rendering that a rule takes part in. markdown-it knows nothing of what it hands on; `index.ts` starts
 * every rendering with this.
 */
export const getRenderState = (env: object | undefined): RenderState => env as RenderState;
