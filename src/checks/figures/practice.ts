import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';

/** What is written of the story of one dispute is no practice and was never evaluated as one. */
const onlyOfPractices = { models: '做法的种类', evaluations: '评估' } as const;

/** A practice says of what kinds it is, by which it is found; an evaluation names one of the entry's sources. */
export function validatePractice({ source, parsed, entry }: CheckedFile): Finding[] {
  if (entry?.collection !== 'cases') return [];
  const { kind, models, evaluations, sources } = entry.data;
  const at = (path: (string | number)[], rule: string) => ({
    file: source.path,
    field: path.join('.'),
    line: parsed.lineOf(path),
    rule,
    severity: 'warning' as const,
  });
  if (kind === 'dispute')
    return (['models', 'evaluations'] as const)
      .filter((field) => entry.data[field].length > 0)
      .map((field) => ({
        ...at([field], 'practice-only'),
        message: `「${onlyOfPractices[field]}」是经验做法才有的，这一篇是调解故事，网页不显示`,
        fix: '删去这一项；写的其实是一种做法，就把「类别」改成经验做法',
      }));
  const known = new Set(sources.flatMap(({ title, short }) => (short ? [short, title] : [title])));
  return [
    ...(models.length === 0
      ? [
          {
            ...at(['models'], 'practice-model'),
            message: '没有选「做法的种类」，别处按种类找的时候找不到这一篇',
            fix: '照正文写的做法选一种或几种，例如一站式中心、流动服务、网格',
          },
        ]
      : []),
    ...evaluations.flatMap(({ where, source: named }, index) =>
      named !== undefined && !known.has(named)
        ? [
            {
              ...at(['evaluations', index, 'source'], 'evaluation-source'),
              message: `评估「${where}」的来源写的是「${named}」，「来源」里没有`,
              fix: '写「来源」里的简称或标题，或者先在「来源」里登记',
            },
          ]
        : [],
    ),
  ];
}
