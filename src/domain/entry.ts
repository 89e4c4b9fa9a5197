import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { CollectionName, Data } from '../schemas/index.ts';

/** One piece of content: where it stands, its checked front matter, and its Markdown body. */
export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  /** The slug, which is also the file name and the last part of the URL. */
  id: string;
  data: Data<C>;
  body: string;
}

/** A Markdown file taken apart, before any schema has seen it. */
export interface ParsedFile {
  data: Record<string, unknown>;
  body: string;
  /** Line (from 1) of the field at `path`, or of its nearest parent that is written down. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** Line (from 1) on which the body starts. */
  bodyLine: number;
  /** What is wrong with the front matter as YAML, with its line. */
  problems: { line: number; message: string }[];
}

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/** What an emptied form field leaves behind (`null`, `''`, empty groups) counts as not filled in. */
const dropEmpty = (value: unknown): unknown => {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.map(dropEmpty).filter((item) => item !== undefined);
  if (typeof value === 'object') {
    const kept = Object.entries(value as Record<string, unknown>)
      .map(([key, inner]) => [key, dropEmpty(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value;
};

const keyNode = (map: YAMLMap, key: PropertyKey): Node | undefined => {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair?.key as Node | undefined;
};

/** Takes a Markdown file with YAML front matter apart; broken YAML is reported in `problems`, never thrown. */
export function parseFile(text: string): ParsedFile {
  const match = frontMatter.exec(text);
  const yaml = match?.[1] ?? '';
  const body = match ? text.slice(match[0].length) : text.replace(/^\uFEFF/u, '');
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    line: counter.linePos(error.pos[0]).line + 1,
    message: error.message,
  }));
  const bodyLine = match ? match[0].split('\n').length : 1;
  const raw: unknown = problems.length === 0 ? document.toJS() : {};
  if (!match) problems.push({ line: 1, message: 'no front matter' });
  else if (problems.length === 0 && raw !== null && (typeof raw !== 'object' || Array.isArray(raw)))
    problems.push({ line: 2, message: 'front matter is not a map of fields' });

  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
      const last = path[depth - 1] as PropertyKey;
      const node = isMap(parent) ? keyNode(parent, last) : (document.getIn(path.slice(0, depth), true) as Node | undefined);
      const start = node?.range?.[0];
      if (start !== undefined) return counter.linePos(start).line + 1;
    }
    return match ? 1 : undefined;
  };

  return {
    data: (dropEmpty(raw) ?? {}) as Record<string, unknown>,
    body: body.trim(),
    lineOf,
    bodyLine,
    problems,
  };
}
