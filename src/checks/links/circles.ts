import type { Finding } from '../../rules/entries/finding.ts';
import { isWithdrawn } from '../../rules/entries/standing.ts';
import { collections } from '../../schemas/index.ts';
import { getEditorField, getPlaceLabel, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { FolderCheck } from '../context/context.ts';

/** References that lead upwards or onwards, and must come to an end. */
const upwards = ['parent', 'replacedBy'] as const;

const keyOf = ({ source }: CheckedFile) => `${source.collection}/${source.id}`;

/** An entry that refers to itself leads nowhere. */
export function validateSelfReferences({ source, parsed, data }: CheckedFile): Finding[] {
  const { schema } = collections[source.collection];
  const findings: Finding[] = [];
  for (const { path, value, schema: field } of walkData(schema, data ?? parsed.data)) {
    const widget = getEditorField(field)?.widget;
    if (widget?.kind !== 'reference' || widget.to !== source.collection || value !== source.id) continue;
    findings.push({
      file: source.path,
      field: path.map(String).join('.'),
      line: parsed.lineOf(path),
      rule: 'reference-self',
      severity: 'error',
      message: `「${getPlaceLabel(schema, path)}」写的是「${source.id}」，就是这一${collections[source.collection].one}自己`,
      fix: '改成别的一条，或者删去这一项',
    });
  }
  return findings;
}

/** Every ring of references, by each of its members: the way round from it. Looks at each entry once. */
function findRings(next: ReadonlyMap<string, string>): Map<string, string[]> {
  const rings = new Map<string, string[]>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at);
      at = next.get(at);
    }
    const members = [...way];
    const ring = at !== undefined && way.has(at) ? members.slice(members.indexOf(at)) : [];
    for (const [index, key] of ring.entries()) rings.set(key, [...ring.slice(index), ...ring.slice(0, index), key]);
    for (const key of members) done.add(key);
  }
  return rings;
}

/** What is its own ancestor stands below nothing: no list would show it. */
export const validateRings: FolderCheck = (files) =>
  upwards.flatMap((name) => {
    const next = new Map(
      files.flatMap((file) => {
        const target = file.data?.[name];
        return target === undefined ? [] : [[keyOf(file), `${file.source.collection}/${target}`] as const];
      }),
    );
    const rings = findRings(next);
    return files.flatMap((file): Finding[] => {
      const ring = rings.get(keyOf(file));
      if (!ring || ring.length === 2) return [];
      const label = getPlaceLabel(collections[file.source.collection].schema, [name]);
      return [
        {
          file: file.source.path,
          field: name,
          line: file.parsed.lineOf([name]),
          rule: 'reference-ring',
          severity: 'error',
          message: `「${label}」绕了一圈又回到自己：${ring.map((key) => key.split('/')[1]).join(' → ')}`,
          fix: `改好其中一个的「${label}」`,
        },
      ];
    });
  });

/** Pages leave out, without a word, what was withdrawn. */
export const validateWithdrawnReferences: FolderCheck = (files) => {
  const withdrawn = new Set(files.filter(({ entry }) => entry && isWithdrawn(entry)).map(keyOf));
  if (withdrawn.size === 0) return [];
  return files.flatMap(({ source, parsed, data }) =>
    [...walkData(collections[source.collection].schema, data)].flatMap(({ path, value, schema }): Finding[] => {
      const widget = getEditorField(schema)?.widget;
      if (widget?.kind !== 'reference' || !withdrawn.has(`${widget.to}/${String(value)}`)) return [];
      return [
        {
          file: source.path,
          field: path.map(String).join('.'),
          line: parsed.lineOf(path),
          rule: 'reference-withdrawn',
          severity: 'warning',
          message: `「${getEditorField(schema)?.label ?? ''}」写的是「${String(value)}」，那一条已经撤回，网页不会显示它`,
          fix: '改成还有效的一条，或者删去这一项',
        },
      ];
    }),
  );
};
