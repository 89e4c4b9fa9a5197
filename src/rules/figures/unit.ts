/** What a unit measures; two figures can be set side by side only where it is the same. */
export type Quantity =
  | 'things'
  | 'people'
  | 'visits'
  | 'households'
  | 'matters'
  | 'records'
  | 'times'
  | 'batches'
  | 'money'
  | 'area'
  | 'length'
  | 'share'
  | 'hours'
  | 'days'
  | 'workingDays'
  | 'months';

/** A unit taken apart: `value × factor` is the amount in `base`; `per` is the span of a frequency (次/季: 季). */
export interface Unit {
  counts: Quantity;
  base: string;
  factor: number;
  per?: string;
}

/** Words for units by what they measure; the first one is the base. One 亩 is 2,000⁄3 m² (国务院 1984, 法定计量单位). */
const words: Record<Quantity, Record<string, number>> = {
  things: Object.fromEntries(
    ['个', '处', '所', '家', '支', '种', '项', '间', '座', '台', '辆', '车'].map((word) => [word, 1]),
  ),
  people: { 人: 1, 名: 1, 位: 1, 口: 1, 个人: 1 },
  visits: { 人次: 1 },
  households: { 户: 1 },
  matters: { 件: 1, 起: 1, 宗: 1, 桩: 1, 案: 1, 件次: 1 },
  records: { 条: 1, 份: 1, 篇: 1 },
  times: { 次: 1, 场: 1, 回: 1, 轮: 1, 场次: 1 },
  batches: { 批: 1, 批次: 1 },
  money: { 元: 1, 人民币: 1 },
  area: { 平方米: 1, '㎡': 1, 'm²': 1, 亩: 2000 / 3, 公顷: 10_000, 平方公里: 1_000_000, 平方千米: 1_000_000 },
  length: { 米: 1, 里: 500, 公里: 1000, 千米: 1000 },
  share: { '%': 1, '％': 1, 百分点: 1, 个百分点: 1, '‰': 0.1 },
  hours: { 小时: 1, 分钟: 1 / 60, 个小时: 1 },
  days: { 日: 1, 天: 1, 自然日: 1, 个自然日: 1, 周: 7 },
  workingDays: { 个工作日: 1, 工作日: 1 },
  months: { 个月: 1, 月: 1, 年: 12 },
};

const byWord = new Map(
  Object.entries(words).flatMap(([counts, list]) => {
    const base = Object.keys(list)[0] ?? '';
    return Object.entries(list).map(([word, factor]): [string, Unit] => [
      word,
      { counts: counts as Quantity, base, factor },
    ]);
  }),
);

const multiples: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

const written = /^(?<multiple>千万|百万|[百千万亿])?余?(?<word>.+?)(?:[/／每](?<per>.+))?$/u;

/** The unit behind what a source wrote: 万名 counts people by ten thousand, 次/季 counts times a quarter; `undefined` where the word is not known. */
export function getUnit(text: string): Unit | undefined {
  const whole = byWord.get(text.trim());
  if (whole) return whole;
  const { multiple, word, per } = written.exec(text.trim())?.groups ?? {};
  const unit = word === undefined ? undefined : byWord.get(word);
  return unit && { ...unit, factor: unit.factor * (multiple ? (multiples[multiple] ?? 1) : 1), ...(per && { per }) };
}

/** Whether two units can stand in one row: they measure the same, by the same span of time. */
export const areComparable = (a: Unit, b: Unit): boolean => a.counts === b.counts && a.per === b.per;
