import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import attrs from 'markdown-it-attrs';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import ruby from 'markdown-it-ruby';
import { allowedAttributes } from './allow.ts';
import { callouts } from './callouts.ts';
import type { GlossaryWord, Heading, MarkdownEnv, RenderState } from './env.ts';
import { glossary } from './glossary.ts';
import { headingId, headings } from './headings.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { phones } from './phones.ts';
import { tables } from './tables.ts';

type Plugin = (md: MarkdownIt) => void;

/** The whole pipeline, in order: what a body may contain, from the library's syntax to our own policy. */
const plugins = [
  (md) => md.use(cjkFriendly),
  (md) => md.use(footnote),
  (md) => md.use(ruby),
  (md) => md.use(attrs, { allowedAttributes }),
  (md) => md.use(anchor, { slugify: headingId, level: [1, 2, 3, 4], tabIndex: false }),
  callouts,
  tables,
  images,
  links,
  headings,
  glossary,
  phones,
] satisfies Plugin[];

const markdown = createMarkdownIt({ html: false, linkify: false, typographer: false });
for (const plugin of plugins) plugin(markdown);

/** A body as HTML, with its headings and the glossary words that it links, both in order. */
export interface RenderedBody {
  html: string;
  headings: Heading[];
  terms: GlossaryWord[];
}

/** Renders a body for pages, feeds and the desk's preview alike; raw HTML in it is shown as text. */
export function renderMarkdown(source: string, env: MarkdownEnv = {}): RenderedBody {
  const { headings, terms, ...state }: RenderState = { ...env, headings: [], terms: [] };
  return { html: markdown.render(source, { ...state, headings, terms }), headings, terms };
}

/** A stretch of running text without its markup; `line` counts from 0 at the beginning of the body. */
export interface Paragraph {
  text: string;
  line: number;
}

const parse = (source: string) => markdown.parse(source, { headings: [], terms: [] });

/** The words of one token, without the markup around them. */
const getWords = ({ content, children }: Token): string =>
  children ? children.map((child) => (child.type === 'hardbreak' ? '\n' : child.content)).join('') : content;

/** The paragraphs, list items and cells of a body, for rules about its language; headings are none. */
export function getParagraphs(source: string): Paragraph[] {
  let line = 0;
  return parse(source).flatMap((token, index, tokens) => {
    // Cells have no line of their own; their row has.
    line = token.map?.[0] ?? line;
    if (token.type !== 'inline' || tokens[index - 1]?.type === 'heading_open') return [];
    return [{ text: getWords(token), line }];
  });
}

/** All words of a body, its headings among them: a line each. */
export const getPlainText = (source: string): string =>
  parse(source)
    .map(getWords)
    .filter((words) => words !== '')
    .join('\n');
