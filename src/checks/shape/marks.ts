import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { getOutline } from '../../markdown/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

interface Fault {
  /** From 0, in the body. */
  line: number;
  place?: { start: number; end: number };
  rule: string;
  severity: Finding['severity'];
  message: string;
  fix: string;
  replacement?: string;
}

/** The lines of a body outside of code, each with its place. */
function getLines(body: string): { text: string; line: number; start: number }[] {
  let start = 0;
  let fence = '';
  return body.split('\n').flatMap((text, line) => {
    const at = { text, line, start };
    start += text.length + 1;
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/u.exec(text) ?? [];
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && mark.startsWith(fence)) {
      fence = '';
      return [];
    }
    return fence === '' ? [at] : [];
  });
}

const openFence = /^ {0,3}(`{3,}|~{3,})/u;

/** A fence of code that nobody closes takes the rest of the page. */
function findOpenFence(body: string): Fault[] {
  let open: { mark: string; line: number } | undefined;
  for (const [line, text] of body.split('\n').entries()) {
    const [, mark] = openFence.exec(text) ?? [];
    if (mark === undefined) continue;
    if (!open) open = { mark, line };
    else if (mark.startsWith(open.mark)) open = undefined;
  }
  return open
    ? [
        {
          line: open.line,
          rule: 'mark-code',
          severity: 'error',
          message: `「${open.mark}」开了头，没有结尾：从这里起，后面的字都会当成程序显示`,
          fix: `在该结束的地方另起一行写「${open.mark}」，或者删去这一行`,
        },
      ]
    : [];
}

const footnoteUse = /\[\^([^\][\s]+)\](?!:)/gu;
const footnoteNote = /^\[\^([^\]\s]+)\]:(.*)$/u;

/** Every footnote has one note, and every note is of use to somebody. */
function findFootnotes(body: string): Fault[] {
  if (!body.includes('[^')) return [];
  const lines = getLines(body).map((line) => ({
    ...line,
    text: line.text.replaceAll(/`[^`]*`/gu, (code) => ' '.repeat(code.length)),
  }));
  const written = body.split('\n');
  const notes = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { text, line } of lines) {
    const [, name, note = ''] = footnoteNote.exec(text) ?? [];
    if (name === undefined) continue;
    if (notes.has(name))
      faults.push({
        line,
        rule: 'footnote',
        severity: 'error',
        message: `脚注「[^${showWords(name)}]」的说明写了两次，只显示一次`,
        fix: '删去一个，或者给其中一个换个编号',
      });
    else if (note.trim() === '' && !/^\s+\S/u.test(written[line + 1] ?? ''))
      faults.push({
        line,
        rule: 'footnote',
        severity: 'error',
        message: `脚注「[^${showWords(name)}]:」后面没有写说明`,
        fix: '补上说明，或者删去脚注',
      });
    notes.set(name, line);
  }
  const used = new Set<string>();
  for (const { text, line } of lines)
    for (const [mark, name = ''] of text.matchAll(footnoteUse)) {
      used.add(name);
      if (!notes.has(name))
        faults.push({
          line,
          rule: 'footnote',
          severity: 'error',
          message: `脚注「${showWords(mark)}」没有说明，网页上会照样显示这几个符号`,
          fix: `在正文末尾另起一行写「[^${showWords(name)}]: 说明」，或者删去「${showWords(mark)}」`,
        });
    }
  for (const [name, line] of notes)
    if (!used.has(name))
      faults.push({
        line,
        rule: 'footnote',
        severity: 'warning',
        message: `脚注「[^${showWords(name)}]」的说明没有一处用到，网页不会显示它`,
        fix: `在正文里写上「[^${showWords(name)}]」，或者删去说明`,
      });
  return faults;
}

/** A line that looks like a mark of Markdown and is none. */
interface Slip {
  pattern: RegExp;
  what: string;
  repair: (text: string) => string;
}

const slips: readonly Slip[] = [
  {
    pattern: /^#{1,6}[^\s#]/u,
    what: '标题的「#」后面没有空格，不会变成标题',
    repair: (text) => text.replace(/^#+/u, '$& '),
  },
  {
    pattern: /^\s*＃+/u,
    what: '标题要用半角的「#」',
    repair: (text) => text.trimStart().replace(/^＃+\s*/u, (marks) => `${'#'.repeat(marks.trim().length)} `),
  },
  {
    pattern: /^-(?=\p{Script=Han})/u,
    what: '「-」后面没有空格，不会变成列表',
    repair: (text) => text.replace('-', '- '),
  },
  {
    pattern: /！\[[^\][]*\]\(/u,
    what: '图片要用半角的「!」',
    repair: (text) => text.replaceAll(/！(?=\[[^\][]*\]\()/gu, '!'),
  },
  {
    pattern: /\[[^\][]+\]（(?:https?:|\/)[^（）]*）/u,
    what: '链接的圆括号要用半角的',
    repair: (text) => text.replaceAll(/(\[[^\][]+\])（((?:https?:|\/)[^（）]*)）/gu, '$1($2)'),
  },
  {
    pattern: /^#{1,6}\s*$/u,
    what: '标题里没有字',
    repair: () => '',
  },
  {
    pattern: /^：：：/u,
    what: '提示框的冒号要用半角的',
    repair: (text) => text.replace(/^：+/u, ':::'),
  },
];

const findSlips = (body: string): Fault[] =>
  getLines(body).flatMap(({ text, line, start }) =>
    slips
      .filter(({ pattern }) => pattern.test(text))
      .map(({ what, repair }): Fault => ({
        line,
        place: { start, end: start + text.length },
        rule: 'mark',
        severity: 'warning',
        message: `${what}：「${showWords(text)}」`,
        fix: `改成「${showWords(repair(text))}」`,
        replacement: repair(text),
      })),
  );

/** What readers would see as it was typed. */
const leftovers: readonly {
  pattern: RegExp;
  rule: string;
  severity: Finding['severity'];
  what: string;
  fix: string;
}[] = [
  {
    pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/iu,
    rule: 'mark-html',
    severity: 'warning',
    what: 'HTML 在这里不起作用，网页上会照样显示',
    fix: '删去它，改用 Markdown；要换段就空一行',
  },
  {
    pattern: /!?\[[^\][]*\]\([^()]*(?:\([^()]*\))?[^()]*\)?|<[a-z][a-z0-9+.-]*:[^\s<>]*>/iu,
    rule: 'link-refused',
    severity: 'error',
    what: '这个链接不能用，网页上会照样显示这些符号',
    fix: '网址只能是 http、https、tel、mailto 开头，或者从「/」写起的本站网址；网址里不能有空格',
  },
  {
    pattern: /\*\*/u,
    rule: 'mark-bold',
    severity: 'warning',
    what: '「**」没有成对，网页上会照样显示',
    fix: '在要加重的词前后各写一个「**」，紧挨着字；不要加重就删去',
  },
  {
    pattern: /^:{3,}/u,
    rule: 'mark-callout',
    severity: 'warning',
    what: '没有这种提示框，网页上会照样显示',
    fix: '提示框写「:::note 标题」或「:::warning 标题」，另起一行写「:::」结束',
  },
];

const findLeftovers = (body: string): Fault[] =>
  /[<*\]:]/u.test(body)
    ? getOutline(body).shown.flatMap(({ text, line }) =>
        leftovers.flatMap(({ pattern, rule, severity, what, fix }): Fault[] => {
          const [found] = pattern.exec(text) ?? [];
          return found === undefined
            ? []
            : [{ line, rule, severity, message: `${what}：「${showWords(found.length > 4 ? found : text)}」`, fix }];
        }),
      )
    : [];

/** What an editor typed as a mark and what the page would not take for one. */
export const validateMarks = ({ source, parsed }: CheckedFile): Finding[] =>
  [
    ...findOpenFence(parsed.body),
    ...findFootnotes(parsed.body),
    ...findSlips(parsed.body),
    ...findLeftovers(parsed.body),
  ].map(({ line, ...fault }) => ({ file: source.path, field: 'body', line: parsed.bodyLine + line, ...fault }));
