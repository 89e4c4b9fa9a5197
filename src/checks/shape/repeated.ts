import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { collections } from '../../schemas/index.ts';
import { getPlaceLabel, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** The same thing twice in one list is shown twice. */
export function validateRepeated({ source, parsed }: CheckedFile): Finding[] {
  const { schema } = collections[source.collection];
  const findings: Finding[] = [];
  for (const { path, value } of walkData(schema, parsed.data)) {
    if (!Array.isArray(value)) continue;
    const seen = new Map<unknown, number>();
    for (const [index, item] of value.entries()) {
      const key: unknown = typeof item === 'object' ? JSON.stringify(item) : item;
      const first = seen.get(key);
      seen.set(key, first ?? index);
      if (first === undefined) continue;
      const place = [...path, index];
      findings.push({
        file: source.path,
        field: place.map(String).join('.'),
        line: parsed.lineOf(place),
        rule: 'repeated',
        severity: 'warning',
        message: `「${getPlaceLabel(schema, path)}」里第 ${index + 1} 条和第 ${first + 1} 条一样：「${showWords(String(key))}」`,
        fix: '删去其中一条',
      });
    }
  }
  return findings;
}
