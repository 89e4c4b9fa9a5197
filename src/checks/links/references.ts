import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import { collections, isCollectionName } from '../../schemas/index.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

/** Every reference names an entry that exists; a dangling one is an error that names the nearest slug. */
export function validateReferences(
  { source, parsed, data }: CheckedFile,
  { ids, renamed: renames }: Surroundings,
): Finding[] {
  const findings: Finding[] = [];
  const findNearest = createNearest();
  for (const { path, value, schema } of walkData(collections[source.collection].schema, data ?? parsed.data)) {
    const field = getEditorField(schema);
    if (field?.widget?.kind !== 'reference' || typeof value !== 'string') continue;
    const { to } = field.widget;
    if (!isCollectionName(to) || ids[to].has(value)) continue;
    const place = { file: source.path, field: path.map(String).join('.'), line: parsed.lineOf(path) };
    const renamed = renames.get(`${to}/${value}`)?.replace(`${to}/`, '');
    if (renamed !== undefined && ids[to].has(renamed)) {
      findings.push({
        ...place,
        rule: 'reference-renamed',
        severity: 'error',
        message: `「${field.label}」写的是原来的名字「${value}」`,
        fix: `改成现在的名字「${renamed}」`,
        place: { start: 0, end: value.length },
        replacement: renamed,
      });
      continue;
    }
    const nearest = findNearest(value, () => ids[to]);
    findings.push({
      ...place,
      rule: 'reference',
      severity: 'error',
      message: `「${field.label}」写的是「${showWords(value)}」，${collections[to].label}里没有这一条`,
      fix: nearest
        ? `最接近的是「${nearest}」；或者先新建 ${to}/${showWords(value)}.md`
        : `先新建 ${to}/${showWords(value)}.md，或者删去这一项`,
    });
  }
  return findings;
}
