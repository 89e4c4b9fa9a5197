import { getCopiedRun, toCopySource } from '../../rules/language/copied-run.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { materialCallout, pendingMark } from '../../rules/import/pending.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

interface PendingField {
  path: (string | number)[];
}

function listPending(value: unknown, path: (string | number)[] = []): PendingField[] {
  if (typeof value === 'string') return value.includes(pendingMark) ? [{ path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listPending(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const opening = new RegExp(`^:{3,}[ \\t]*${materialCallout}\\b.*$`, 'u');

/** The body's lines inside and outside of the callouts that hold a report's own words, and the places of these callouts. */
function splitBody(body: string): { material: string; own: string; places: number[] } {
  const material: string[] = [];
  const own: string[] = [];
  const places: number[] = [];
  let isInside = false;
  body.split('\n').forEach((line, index) => {
    if (opening.test(line)) {
      places.push(index);
      isInside = true;
    } else if (isInside && /^:{3,}\s*$/u.test(line)) isInside = false;
    else (isInside ? material : own).push(line);
  });
  return { material: material.join('\n'), own: own.join('\n'), places };
}

/** What an imported draft still holds that no reader may see: proposals nobody accepted, the report's own words. */
export function validateUnfinished({ source, parsed }: CheckedFile): Finding[] {
  const at = { file: source.path, severity: 'error' as const };
  const { material, own, places } = splitBody(parsed.body);
  const copied = material === '' ? undefined : getCopiedRun(own, toCopySource(material));
  return [
    ...listPending(parsed.data).map(({ path }): Finding => ({
      ...at,
      field: path.join('.'),
      line: parsed.lineOf(path),
      rule: 'import-pending',
      message: '这一项是导入时提出的，还没有人核对',
      fix: `对照原文核对；对就删去「${pendingMark}」，不对就改`,
    })),
    ...(own.includes(pendingMark)
      ? [
          {
            ...at,
            field: 'body',
            line: parsed.bodyLine,
            rule: 'import-pending',
            message: `正文里还有「${pendingMark}」`,
            fix: '补上内容，或者删去这一句',
          },
        ]
      : []),
    ...places.map((index): Finding => ({
      ...at,
      field: 'body',
      line: parsed.bodyLine + index,
      rule: 'import-material',
      message: '正文里还放着报道原文',
      fix: `用自己的话写好这一部分，再删去「:::${materialCallout}」到「:::」这一段`,
    })),
    ...(copied
      ? [
          {
            ...at,
            field: 'body',
            line: parsed.bodyLine,
            rule: 'import-copied',
            message: `正文和报道原文有 ${copied.length} 个字一模一样：「${copied}」`,
            fix: '事实和数字可以用，句子要自己写',
          },
        ]
      : []),
  ];
}
