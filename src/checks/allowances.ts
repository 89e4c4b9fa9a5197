import type { Finding } from '../rules/entries/finding.ts';
import type { Data } from '../schemas/index.ts';
import type { CheckedFile } from '../rules/entries/checked-file.ts';
import { getTexts } from './context/texts.ts';

type Allowance = Data<'cases'>['allow'][number];

/** Whether an entry's allowance covers a finding: the very words, or (warnings only) the kind of finding. */
const covers = (allowance: Allowance, finding: Finding, words: string | undefined): boolean => {
  if (allowance.rule !== undefined && allowance.rule !== finding.rule) return false;
  if (allowance.text !== undefined) return allowance.text === words;
  return allowance.rule !== undefined && finding.severity === 'warning';
};

/** What is left of the findings of an entry when those that it allows, each with its reason, are taken out. */
export function dropAllowed(file: CheckedFile, findings: readonly Finding[]): Finding[] {
  const allowances = file.data?.allow ?? [];
  if (allowances.length === 0) return [...findings];
  const texts = new Map(getTexts(file).map(({ path, text }) => [path.map(String).join('.'), text]));
  const used = new Set<Allowance>();
  const kept = findings.filter((finding) => {
    const words = finding.place && texts.get(finding.field)?.slice(finding.place.start, finding.place.end);
    const allowance = allowances.find((candidate) => covers(candidate, finding, words?.trim()));
    if (allowance) used.add(allowance);
    return !allowance;
  });
  const idle = allowances.flatMap((allowance, index): Finding[] =>
    used.has(allowance)
      ? []
      : [
          {
            file: file.source.path,
            field: `allow.${index}`,
            line: file.parsed.lineOf(['allow', index]),
            rule: 'allow-unused',
            severity: 'warning',
            message: `「特别允许」第 ${index + 1} 条没有对上任何检查结果`,
            fix: '原文要照抄检查指出的那几个字；已经改掉的，删去这一条',
          },
        ],
  );
  return [...kept, ...idle];
}
