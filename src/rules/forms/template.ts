/** When a question is put, or a part of a paper stands: the choice `question` has one of `is`; without `is` it has an answer at all. */
export interface Condition {
  question: string;
  is?: readonly string[];
  /** It has none of `is` instead. */
  isNot?: true;
}

/** A tag of a paper and where it stands: offsets in the body, in UTF-16 code units. */
export interface Placed {
  start: number;
  end: number;
}

/** A piece of a paper before it is filled in. */
export type Node =
  | { kind: 'text'; text: string }
  | ({ kind: 'placeholder'; question: string; part: string } & Placed)
  | ({ kind: 'if'; condition: Condition; inner: Node[] } & Placed)
  | ({ kind: 'each'; question: string; inner: Node[] } & Placed);

/** What is wrong with a tag, in a writer's words. */
export interface TagFault extends Placed {
  message: string;
  fix: string;
}

/** A paper taken apart. */
export interface Template {
  nodes: Node[];
  faults: TagFault[];
}

const howTo = '写成 {{编号}}、{{编号的项目}}、{{#如果 编号 是 选项}}…{{/如果}} 或 {{#每行 编号}}…{{/每行}}';

const splitWords = (words: string): string[] => words.split('、').map((word) => word.trim());

/** `利息 是 有、按月` or `利息 不是 没有` or `代理人`. */
function readCondition(text: string): Condition | undefined {
  const [question = '', verb, ...rest] = text.split(/\s+/u);
  if (question === '') return undefined;
  if (verb === undefined) return { question };
  const is = splitWords(rest.join(' '));
  if ((verb !== '是' && verb !== '不是') || is.includes('')) return undefined;
  return { question, is, ...(verb === '不是' && { isNot: true as const }) };
}

/** What a tag that opens something opens, by its first word. */
const openers: Record<string, (text: string, placed: Placed) => Extract<Node, { inner: Node[] }> | undefined> = {
  如果: (text, placed) => {
    const condition = readCondition(text);
    return condition && { kind: 'if', condition, inner: [], ...placed };
  },
  每行: (text, placed) => (/^\S+$/u.test(text) ? { kind: 'each', question: text, inner: [], ...placed } : undefined),
};

const words = { if: '如果', each: '每行' } as const;

/** Takes a paper apart; what cannot be understood is left out of `nodes` and told in `faults`. */
export function parseTemplate(body: string): Template {
  const nodes: Node[] = [];
  const faults: TagFault[] = [];
  const open: Extract<Node, { inner: Node[] }>[] = [];
  const add = (node: Node) => void (open[open.length - 1]?.inner ?? nodes).push(node);
  const addText = (text: string) => {
    if (text !== '') add({ kind: 'text', text });
  };
  let from = 0;
  for (const match of body.matchAll(/\{\{([^{}]*)\}\}/gu)) {
    const placed = { start: match.index, end: match.index + match[0].length };
    const fail = (message: string, fix: string) => void faults.push({ ...placed, message, fix });
    addText(body.slice(from, placed.start));
    from = placed.end;
    const tag = (match[1] ?? '').trim();
    const sign = tag.charAt(0);
    const [word = '', ...rest] = tag.slice(1).split(/\s+/u);
    if (sign === '#') {
      const opened = Object.keys(openers).includes(word) ? openers[word]?.(rest.join(' '), placed) : undefined;
      if (!opened) fail(`看不懂「${match[0]}」`, howTo);
      else {
        add(opened);
        open.push(opened);
      }
    } else if (sign === '/') {
      const last = open[open.length - 1];
      if (last && words[last.kind] === word) open.pop();
      else fail(`「${match[0]}」前面没有和它成对的开头`, `删去它，或者在前面补上 {{#${word} …}}`);
    } else {
      const [question = '', part = '', ...more] = tag.split('的').map((name) => name.trim());
      if (question === '' || more.length > 0) fail(`看不懂「${match[0]}」`, howTo);
      else add({ kind: 'placeholder', question, part, ...placed });
    }
  }
  addText(body.slice(from));
  for (const { kind, start, end } of open)
    faults.push({
      start,
      end,
      message: `「${body.slice(start, end)}」没有结尾`,
      fix: `在它管的最后一个字后面写 {{/${words[kind]}}}`,
    });
  for (const match of body.replace(/\{\{[^{}]*\}\}/gu, (tag) => ' '.repeat(tag.length)).matchAll(/\{\{|\}\}/gu))
    faults.push({
      start: match.index,
      end: match.index + 2,
      message: `「${match[0]}」没有成对`,
      fix: howTo,
    });
  return { nodes, faults };
}

/** Every tag of a paper, outer ones first, with the list of rows that it stands in. */
export function* listTags(
  nodes: readonly Node[],
  each = '',
): Generator<{ node: Exclude<Node, { kind: 'text' }>; each: string }> {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    yield { node, each };
    if (node.kind !== 'placeholder') yield* listTags(node.inner, node.kind === 'each' ? node.question : each);
  }
}
