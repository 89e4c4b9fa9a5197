import { isRecord } from '../../schemas/record.ts';
import { z } from 'astro/zod';
import type { Finding } from '../../rules/entries/finding.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { collections } from '../../schemas/index.ts';
import { unwrap, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** A field that no schema knows is read by nobody: most often a slip of the pen. */
export function validateUnknownFields({ source, parsed }: CheckedFile): Finding[] {
  const findings: Finding[] = [];
  for (const { path, value, schema } of walkData(collections[source.collection].schema, parsed.data)) {
    const inner = unwrap(schema);
    if (!(inner instanceof z.ZodObject) || !isRecord(value)) continue;
    const known = Object.keys(inner.shape);
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const nearest = getNearest(key, known);
      findings.push({
        file: source.path,
        field: [...path, key].map(String).join('.'),
        line: parsed.lineOf([...path, key]),
        rule: 'unknown-field',
        severity: 'warning',
        message: `没有「${key}」这个字段，网页不会用到它`,
        fix: nearest ? `您也许想写 ${nearest}` : '删去这一项',
      });
    }
  }
  return findings;
}
