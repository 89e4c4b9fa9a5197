import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { attributes } from '../../../src/markdown/attributes.ts';
import { callouts } from '../../../src/markdown/callouts.ts';
import { footnotes } from '../../../src/markdown/footnotes.ts';
import { glossary } from '../../../src/markdown/glossary.ts';
import { headings } from '../../../src/markdown/headings.ts';
import { images } from '../../../src/markdown/images.ts';
import { getOutline, getParagraphs, getPlainText, renderMarkdown } from '../../../src/markdown/index.ts';
import { links } from '../../../src/markdown/links.ts';
import { phones } from '../../../src/markdown/phones.ts';
import { ruby } from '../../../src/markdown/ruby.ts';
import { tables } from '../../../src/markdown/tables.ts';
import { getContents } from '../../../src/site/article/contents.ts';
import { getReadingTime } from '../../../src/site/article/reading-time.ts';
import { portal } from './portal.ts';

const words = portal.entries.terms.map(({ id, data }) => ({
  id,
  word: data.term,
  plain: data.plain,
  href: `/terms/${id}/`,
}));
const numbers = ['110', '12348', '12345'];

const plain = (md: MarkdownIt) => md;
const cjk = (md: MarkdownIt) => md.use(cjkFriendly);
const plugins = {
  plain,
  cjk,
  footnotes,
  ruby,
  attributes,
  callouts,
  tables,
  images,
  links,
  headings,
  glossary,
  phones,
} satisfies Record<string, (md: MarkdownIt) => unknown>;

const render = (plugin: (md: MarkdownIt) => unknown) => {
  const md = createMarkdownIt({ html: false });
  plugin(md);
  return (text: string) => md.render(text, { headings: [], terms: [], glossary: words, numbers });
};

/** Markdown as a whole, each plugin by itself, and what reads a body. */
export const markdownSubjects: Readonly<Record<string, (text: string) => unknown>> = {
  markdown: (text) => renderMarkdown(text, { glossary: words, numbers }),
  ...Object.fromEntries(Object.entries(plugins).map(([name, plugin]) => [`markdown, ${name}`, render(plugin)])),
  getOutline,
  getParagraphs,
  getPlainText,
  getContents: (text) => getContents(renderMarkdown(text)),
  getReadingTime: (text) => getReadingTime([text], { html: text, headings: [], terms: [] }),
};
