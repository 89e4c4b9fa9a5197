import { inferredStart } from '../../../src/rules/figures/inferred.ts';

/** A text with what is selected in it, as offsets. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What a button writes: `insert` in the place of `from`–`to`; afterwards `select` is selected in the new text. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [start: number, end: number];
}

/** The four parts of a practice, in order. */
const caseParts = ['背景和起因', '做法与经过', '成效与反响', '探讨与评论'];

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
};

const isRow = (line: string): boolean => line.trimStart().startsWith('|');

/** Writes something before each selected line that lacks it; a row of a table stays what it is. */
function prefixLines({ text, start, end }: Selected, getPrefix: (index: number) => string): Edit {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const lines = text.slice(from, to).split('\n');
  const insert = lines
    .map((line, index) => (isRow(line) ? line : `${getPrefix(index)}${line.replace(/^(?:#+|-|>|\d+\.)\s+/u, '')}`))
    .join('\n');
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

/** Where the line ends, or, in a table, its last row: no block stands between rows. */
function blockEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  if (!isRow(text.slice(lineStart(text, at), end))) return end;
  while (end < text.length && isRow(text.slice(end + 1, lineEnd(text, end + 1)))) end = lineEnd(text, end + 1);
  return end;
}

/** Puts a block of its own, with an empty line on both sides, behind the line of the selection; `{}` is then selected. */
function insertBlock({ text, end }: Selected, template: string): Edit {
  const at = text.trim() === '' ? 0 : blockEnd(text, end);
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  const lead = before === '' ? '' : '\n\n';
  const mark = template.indexOf('{');
  const close = template.indexOf('}');
  const words = mark === -1 ? '' : template.slice(mark + 1, close);
  const block = mark === -1 ? template : template.slice(0, mark) + words + template.slice(close + 1);
  const insert = `${lead}${block}${after === '' ? '\n' : '\n\n'}`;
  const selectAt = before.length + lead.length + (mark === -1 ? block.length : mark);
  return { from: before.length, to: text.length - after.length, insert, select: [selectAt, selectAt + words.length] };
}

/** Puts words into the line, in the place of what is selected. */
export const insertWords = ({ start, end }: Selected, words: string): Edit => ({
  from: start,
  to: end,
  insert: words,
  select: [start + words.length, start + words.length],
});

/** Puts words on both sides of what is selected, which stays selected. */
export const surround = ({ text, start, end }: Selected, before: string, after: string): Edit => ({
  from: start,
  to: end,
  insert: before + text.slice(start, end) + after,
  select: [start + before.length, end + before.length],
});

function wrap({ text, start, end }: Selected, mark: string, words: string): Edit {
  const inner = text.slice(start, end) || words;
  const at = start + mark.length;
  return { from: start, to: end, insert: `${mark}${inner}${mark}`, select: [at, at + inner.length] };
}

/** What a report does not say, with room for what it is concluded from. */
function insertInferred({ text, start, end }: Selected): Edit {
  const inner = text.slice(start, end) || '推断了什么';
  const at = start + inferredStart.length;
  const insert = `${inferredStart}${inner}，凭什么推断）`;
  return { from: start, to: end, insert, select: [at, at + inner.length] };
}

/** A note below the text: its mark at the caret, its words at the end of the body. */
function insertFootnote({ text, end }: Selected): Edit {
  const used = [...text.matchAll(/\[\^(\d+)\]/gu)].map(([, number]) => Number(number));
  const mark = `[^${Math.max(0, ...used) + 1}]`;
  const rest = text.slice(end).trimEnd();
  const insert = `${mark}${rest}\n\n${mark}: 注释内容`;
  const at = end + insert.length - '注释内容'.length;
  return { from: end, to: text.length, insert, select: [at, at + '注释内容'.length] };
}

/** The headings of a practice that the body still lacks, each with room below it. */
function insertParts(selected: Selected): Edit {
  const { text } = selected;
  const missing = caseParts.filter((part) => !new RegExp(`^##\\s+${part}\\s*$`, 'mu').test(text));
  if (missing.length === 0)
    return { from: text.length, to: text.length, insert: '', select: [text.length, text.length] };
  const [first = '', ...others] = missing;
  const block = [`## ${first}\n\n{在这里写${first}}`, ...others.map((part) => `## ${part}\n\n`)].join('\n\n');
  return insertBlock({ text, start: text.length, end: text.length }, block.trimEnd());
}

/** One button of the body's toolbar. */
export interface Mark {
  id: string;
  label: string;
  /** What it is for, as a screen reader and a hovering mouse tell it. */
  title: string;
  /** Only for these collections; for all where it is left out. */
  for?: readonly string[];
  apply: (selected: Selected) => Edit;
}

/** The buttons that write something at once; those that ask first stand in `markdown-forms.ts`. */
const bodyMarks: readonly Mark[] = [
  { id: 'parts', label: '四个部分', title: '补上经验做法的四个小标题', for: ['cases'], apply: insertParts },
  { id: 'heading', label: '小标题', title: '把这一行变成小标题', apply: (at) => prefixLines(at, () => '## ') },
  { id: 'strong', label: '加重', title: '把选中的字加重', apply: (at) => wrap(at, '**', '要紧的话') },
  { id: 'list', label: '分条', title: '一行一条', apply: (at) => prefixLines(at, () => '- ') },
  {
    id: 'steps',
    label: '先后',
    title: '有先后的，编上号',
    apply: (at) => prefixLines(at, (index) => `${index + 1}. `),
  },
  {
    id: 'note',
    label: '提醒',
    title: '加一个提醒框',
    apply: (at) => insertBlock(at, ':::note 请注意\n{提醒什么}\n:::'),
  },
  {
    id: 'warning',
    label: '危险提醒',
    title: '加一个危险提醒框，放在最前面的话里',
    apply: (at) => insertBlock(at, ':::warning 先报警\n{先做什么、找谁}\n:::'),
  },
  {
    id: 'inferred',
    label: '本站推断',
    title: '报道没有明说、由本站推断的话：先写推断了什么，再写凭什么',
    for: ['cases', 'rooms', 'methods', 'regions'],
    apply: insertInferred,
  },
  { id: 'footnote', label: '注释', title: '在这里加一个注释', apply: insertFootnote },
  {
    id: 'table',
    label: '表格',
    title: '加一个两栏的表格',
    apply: (at) => insertBlock(at, '| {项目} | 说明 |\n|---|---|\n|  |  |'),
  },
];

/** A paper to fill in knows these marks and no others (`rules/forms/fill.ts`). */
const paperMarks: readonly Mark[] = [
  { id: 'title', label: '题目', title: '这张纸的题目，只有一个', apply: (at) => prefixLines(at, () => '# ') },
  { id: 'heading', label: '小标题', title: '把这一行变成小标题', apply: (at) => prefixLines(at, () => '## ') },
  { id: 'item', label: '编号', title: '一条一条的，网页自动编号', apply: (at) => prefixLines(at, () => '1. ') },
  { id: 'sign', label: '落款', title: '靠右的签名和日期', apply: (at) => prefixLines(at, () => '> ') },
];

/** The buttons of the toolbar over the body of a collection. */
export const getMarks = (collection: string): readonly Mark[] =>
  collection === 'forms' ? paperMarks : bodyMarks.filter((mark) => mark.for?.includes(collection) ?? true);

/** The text after an edit. */
export const applyEdit = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);
