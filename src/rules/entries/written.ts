import { isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml';
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

/** Numbers as everybody writes them; YAML also knows 0x1F, 0o17, 1e3 and 012. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** Words behind a `#` that follows a space are a comment to YAML, though «3号楼 #2» is none to its writer. */
const getLostWords = ({ comment }: Scalar): string | undefined =>
  comment && /^\S/u.test(comment) ? comment : undefined;

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
  { type, path, yaml }: { type: string; path: PropertyKey[]; yaml: string },
): Misread[] {
  const source = node.source ?? '';
  const lost = type === 'string' ? getLostWords(node) : undefined;
  if (type === 'string' && typeof node.value !== 'string' && node.value !== null) node.value = source;
  if (type === 'string' && typeof node.value === 'string' && node.type !== 'BLOCK_LITERAL' && node.range) {
    const raw = yaml.slice(node.range[0], node.range[1]);
    if (raw.includes('\n')) node.value = joinFolded(node.value, raw);
  }
  if (lost !== undefined) return [{ path, source: `${source} #${lost}`.trim(), value: node.value ?? '' }];
  if (type === 'number' && typeof node.value === 'number' && !plainNumber.test(source))
    return [{ path, source, value: node.value }];
  return [];
}

/**
 * Reads the values of a YAML document the way its schema means them: where text is wanted, `053112340000`, `08`, `1.10` and
 * `true` stay the text that was written, and lines of Chinese are joined. `yaml` is what the document was read from. Answers what cannot be read as it was meant.
 */
export function readAsWritten(
  node: unknown,
  schema: z.core.$ZodType | undefined,
  yaml: string,
  path: PropertyKey[] = [],
): Misread[] {
  if (!schema || !isNode(node)) return [];
  if (isScalar(node)) return readScalar(node, { type: unwrap(schema)._zod.def.type, path, yaml });
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      return readAsWritten(value, getField(schema, name), yaml, [...path, name]);
    });
  if (isSeq(node))
    return node.items.flatMap((item, index) => readAsWritten(item, getField(schema, index), yaml, [...path, index]));
  return [];
}
