import createMarkdownIt, { type Token } from 'markdown-it';
import type { GlossaryWord, Heading, MarkdownEnv, RenderState } from './env.ts';
import { pastedMark } from './bare-addresses.ts';
import { isJoined } from './breaks.ts';
import { plugins } from './plugins.ts';

const markdown = createMarkdownIt({ html: false, linkify: false, typographer: false });
for (const plugin of Object.values(plugins)) plugin(markdown);

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

/** A link of a body: where it leads, and its line, counted from 0 at the beginning of the body. */
export interface BodyLink {
  href: string;
  text: string;
  line: number;
}

/** What a body looks like once it is drawn: its links, the anchors that a link can jump to, and the words that readers see. */
export interface Outline {
  links: BodyLink[];
  anchors: Set<string>;
  /** Running text, headings and cells; what is code is left out, since it shows marks on purpose. */
  shown: Paragraph[];
}

/** Several checks ask about one body, one after the other. */
let last: { source: string; outline: Outline } | undefined;

/** Takes a body apart for those who look for what has not become what was meant. */
export function getOutline(source: string): Outline {
  if (last?.source !== source) last = { source, outline: makeOutline(source) };
  return last.outline;
}

function makeOutline(source: string): Outline {
  const outline: Outline = { links: [], anchors: new Set(), shown: [] };
  let line = 0;
  for (const token of parse(source)) {
    line = token.map?.[0] ?? line;
    const id = token.attrGet('id');
    if (id) outline.anchors.add(String(id));
    if (token.type !== 'inline') continue;
    const children = token.children ?? [];
    for (const [index, child] of children.entries())
      if (child.type === 'link_open')
        outline.links.push({
          href: String(child.attrGet('href') ?? ''),
          text: children[index + 1]?.content ?? '',
          line,
        });
    // Each line of a paragraph by itself, so that what is found in it is found at its line.
    let at = line;
    let text = '';
    for (const child of children) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') {
        outline.shown.push({ text, line: at });
        at += 1;
        text = '';
      } else if (child.type === 'text' || child.type === 'image') text += child.content;
      else if (child.markup !== pastedMark) text += '\u0001';
    }
    outline.shown.push({ text, line: at });
  }
  return outline;
}

/** What is read where a line ends. */
const breakWords: Readonly<Record<string, (token: Token) => string>> = {
  hardbreak: () => '\n',
  softbreak: (token) => (isJoined(token) ? '' : ' '),
};

/** The words of one token, without the markup around them. */
const getWords = ({ content, children }: Token): string =>
  children ? children.map((child) => breakWords[child.type]?.(child) ?? child.content).join('') : content;

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

/** A stretch of a line as HTML: what stands in the cell of a table, for whoever draws that cell by itself. */
export const renderLineMarkdown = (source: string): string =>
  markdown.renderInline(source, { headings: [], terms: [] });
