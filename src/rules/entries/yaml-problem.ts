import type { ErrorCode } from 'yaml';
import { showWords } from './shown.ts';

/** What is wrong with front matter before any schema can look at it, in an editor's words. */
export interface Problem {
  /** From 1, in the file. */
  line: number;
  /** The field that the line belongs to, where one can be told. */
  field?: string;
  message: string;
  fix: string;
}

/** Why the library `yaml` cannot read a document, by its own codes. */
const causes: Record<ErrorCode, string> = {
  ALIAS_PROPS: '以「*」开头的字被当成了引用',
  BAD_ALIAS: '以「*」或「&」开头的字被当成了引用',
  BAD_COLLECTION_TYPE: '「!」开头的标记不能用在这里',
  BAD_DIRECTIVE: '以「%」开头的行被当成了指令',
  BAD_DQ_ESCAPE: '双引号里的「\\」不能这样用',
  BAD_INDENT: '缩进没有对齐',
  BAD_PROP_ORDER: '「&」或「!」的位置不对',
  BAD_SCALAR_START: '这一项的第一个符号不能直接写',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个「: 」',
  BLOCK_IN_FLOW: '方括号或花括号里的写法不对',
  DUPLICATE_KEY: '同一个字段写了两次',
  IMPOSSIBLE: '这里的写法不对',
  KEY_OVER_1024_CHARS: '字段名太长，多半是少了冒号',
  MISSING_CHAR: '少了冒号、引号、逗号或括号',
  MULTILINE_IMPLICIT_KEY: '这一行没有写成「字段: 内容」',
  MULTIPLE_ANCHORS: '「&」写了两次',
  MULTIPLE_DOCS: '前面有一行「...」，字段到那里就结束了',
  MULTIPLE_TAGS: '「!」写了两次',
  NON_STRING_KEY: '字段名不是文字',
  RESOURCE_EXHAUSTION: '层次太深',
  TAB_AS_INDENT: '缩进用了 Tab',
  TAG_RESOLVE_FAILED: '以「!」开头的字被当成了标记',
  UNEXPECTED_TOKEN: '这里的符号放错了地方',
};

/** What editors most often get wrong in a line, with the repair; the first that fits counts. */
const slips: readonly [pattern: RegExp, fix: string][] = [
  [/^\s*(?:- )?\w+\s*：/u, '冒号要用半角的，后面空一格：把「：」改成「: 」'],
  [/^ *\t/u, '把缩进的 Tab 换成两个空格'],
  [/^\s*(?:- )?\w+:[^\s:/]/u, '冒号后面空一格'],
  [/^\s*(?:- )?(?:\w+:\s*)?["']/u, '引号要包住整个内容；字里有引号时用另一种引号包起来'],
  [/^\s*(?:- )?(?:\w+:\s+)?[*&!@`%|>{}[\],?#]/u, '内容以符号开头，用半角单引号把它整个包起来'],
  [/^\s*(?:- )?\w+:\s.*:\s/u, '内容里有「: 」，用半角单引号把内容整个包起来，或者改用全角冒号'],
];

/** More of a line is not looked at. */
const longestLine = 200;

const usualFix = '检查冒号后有没有空格、引号是否成对、缩进是否一致';

/** One line of front matter, and the field that it belongs to: the nearest one above that begins at the margin. */
interface FieldLine {
  text: string;
  field: string | undefined;
}

function splitLines(yaml: string): FieldLine[] {
  let field: string | undefined;
  return yaml.split(/\r?\n/u).map((text) => {
    field = /^(\w+)\s*[:：]/u.exec(text)?.[1] ?? field;
    return { text, field };
  });
}

/** Tells what is wrong at `line` (from 1 in the file, whose second line is the first of `lines`). */
function describeAt(lines: readonly FieldLine[], line: number, cause: string, ownFix?: string): Problem {
  // The library may notice only behind the last line.
  const { text: whole = '', field = lines.at(-1)?.field } = lines[line - 2] ?? {};
  const text = whole.slice(0, longestLine);
  const fix = ownFix ?? slips.find(([pattern]) => pattern.test(text))?.[1] ?? usualFix;
  return {
    line,
    ...(field !== undefined && { field }),
    message: `文件开头两行 --- 之间的内容读不懂（${cause}${text.trim() ? `：「${showWords(text.trim())}」` : ''}）`,
    fix,
  };
}

/** What opens a quotation or a list, with what closes it. */
const openers: readonly { open: RegExp; close: string; cause: string; fix: string }[] = [
  { open: /^\s*(?:- )?(?:\w+:\s*)?"[^"]*$/u, close: '"', cause: '少了后一个双引号', fix: '引号要成对，而且是半角的' },
  { open: /^\s*(?:- )?(?:\w+:\s*)?'[^']*$/u, close: "'", cause: '少了后一个单引号', fix: '引号要成对，而且是半角的' },
  {
    open: /^\s*(?:- )?(?:\w+:\s*)?\[[^\]]*$/u,
    close: ']',
    cause: '少了「]」',
    fix: '方括号要成对；或者每条写一行，前面写「- 」',
  },
  {
    open: /^\s*(?:- )?(?:\w+:\s*)?\{[^}]*$/u,
    close: '}',
    cause: '少了「}」',
    fix: '花括号要成对；或者一行写一个「字段: 内容」',
  },
];

/** What is not closed up to `line`: the library notices it only further down. */
function findOpen(lines: readonly FieldLine[], line: number): Problem | undefined {
  const read = lines.slice(0, line - 1);
  const closed = openers.map(({ close }) => read.findLastIndex(({ text }) => text.includes(close)));
  for (const [index, { text }] of read.entries())
    for (const [at, { open, cause, fix }] of openers.entries())
      if (index >= (closed[at] ?? -1) && open.test(text)) return describeAt(lines, index + 2, cause, fix);
  return undefined;
}

/**
 * A document that the library refuses, by its errors in order: one problem for a line, since over a sign that is out of
 * place it stumbles again and again; and nothing behind what was never closed.
 */
export function describeYamlErrors(yaml: string, errors: readonly { line: number; code: ErrorCode }[]): Problem[] {
  const [first, last] = [errors[0], errors.at(-1)];
  if (!first || !last) return [];
  const lines = splitLines(yaml);
  const open = findOpen(lines, first.line) ?? findOpen(lines, last.line);
  const codes = new Map<number, ErrorCode>();
  for (const { line, code } of errors) if (!codes.has(line) && line < (open?.line ?? Infinity)) codes.set(line, code);
  const problems = [...codes].map(([line, code]) =>
    describeAt(lines, line, causes[code], code === 'DUPLICATE_KEY' ? '留下一个，删去另一个' : undefined),
  );
  return open ? [...problems, open] : problems;
}

/** A document whose `*names` stand for nothing, for themselves, or for each other by the thousand. */
export const describeAliasError = (yaml: string, line: number): Problem =>
  describeAt(splitLines(yaml), line, causes.BAD_ALIAS, '内容以「*」开头，用半角单引号把它整个包起来');

/** Front matter that is too long to be read. */
export const describeLongFields = (yaml: string, most: number): Problem => ({
  line: 1,
  message: `文件开头两行 --- 之间的内容有 ${yaml.length} 个字，最多 ${most} 个`,
  fix: '把长的内容移到正文里，或者分成几篇',
});

/** Front matter that holds no fields. */
export const describeNoFields = (yaml: string): Problem =>
  describeAt(splitLines(yaml), 2, '不是一行一个「字段: 内容」');

/** A file whose front matter nobody can find. */
export function describeNoFrontMatter(text: string): Problem {
  const [first = ''] = text.trimStart().split(/\r?\n/u, 1);
  const isOpen = /^\uFEFF?---\s*$/u.test(first);
  const found =
    text.trim() === ''
      ? '文件是空的'
      : isOpen
        ? '只有开头的 ---，没有结尾的 ---'
        : `第一行是「${showWords(first.trim())}」，不是 ---`;
  return {
    line: 1,
    message: `文件开头的字段读不懂（${found}）`,
    fix: '第一行写三个半角减号 ---，下面一行一个「字段: 内容」，冒号后空一格，再用一行 --- 结束',
  };
}
