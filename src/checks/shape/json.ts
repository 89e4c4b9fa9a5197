import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { validateFileText } from './file-text.ts';

/** A file of settings: what it holds, where it could be read, and what is wrong with it. */
export interface ParsedJson {
  raw?: unknown;
  findings: Finding[];
}

/** Why a file is no JSON, by the codes of the library, which finds the place that `JSON.parse` does not tell. */
const causes: Readonly<Record<string, { why: string; fix: string }>> = {
  InvalidSymbol: { why: '有不认识的字', fix: '文字要用半角双引号包起来；标点用半角的逗号、冒号和括号' },
  InvalidNumberFormat: { why: '数字的写法不对', fix: '只写数字和小数点，开头不写 0' },
  PropertyNameExpected: { why: '少了名称，或者多了一个逗号', fix: '最后一项后面不写逗号；名称用半角双引号包起来' },
  ValueExpected: { why: '少了内容，或者多了一个逗号', fix: '最后一项后面不写逗号；冒号后面写上内容' },
  ColonExpected: { why: '少了冒号', fix: '名称和内容之间写半角冒号' },
  CommaExpected: { why: '少了逗号', fix: '两项之间写半角逗号' },
  CloseBraceExpected: { why: '少了「}」', fix: '花括号要成对' },
  CloseBracketExpected: { why: '少了「]」', fix: '方括号要成对' },
  EndOfFileExpected: { why: '结尾后面还有别的字', fix: '删去多出来的括号和字' },
  InvalidCommentToken: { why: '有注释', fix: '删去注释：这种文件里不能写注释' },
  UnexpectedEndOfComment: { why: '有注释', fix: '删去注释：这种文件里不能写注释' },
  UnexpectedEndOfString: { why: '少了半角双引号', fix: '引号要成对；文字里的双引号写成 \\"，换行写成 \\n' },
  UnexpectedEndOfNumber: { why: '数字没有写完', fix: '写完数字' },
  InvalidUnicode: { why: '「\\u」后面要有四位', fix: '直接写字，不写「\\u」' },
  InvalidEscapeCharacter: { why: '「\\」不能这样用', fix: '反斜线写成两个：\\\\' },
  InvalidCharacter: { why: '文字里有换行或看不见的字符', fix: '换行写成 \\n，删去看不见的字符' },
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The first fault; what follows from it is none of its own. */
function describeError(file: string, text: string, { error, offset }: ParseError): Finding {
  const { why, fix } = causes[printParseErrorCode(error)] ?? { why: '写法不对', fix: '检查逗号、引号和括号是否成对' };
  const line = lineAt(text, offset);
  const words = showWords((text.split('\n')[line - 1] ?? '').trim());
  return {
    file,
    field: '',
    line,
    rule: 'settings',
    severity: 'error',
    message: `${file} 读不懂（第 ${line} 行${why}：「${words}」）`,
    fix,
  };
}

/** Names that stand twice in one group: only the last one counts. */
function findTwice(file: string, text: string, node: Node, path: string[] = []): Finding[] {
  const children = node.children ?? [];
  if (node.type === 'array')
    return children.flatMap((child, index) => findTwice(file, text, child, [...path, String(index)]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap(({ children: [key, value] = [], offset }): Finding[] => {
    const name = String(key?.value);
    const place = [...path, name];
    const twice = seen.has(name);
    seen.add(name);
    return [
      ...(twice
        ? [
            {
              file,
              field: place.join('.'),
              line: lineAt(text, offset),
              rule: 'settings',
              severity: 'error' as const,
              message: `「${showWords(name)}」写了两次，只有后一个算数`,
              fix: '删去其中一个',
            },
          ]
        : []),
      ...(value ? findTwice(file, text, value, place) : []),
    ];
  });
}

/** Reads a file of settings; a byte order mark, as Notepad writes it, does no harm. */
export function parseJson(file: string, written: string): ParsedJson {
  const text = written.replace(/^\uFEFF/u, '');
  const unreadable = validateFileText({ path: file, text });
  if (unreadable.length > 0) return { findings: unreadable };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) return { findings: [describeError(file, text, error)] };
  return { raw: JSON.parse(text), findings: root ? findTwice(file, text, root) : [] };
}

const toStep = (step: string) => (/^\d+$/u.test(step) ? Number(step) : step);

/** Findings of a file of settings with the lines of their fields, or of the nearest group around them that is there. */
export function withLines(findings: readonly Finding[], written: string | undefined): Finding[] {
  if (written === undefined || findings.every(({ line, field }) => line !== undefined || field === ''))
    return [...findings];
  const text = written.replace(/^\uFEFF/u, '');
  const root = parseTree(text);
  return findings.map((finding) => {
    if (!root || finding.line !== undefined || finding.field === '') return finding;
    // A name may hold dots itself: those of words do.
    const steps = finding.field.split('.').map(toStep);
    const own = findNodeAtLocation(root, [finding.field]);
    const around = steps.map((_, index) => findNodeAtLocation(root, steps.slice(0, steps.length - index)));
    const node = own ?? around.find((found) => found !== undefined);
    return node ? { ...finding, line: lineAt(text, node.offset) } : finding;
  });
}
