import { isMap, isNode, isScalar, isSeq, Scalar } from 'yaml';
import type { z } from 'astro/zod';
import { getField, unwrap } from '../../schemas/walk.ts';
import { isJoinedAt } from './edges.ts';

/** A value that YAML takes for something else than what stands in the file. */
export interface Misread {
  path: PropertyKey[];
  /** What is written. */
  source: string;
  /** What YAML makes of it. */
  value: unknown;
}

/** What a document was read from, and what in it may stand for something that has a name. */
interface Source {
  yaml: string;
  aliases: ReadonlySet<string>;
}

/** Numbers as everybody writes them; YAML also knows 0x1F, 0o17, 1e3 and 012. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/**
 * What stands in the file, where YAML leaves some of it out: words behind a `#` that follows a space are a comment to it, though
 * «3号楼 #2» is none to its writer; and a word behind `&`, as in «&lt;民法典», is a name for what follows, which nothing asks for.
 */
function getWhole({ anchor, comment, source = '' }: Scalar, { aliases }: Source): string | undefined {
  const isNamed = anchor !== undefined && !aliases.has(`*${anchor}`);
  const isCut = comment && /^\S/u.test(comment);
  return isNamed || isCut ? `${isNamed ? `&${anchor} ` : ''}${source}${isCut ? ` #${comment}` : ''}`.trim() : undefined;
}

/** A text that was written in several lines, `raw`, which YAML joins with blanks: between two Chinese characters stands none. */
function joinFolded(text: string, raw: string): string {
  const lines = raw.split('\n').map((line) => line.trim());
  const pairs = new Set(
    lines.flatMap((line, index) => {
      const [before = '', next = ''] = [line.slice(-1), (lines[index + 1] ?? '').slice(0, 1)];
      return isJoinedAt(before, next) ? [`${before} ${next}`] : [];
    }),
  );
  return pairs.size === 0
    ? text
    : text.replaceAll(/ /gu, (blank, at: number) => (pairs.has(text.slice(at - 1, at + 2)) ? '' : blank));
}

function readScalar(
  node: Scalar,
  { type, path, from }: { type: string; path: PropertyKey[]; from: Source },
): Misread[] {
  const source = node.source ?? '';
  const whole = type === 'string' ? getWhole(node, from) : undefined;
  if (type === 'string' && typeof node.value !== 'string' && node.value !== null) node.value = source;
  if (type === 'string' && typeof node.value === 'string' && node.type !== 'BLOCK_LITERAL' && node.range) {
    const raw = from.yaml.slice(node.range[0], node.range[1]);
    if (raw.includes('\n')) node.value = joinFolded(node.value, raw);
  }
  if (whole !== undefined) return [{ path, source: whole, value: node.value ?? '' }];
  if (type === 'number' && typeof node.value === 'number' && !plainNumber.test(source))
    return [{ path, source, value: node.value }];
  return [];
}

function readNode(node: unknown, schema: z.core.$ZodType | undefined, from: Source, path: PropertyKey[]): Misread[] {
  if (!schema || !isNode(node)) return [];
  if (isScalar(node)) return readScalar(node, { type: unwrap(schema)._zod.def.type, path, from });
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      return readNode(value, getField(schema, name), from, [...path, name]);
    });
  if (isSeq(node))
    return node.items.flatMap((item, index) => readNode(item, getField(schema, index), from, [...path, index]));
  return [];
}

/**
 * Reads the values of a YAML document the way its schema means them: where text is wanted, `053112340000`, `08`, `1.10` and
 * `true` stay the text that was written, and lines of Chinese are joined. `yaml` is what the document was read from. Answers what cannot be read as it was meant.
 */
export const readAsWritten = (node: unknown, schema: z.core.$ZodType | undefined, yaml: string): Misread[] =>
  readNode(node, schema, { yaml, aliases: new Set(yaml.match(/\*[^\s,[\]{}]+/gu)) }, []);

/**
 * The document below `node` with the words that are written, `{漏水}`, in place of a group or a list where `schema` wants one value: so a
 * form can show and mend it. Changes the document. `yaml` is what it was read from.
 */
export function layAsText(node: unknown, schema: z.core.$ZodType | undefined, yaml: string): unknown {
  if (!schema || !(isMap(node) || isSeq(node))) return node;
  if (!['object', 'array'].includes(unwrap(schema)._zod.def.type) && node.range) {
    const text = new Scalar(yaml.slice(node.range[0], node.range[1]).trim());
    text.anchor = node.anchor;
    return text;
  }
  if (isMap(node))
    for (const item of node.items)
      item.value = layAsText(item.value, getField(schema, isScalar(item.key) ? String(item.key.value) : ''), yaml);
  else node.items = node.items.map((item) => layAsText(item, getField(schema, 0), yaml));
  return node;
}
