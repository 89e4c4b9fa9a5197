import { defineLanguageFacet, Language } from '@codemirror/language';
import {
  type BlockParser,
  InlineContext,
  type InlineParser,
  type MarkdownConfig,
  parser,
  Strikethrough,
  Table,
} from '@lezer/markdown';
import { inferredPattern, inferredStart } from '../../../src/rules/figures/inferred.ts';
import { deepLines, manyMarks } from './bounds.ts';

/** How a callout begins, as `markdown-it-container` reads it: its colons, its kind, its title. */
export const calloutHead = /^(:{3,})[ \t]*(note|warning|material)(?:[ \t](.*))?$/u;
const calloutEnd = /^:{3,}[ \t]*$/u;

const rest = (line: { text: string; basePos: number }): string => line.text.slice(line.basePos).trim();

const callout: BlockParser = {
  name: 'Callout',
  before: 'Blockquote',
  parse(cx, line) {
    const [, colons] = calloutHead.exec(rest(line)) ?? [];
    if (colons === undefined) return false;
    cx.startComposite('Callout', line.basePos, colons.length);
    line.moveBase(line.text.length);
    return null;
  },
  endLeaf: (_, line) => calloutHead.test(rest(line)) || calloutEnd.test(rest(line)),
};

const closing: BlockParser = {
  name: 'CalloutEnd',
  after: 'Callout',
  parse(cx, line) {
    if (!calloutEnd.test(rest(line))) return false;
    cx.addElement(cx.elt('CalloutEnd', cx.lineStart + line.basePos, cx.lineStart + line.text.length));
    cx.nextLine();
    return true;
  },
};

/** A mark of the site's own that begins with `sign` and is over in one line. */
const mark = (name: string, sign: string, pattern: RegExp): InlineParser => ({
  name,
  before: 'Link',
  parse(cx, next, at) {
    if (next !== sign.codePointAt(0)) return -1;
    const [found] = pattern.exec(cx.slice(at, Math.min(cx.end, at + 250))) ?? [];
    return found === undefined ? -1 : cx.addElement(cx.elt(name, at, at + found.length));
  },
});

/** A statement of the portal's own, in which other marks may stand. */
const inferred: InlineParser = {
  name: 'Inferred',
  before: 'Link',
  parse(cx, next, at) {
    if (next !== inferredStart.codePointAt(0)) return -1;
    const found = inferredPattern.exec(cx.slice(at, Math.min(cx.end, at + 250)));
    if (found?.index !== 0) return -1;
    const end = at + found[0].length;
    const from = at + inferredStart.length;
    return cx.addElement(cx.elt('Inferred', at, end, cx.parser.parseInline(cx.slice(from, end - 1), from)));
  },
};

const space = /^(?:\s|$)/u;
const punctuation = /[\p{P}\p{S}]/u;
/** What markdown-it-cjk-friendly takes for Chinese, as far as people type it: beside it a mark may open and close. */
const chinese = /[\p{scx=Han}\p{scx=Bopo}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\u3000-\u303f\uff01-\uffee]/u;

/** Asterisks as the site reads them: `根据**《民法典》**第一条` is strong, whatever marks stand there. */
const emphasis: InlineParser = {
  name: 'ChineseEmphasis',
  before: 'Emphasis',
  parse(cx, next, start) {
    if (next !== 42) return -1;
    let end = start + 1;
    while (cx.char(end) === 42) end += 1;
    // A character may be two units of UTF-16.
    const before = [...cx.slice(Math.max(cx.offset, start - 2), start)].at(-1) ?? '';
    const after = [...cx.slice(end, Math.min(cx.end, end + 2))][0] ?? '';
    const [isAfterSpace, isBeforeSpace] = [space.test(before), space.test(after)];
    const isFree = isAfterSpace || isBeforeSpace || chinese.test(before) || chinese.test(after);
    const opens = !isBeforeSpace && (isFree || !punctuation.test(after) || punctuation.test(before));
    const closes = !isAfterSpace && (isFree || !punctuation.test(before) || punctuation.test(after));
    return cx.addDelimiter(InlineContext.emphasisAsterisk, start, end, opens, closes);
  },
};

const own: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Callout',
      block: true,
      composite: (_, line, colons) => !(calloutEnd.test(rest(line)) && rest(line).length >= colons),
    },
    { name: 'CalloutEnd', block: true },
    { name: 'FootnoteMark' },
    { name: 'Ruby' },
    { name: 'Inferred' },
  ],
  parseBlock: [deepLines, callout, closing],
  parseInline: [
    manyMarks,
    mark('FootnoteMark', '[', /^\[\^[^\]\s]+\]/u),
    mark('Ruby', '{', /^\{[^{}|\n]{1,40}\|[^{}\n]{1,200}\}/u),
    inferred,
    emphasis,
  ],
  // HTML is text on this site; what looks like a reference is a footnote.
  remove: ['HTMLBlock', 'HTMLTag', 'LinkReference'],
};

/**
 * The Markdown of the site for the editor: where each mark stands, read anew only around what has changed. Only what is drawn while
 * somebody writes goes by it; pages and previews are drawn by `src/markdown`, and a test holds the two against each other.
 */
export const markdownParser = parser.configure([Table, Strikethrough, own]);

/** The same as a language of CodeMirror. */
export const markdownLanguage = new Language(defineLanguageFacet(), markdownParser, [], 'markdown');
