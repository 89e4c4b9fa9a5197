import { isRecord } from '../../schemas/record.ts';
import { z } from 'astro/zod';
import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { collections } from '../../schemas/index.ts';
import { unwrap, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** Fields of some data that its schema does not know. */
export function findUnknownFields(
  schema: z.core.$ZodType,
  data: unknown,
): (Pick<Finding, 'field' | 'rule' | 'severity' | 'message' | 'fix'> & { path: PropertyKey[] })[] {
  return [...walkData(schema, data)].flatMap(({ path: around, value, schema: at }) => {
    const inner = unwrap(at);
    if (!(inner instanceof z.ZodObject) || !isRecord(value)) return [];
    const known = Object.keys(inner.shape);
    return Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => {
        const nearest = getNearest(key, known);
        const path = [...around, key];
        return {
          path,
          field: path.map(String).join('.'),
          rule: 'unknown-field',
          severity: 'warning' as const,
          message: `没有「${showWords(key)}」这个字段，网页不会用到它`,
          fix: nearest ? `您也许想写 ${nearest}` : '删去这一项',
        };
      });
  });
}

/** A field that no schema knows is read by nobody: most often a slip of the pen. */
export const validateUnknownFields = ({ source, parsed }: CheckedFile): Finding[] =>
  findUnknownFields(collections[source.collection].schema, parsed.data).map(({ path, ...found }) => ({
    file: source.path,
    line: parsed.lineOf(path),
    ...found,
  }));
