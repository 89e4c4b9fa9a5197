import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { z } from 'astro/zod';
import { getField, unwrap } from '../../schemas/walk.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';

type Schema = z.core.$ZodType | undefined;

const isKind = (schema: z.core.$ZodType, value: unknown): boolean =>
  unwrap(schema) instanceof (Array.isArray(value) ? z.ZodArray : z.ZodObject);

/**
 * What an emptied form field leaves behind (`null`, `''`, empty groups) counts as not filled in: answers `undefined`. Not so a group
 * or a list where `schema` wants something else: whoever wrote `title: {漏水}` has filled it in, though there is nothing in the group.
 */
export function dropEmpty(value: unknown, schema?: Schema): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  if (schema && !isKind(schema, value)) return dropEmpty(value) ?? value;
  const at = (key: PropertyKey) => schema && getField(schema, key);
  if (Array.isArray(value)) return value.map((item) => dropEmpty(item, at(0))).filter((item) => item !== undefined);
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, dropEmpty(inner, at(key))] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A document of YAML with its errors. Every stray sign is one: their stacks, which nobody reads, would take longer than the reading. */
export function readYaml(yaml: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // Whether a field stands twice is asked elsewhere (`findDoubles`): the library compares each with all before it.
    return parseDocument(yaml, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** What lies one step below a node: the node that marks the place of a key, and its value. */
interface Child {
  mark: Node;
  value: unknown;
}
type Children = ReadonlyMap<unknown, Child>;

/** Emptied list items do not count. */
function listChildren(document: Document, parent: unknown, item: Schema): Children {
  const children = new Map<unknown, Child>();
  if (isMap(parent))
    for (const { key, value } of parent.items) {
      const isFirst = isScalar(key) && !children.has(key.value);
      if (isFirst) children.set(key.value, { mark: key, value });
    }
  else if (isSeq(parent))
    for (const inner of parent.items)
      if (isNode(inner) && dropEmpty(inner.toJS(document), item) !== undefined)
        children.set(children.size, { mark: inner, value: inner });
  return children;
}

/** A document that is read again for its places, as a schema means them. */
interface Reading {
  yaml: string;
  schema: Schema;
  document: Document;
  lineAt: LineIndex;
  /** Thousands of findings may ask about the rows of one list. */
  children: Map<Node, Children>;
}

/**
 * Only the document that was asked about last is kept: thousands would not fit into memory, few are ever asked about
 * their lines, and whoever asks has more than one question.
 */
let last: Reading | undefined;

function readAgain(yaml: string, schema: Schema): Reading {
  if (last?.yaml !== yaml || last.schema !== schema)
    last = { yaml, schema, document: readYaml(yaml), lineAt: createLineIndex(yaml), children: new Map() };
  return last;
}

/** One step down the document. */
function getChild({ document, children }: Reading, parent: unknown, key: PropertyKey, item: Schema): Child | undefined {
  if (!isNode(parent)) return undefined;
  const below = children.get(parent) ?? listChildren(document, parent, item);
  children.set(parent, below);
  return below.get(isSeq(parent) ? Number(key) : key);
}

/** The way to `path`, as far as it is written down. */
function findWay(reading: Reading, path: readonly PropertyKey[]): Child[] {
  const way: Child[] = [];
  let { schema } = reading;
  let value: unknown = reading.document.contents;
  for (const key of path) {
    schema &&= getField(schema, key);
    const child = getChild(reading, value, key, schema);
    if (!child) break;
    way.push(child);
    ({ value } = child);
  }
  return way;
}

/** Line (from 1, the opening `---` counted) of the value at `path`, or of its nearest parent that is written down. */
export function getLine(yaml: string, schema: Schema, path: readonly PropertyKey[]): number {
  const reading = readAgain(yaml, schema);
  const offset = findWay(reading, path).at(-1)?.mark.range?.[0];
  return offset === undefined ? 1 : reading.lineAt(offset) + 2;
}

/** What is written at `path`: a text or a number without its quotes, everything else as it stands; `undefined` where nothing is. */
export function getSource(yaml: string, schema: Schema, path: readonly PropertyKey[]): string | undefined {
  const way = findWay(readAgain(yaml, schema), path);
  const node = way.length === path.length ? way.at(-1)?.value : undefined;
  if (!isNode(node)) return undefined;
  if (isScalar(node)) return node.source;
  return node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
}
