import { type Document, type ErrorCode, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { z } from 'astro/zod';
import { isRecord } from '../../schemas/record.ts';
import { createLineIndex } from './line-index.ts';
import type { CollectionName, Data } from '../../schemas/index.ts';
import { type Misread, readAsWritten } from './written.ts';
import { dropEmpty, getLine, getSource, readYaml } from './yaml-document.ts';
import {
  describeAliasError,
  describeLongFields,
  describeNoFields,
  describeNoFrontMatter,
  describeYamlErrors,
  type Problem,
} from './yaml-problem.ts';

interface EntryOf<C extends CollectionName> {
  collection: C;
  /** The slug, which is also the file name and the last part of the URL. */
  id: string;
  data: Data<C>;
  body: string;
}

/**
 * One piece of content: where it stands, its checked front matter, and its Markdown body. `Entry` is the union of all
 * kinds, told apart by `collection`.
 */
export type Entry<C extends CollectionName = CollectionName> = { [Name in C]: EntryOf<Name> }[C];

/** A Markdown file taken apart, before any schema has seen it. */
export interface ParsedFile {
  data: Record<string, unknown>;
  body: string;
  /** Line (from 1) of the field at `path`, or of its nearest parent that is written down. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** What is written at `path`: long numbers lose their last figures in `data`, and a group in place of a text its braces. */
  sourceOf: (path: readonly PropertyKey[]) => string | undefined;
  /** Line (from 1) of the first words of the body. */
  bodyLine: number;
  /** What is wrong with the front matter as YAML. */
  problems: Problem[];
  /** Values that YAML takes for something else than what is written. */
  misread: Misread[];
}

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/** Characters of front matter that are read: the Civil Code with all its articles has 75,000, and the library takes its time. */
const longestFields = 200_000;

/** Front matter that is no map of fields has none. */
const toFields = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** An entry that stands in no file yet: its fields as a form holds them, and its body. */
export const toParsed = (data: Record<string, unknown>, body: string): ParsedFile => ({
  data: toFields(dropEmpty(data)),
  body,
  lineOf: () => undefined,
  sourceOf: () => undefined,
  bodyLine: 1,
  problems: [],
  misread: [],
});

/** All nodes of a document, in no order. The library's own `visit` hands each the list of those above it, however deep they lie. */
function* listNodes({ contents }: Document): Generator<Node> {
  const waiting: unknown[] = [contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isNode(node)) continue;
    yield node;
    if (isMap(node)) for (const { key, value } of node.items) waiting.push(key, value);
    else if (isSeq(node)) for (const item of node.items) waiting.push(item);
  }
}

const getStart = (node: Node): number => node.range?.[0] ?? 0;

/** What each alias stands for: the node that last bore its name before it. The library's own `resolve` looks through all of them. */
function getAliased(nodes: readonly Node[]): Map<Node, Node | undefined> {
  const aliased = new Map<Node, Node | undefined>();
  if (!nodes.some(isAlias)) return aliased;
  const anchored = new Map<string, Node>();
  for (const node of [...nodes].sort((a, b) => getStart(a) - getStart(b)))
    if (isAlias(node)) aliased.set(node, anchored.get(node.source));
    else if (node.anchor !== undefined) anchored.set(node.anchor, node);
  return aliased;
}

/** Where a field of a map is named for the second time. */
function findDoubles(nodes: readonly Node[]): number[] {
  const values = getAliased(nodes);
  const doubles: number[] = [];
  for (const node of nodes) {
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const { key } of node.items) {
      const named = isAlias(key) ? values.get(key) : key;
      if (!isNode(key) || !isScalar(named)) continue;
      // As a key of an object, which it becomes: 1 and '1' are one.
      const field = String(named.value ?? '');
      if (seen.has(field)) doubles.push(key.range?.[0] ?? 0);
      seen.add(field);
    }
  }
  return doubles;
}

/** What is wrong with a document, from its first line to its last. */
function listErrors(document: Document): { at: number; code: ErrorCode }[] {
  const told = [...document.errors, ...document.warnings].map(({ pos: [at], code }) => ({ at, code }));
  const nodes = [...listNodes(document)];
  const doubles = findDoubles(nodes).map((at) => ({ at, code: 'DUPLICATE_KEY' as const }));
  // No field asks for a tag, and one that the library knows makes something else of what stands behind it.
  const tagged = nodes
    .filter((node) => !isAlias(node) && node.tag !== undefined)
    .map((node) => ({ at: getStart(node), code: 'TAG_RESOLVE_FAILED' as const }));
  return [...told, ...doubles, ...tagged].sort((a, b) => a.at - b.at);
}

/** Where `*name` first stands for something else: to an editor who wrote `title: **重点**` it is emphasis. */
function getAliasOffset(document: Document): number {
  let first = Infinity;
  for (const node of listNodes(document)) if (isAlias(node)) first = Math.min(first, node.range?.[0] ?? 0);
  return first === Infinity ? 0 : first;
}

/**
 * Takes a Markdown file with YAML front matter apart, its values read as `schema` means them; broken YAML is reported in
 * `problems`, never thrown. Line ends of the body are those of Unix.
 */
export function parseFile(text: string, schema?: z.core.$ZodType): ParsedFile {
  const match = frontMatter.exec(text);
  const fields = match?.[1] ?? '';
  const isTooLong = fields.length > longestFields;
  const yaml = isTooLong ? '' : fields;
  const rest = match ? text.slice(match[0].length) : text.replace(/^\uFEFF/u, '');
  const document = readYaml(yaml);
  const indexOfLine = createLineIndex(yaml);
  const lineAt = (offset: number) => indexOfLine(offset) + 2;
  const problems = describeYamlErrors(
    yaml,
    listErrors(document).map(({ at, code }) => ({ line: lineAt(at), code })),
  );
  const misread = problems.length === 0 ? readAsWritten(document.contents, schema, yaml) : [];
  const bodyLine = text.slice(0, text.length - rest.trimStart().length).split('\n').length;
  let raw: unknown;
  try {
    raw = problems.length === 0 ? dropEmpty(document.toJS(), schema) : undefined;
  } catch {
    // Aliases without an anchor, in rings, or by the thousand are found out only here.
    problems.push(describeAliasError(yaml, lineAt(getAliasOffset(document))));
  }
  if (!match) problems.push(describeNoFrontMatter(text));
  else if (isTooLong) problems.push(describeLongFields(fields, longestFields));
  else if (problems.length === 0 && raw !== undefined && !isRecord(raw)) problems.push(describeNoFields(yaml));

  const lineOf = (path: readonly PropertyKey[]): number | undefined =>
    match ? getLine(yaml, schema, path) : undefined;

  return {
    data: toFields(raw),
    body: rest.replaceAll('\r\n', '\n').trim(),
    lineOf,
    sourceOf: (path) => (match ? getSource(yaml, schema, path) : undefined),
    bodyLine,
    problems,
    misread,
  };
}
