import { Readability } from '@mozilla/readability';
import { type Change, toChange } from '../rules/import/clean/change.ts';
import { isProse } from '../rules/import/clean/lines.ts';
import type { RawReport } from '../rules/import/raw-report.ts';
import { toPattern } from '../rules/language/word-pattern.ts';
import { asideNames } from './aside-names.table.ts';
import { measureTree } from './measure-tree.ts';
import { cutTitle, readHints } from './page-head.ts';
import { createPartSearch } from './parts.ts';
import { Unreadable } from './unreadable.ts';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL CENTER'.split(
    ' ',
  ),
);
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG SELECT OPTION TEXTAREA INPUT OBJECT CANVAS VIDEO AUDIO RT RP HEAD TITLE LINK META'.split(
    ' ',
  ),
);
const around = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'BUTTON']);
const aroundRoles = /^(?:navigation|complementary|contentinfo|search|banner)$/u;
const aroundNames = new RegExp(`(?:^|[-_\\s])${toPattern(asideNames)}(?:$|[-_\\s\\d])`, 'iu');

interface HtmlLine {
  text: string;
  /** Why the page itself marks this line as lying around the article. */
  aside?: string;
  heading: boolean;
}

interface State {
  lines: HtmlLine[];
  text: string;
  linked: number;
  aside: string | undefined;
  heading: boolean;
}

function flush(state: State): void {
  const text = state.text.replace(/[ \n\r]+/gu, ' ').replace(/^ | $/gu, '');
  if (text !== '') {
    const isLink = state.linked > text.length * 0.6 && text.length < 80 && !state.heading;
    const aside = state.aside ?? (isLink ? '网页上的链接' : undefined);
    state.lines.push({ text, ...(aside && { aside }), heading: state.heading });
  }
  state.text = '';
  state.linked = 0;
}

/** What is left of so many characters once the text of a node is taken from them; where nothing is left, the rest is not read. */
function getRoom(node: Node, room: number): number {
  let left = room;
  for (const child of node.childNodes) {
    if (left <= 0) return left;
    if (child.nodeType === 3) left -= (child.nodeValue ?? '').length;
    else if (child.nodeType === 1) left = getRoom(child, left);
  }
  return left;
}

const getAside = (element: Element): string | undefined => {
  if (around.has(element.tagName)) return '网页的导航、侧栏和页脚';
  if (aroundRoles.test(element.getAttribute('role') ?? '')) return '网页的导航、侧栏和页脚';
  if (/display\s*:\s*none/iu.test(element.getAttribute('style') ?? '') || element.hasAttribute('hidden'))
    return '网页上看不见的文字';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return aroundNames.test(names) && getRoom(element, 1500) > 0 ? '网页的导航、侧栏和页脚' : undefined;
};

/** Whether a row of a table holds data, and does not lay out the page: several short cells without a table or a link inside. */
const isDataRow = (row: Element): boolean =>
  row.children.length >= 2 &&
  [...row.children].every(
    (cell) => (cell.textContent ?? '').trim().length <= 60 && !cell.querySelector('table, a, form'),
  );

function walk(node: Node, state: State, isLink: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const words = (child.nodeValue ?? '').replaceAll('\t', ' ');
      state.text += words;
      if (isLink) state.linked += words.trim().length;
      continue;
    }
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const tag = element.tagName.toUpperCase();
    if (skipped.has(tag)) continue;
    if (tag === 'BR') {
      flush(state);
      continue;
    }
    if (tag === 'TR' && isDataRow(element)) {
      flush(state);
      state.text = [...element.children]
        .map((cell) => (cell.textContent ?? '').replaceAll(/\s+/gu, ' ').trim())
        .join('\t');
      flush(state);
      continue;
    }
    const isBlock = blocks.has(tag);
    if (isBlock) flush(state);
    const before = { aside: state.aside, heading: state.heading };
    // Wide containers are named after what they hold besides the article too; only small ones are believed.
    state.aside ??= tag === 'BODY' || tag === 'ARTICLE' || tag === 'MAIN' ? undefined : getAside(element);
    if (/^H[1-6]$/u.test(tag)) state.heading = true;
    if (!isBlock && state.aside !== before.aside) flush({ ...state });
    walk(element, state, isLink || tag === 'A');
    if (isBlock) flush(state);
    else if (state.aside !== before.aside) flush(state);
    Object.assign(state, before);
  }
}

/** Browsers nest 512 deep and no further; whoever reads much deeper has no room left. In elements below the root. */
const mostRead = 1001;

/** Pages stand twenty boxes deep; of hundreds Readability reads the text again for each, and again for what stands in it. */
const mostNested = 61;

/** Pages have some thousands; Readability takes a tenth of a millisecond for each, and goes over all of them up to four times. */
const mostElements = 10_000;

/** Readability writes a page out and parses it up to four times, and a crumb of text costs as much as an element. Pages have some between two tags each. */
const mostCrumbs = 3 * mostElements;

/** Elements have a handful; Readability copies those of one in the square of their number. */
const mostAttributes = 100;

/** No style that hides a box is longer; linkedom takes the square of the blanks of one. */
const longestStyle = 1000;

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '');

/** The text of the article of a page without blanks; empty where there is none worth the name. Takes its document apart. */
function findArticle(document: Document): string {
  for (const element of document.querySelectorAll('[style]'))
    if ((element.getAttribute('style') ?? '').length > longestStyle) element.removeAttribute('style');
  // Readability compares each heading with the whole title.
  const title = document.querySelector('title');
  if (title) title.textContent = cutTitle(title.textContent);
  for (const element of document.querySelectorAll('meta[content]'))
    element.setAttribute('content', cutTitle(element.getAttribute('content')));
  const text = squeeze(new Readability(document).parse()?.textContent ?? '');
  return text.length < 150 ? '' : text;
}

/** Reads the visible text of a page, line by line, and marks what its own structure says is no part of the article. */
export function readDocument(parse: () => Document): RawReport {
  const document = parse();
  const { depth, elements, crumbs, attributes } = measureTree(document.documentElement);
  if (depth > mostRead)
    throw new Unreadable('这个网页一层套一层，套得太深，读不出来；请在浏览器里打开它，把正文复制出来，粘贴导入');
  const hints = readHints(document);
  const state: State = { lines: [], text: '', linked: 0, aside: undefined, heading: false };
  walk(document.body ?? document.documentElement, state, false);
  flush(state);
  // Readability gets a document of its own.
  const isUsual =
    depth <= mostNested && elements <= mostElements && crumbs <= mostCrumbs && attributes <= mostAttributes;
  const article = isUsual ? findArticle(parse()) : '';
  const page = cutTitle(document.querySelector('title')?.textContent);
  const title = hints.title?.replace(/…$|\.{3}$/u, '');
  const isInArticle = createPartSearch(article);
  const asides: Change[] = [];
  let text = '';
  for (const line of state.lines) {
    const isInside = article !== '' && isInArticle(squeeze(line.text));
    const isTitle =
      line.text.length >= 6 && (page.includes(line.text) || line.text.startsWith(title || line.text.slice(1)));
    const outside =
      article !== '' && !isInside && !isProse(line.text) && !line.heading ? '网页正文以外的文字' : undefined;
    const reason = isTitle || (isInside && isProse(line.text)) ? undefined : (line.aside ?? outside);
    const start = text.length;
    const before = `${line.text}\n`;
    text += before;
    if (reason) asides.push({ at: start, before, after: '', reason });
  }
  return { text: text.trimEnd(), asides: joinAsides(text.trimEnd(), asides), hints, warnings: [] };
}

function joinAsides(text: string, asides: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const { at, before, reason } of asides) {
    const previous = joined.at(-1);
    const end = Math.min(at + before.length, text.length);
    if (previous && previous.reason === reason && previous.at + previous.before.length === at)
      previous.before = text.slice(previous.at, end);
    else joined.push(toChange(text, at, end, reason));
  }
  return joined;
}

/** Makes a document of HTML with linkedom, which needs no window: it is read in a worker of the desk as in Node. */
export async function getHtmlParser(): Promise<(html: string) => Document> {
  const { parseHTML } = await import('linkedom');
  return (html) =>
    parseHTML(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
      .document;
}
