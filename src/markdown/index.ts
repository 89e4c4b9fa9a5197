import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import attrs from 'markdown-it-attrs';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import ruby from 'markdown-it-ruby';
import { allowedAttributes } from './allow.ts';
import { callouts } from './callouts.ts';
import type { Heading, MarkdownEnv, RenderState } from './env.ts';
import { glossary } from './glossary.ts';
import { headingId, headings } from './headings.ts';
import { images } from './images.ts';
import { links } from './links.ts';
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
] satisfies Plugin[];

const markdown = createMarkdownIt({ html: false, linkify: false, typographer: false });
for (const plugin of plugins) plugin(markdown);

/** A body as HTML, with its headings in order. */
export interface RenderedBody {
  html: string;
  headings: Heading[];
}

/** Renders a body for pages, feeds and the desk's preview alike; raw HTML in it is shown as text. */
export function renderMarkdown(source: string, env: MarkdownEnv = {}): RenderedBody {
  const state: RenderState = { ...env, headings: [] };
  return { html: markdown.render(source, { ...state }), headings: state.headings };
}
