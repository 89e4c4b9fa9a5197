import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { getOutline, getParagraphs, getPlainText, renderMarkdown } from '../../../src/markdown/index.ts';
import { plugins } from '../../../src/markdown/plugins.ts';
import { getContents } from '../../../src/site/article/contents.ts';
import { getReadingTime } from '../../../src/site/article/reading-time.ts';
import { portal } from './portal.ts';
import type { Subjects } from './subject.ts';

const words = portal.entries.terms.map(({ id, data }) => ({
  id,
  word: data.term,
  plain: data.plain,
  href: `/terms/${id}/`,
}));
const numbers = ['110', '12348', '12345'];

const render = (plugin?: (md: MarkdownIt) => unknown) => {
  const md = createMarkdownIt({ html: false });
  plugin?.(md);
  return (text: string) => md.render(text, { headings: [], terms: [], glossary: words, numbers });
};

/** Markdown as a whole, each plugin by itself, and what reads a body. */
export const markdownSubjects: Subjects = {
  markdown: (text) => renderMarkdown(text, { glossary: words, numbers }),
  'markdown, plain': render(),
  ...Object.fromEntries(Object.entries(plugins).map(([name, plugin]) => [`markdown, ${name}`, render(plugin)])),
  getOutline,
  getParagraphs,
  getPlainText,
  getContents: (text) => getContents(renderMarkdown(text)),
  getReadingTime: (text) => getReadingTime([text], { html: text, headings: [], terms: [] }),
};
