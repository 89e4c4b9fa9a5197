import { stages } from './stages.table.ts';
import { toPattern } from '../language/word-pattern.ts';

const stageOf = new Map(stages.map(({ word, stage }) => [word, stage]));

const stageWord = new RegExp(toPattern([...stageOf.keys()]), 'gu');

/** A label as it is compared: its subject, and how far the matter has come (none where the label does not say); what has come
 * further is a part of what has not. */
export interface Measure {
  subject: string;
  stage: number | undefined;
}

/** A label without marks, filling words and years, and with one word for 矛盾纠纷 and its like. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)/gu, (remark) => (/\d{4}/u.test(remark) ? '' : remark))
    .replaceAll(/矛盾纠纷|(?:社会|群众)?矛盾(?!纠纷)/gu, '纠纷')
    .replaceAll(/[「」『』《》“”‘’"'·、,，:：\s的]|各类|累计|共计|总计/gu, '')
    .replace(/调解(?:工作室|机构|室)$/u, '调解组织');

/** What a label counts, taken apart. */
export function getMeasure(label: string): Measure {
  const plain = plainLabel(label);
  const found = [...plain.matchAll(stageWord)].map(([word]) => stageOf.get(word) ?? 0);
  return {
    subject: plain.replaceAll(stageWord, '').replaceAll(/涉及|并/gu, ''),
    stage: found.length > 0 ? Math.max(...found) : undefined,
  };
}
