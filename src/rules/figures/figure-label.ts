/** How far a matter has come, by the words of a label; what has come further is a part of what has not. */
const stages: readonly (readonly string[])[] = [
  ['排查', '接待', '接到', '收到', '登记', '反映', '上报'],
  ['受理', '立案'],
  ['调处', '调解', '办理', '处理', '处置'],
  ['调解成功', '调处化解', '办结', '化解', '解决', '调成', '成功'],
  ['履行', '兑现'],
];

const words = stages
  .flatMap((list, stage) => list.map((word) => ({ word, stage })))
  .sort((a, b) => b.word.length - a.word.length);

const stageWord = new RegExp(words.map(({ word }) => word).join('|'), 'gu');

/** A label as it is compared: its subject, and how far the matter has come (none where the label does not say). */
export interface Measure {
  subject: string;
  stage: number | undefined;
}

/** A label without marks, filling words and years, and with one word for 矛盾纠纷 and its like. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .replaceAll(/\([^()]*\d{4}[^()]*\)/gu, '')
    .replaceAll(/矛盾纠纷|(?:社会|群众)?矛盾(?!纠纷)/gu, '纠纷')
    .replaceAll(/[「」『』《》“”‘’"'·、,，:：\s的]|各类|累计|共计|总计/gu, '')
    .replace(/调解(?:工作室|机构|室)$/u, '调解组织');

/** What a label counts, taken apart. */
export function getMeasure(label: string): Measure {
  const plain = plainLabel(label);
  const found = [...plain.matchAll(stageWord)].map(([word]) => words.find((item) => item.word === word)?.stage ?? 0);
  return {
    subject: plain.replaceAll(stageWord, '').replaceAll(/涉及|并/gu, ''),
    stage: found.length > 0 ? Math.max(...found) : undefined,
  };
}
