import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import { listKnownSums } from '../../rules/sums/sums.ts';

interface Named {
  path: PropertyKey[];
  id: string;
}

/** Every sum that an entry names: the fee of a paper and what it wants, what is to be reckoned at a step or an outcome. */
function listNamed({ entry }: CheckedFile): Named[] {
  const at = (path: PropertyKey[], ids: readonly string[]) => ids.map((id, index) => ({ path: [...path, index], id }));
  switch (entry?.collection) {
    case 'forms':
      return [
        ...(entry.data.fee === undefined ? [] : [{ path: ['fee'], id: entry.data.fee }]),
        ...at(['sums'], entry.data.sums),
      ];
    case 'explainers':
      return entry.data.steps.flatMap(({ sums }, index) => at(['steps', index, 'sums'], sums));
    case 'pathways':
      return entry.data.outcomes.flatMap(({ sums }, index) => at(['outcomes', index, 'sums'], sums));
    default:
      return [];
  }
}

/** Whether 算一算钱 has the sums that an entry names. */
export function validateSums(file: CheckedFile): Finding[] {
  const ids = listKnownSums(() => true).map(({ sum }) => sum.id);
  return listNamed(file)
    .filter(({ id }) => !ids.includes(id))
    .map(({ path, id }) => {
      const nearest = createNearest()(id, () => ids);
      return {
        file: file.source.path,
        field: path.map(String).join('.'),
        line: file.parsed.lineOf(path),
        rule: 'unknown-sum',
        severity: 'error' as const,
        message: `这里写的是「${id}」，「算一算钱」里没有它`,
        fix: `${nearest === undefined ? '' : `最接近的是「${nearest}」；`}改好它，或者空着`,
      };
    });
}
