/** A unit taken apart: what kind of thing it counts, and how many of that kind's smallest unit it is. */
export interface Unit {
  /** 元, 米, 件: the sign that all units of one kind can be turned into one another. */
  kind: string;
  factor: number;
}

/** Units by what they count, each as a multiple of the first one (SI and 国务院关于在我国统一实行法定计量单位的命令; 亩 = 2000/3 m²). */
const families = {
  元: { 元: 1 },
  米: { 米: 1, 公里: 1000, 千米: 1000, 里: 500 },
  平方米: { 平方米: 1, 亩: 2000 / 3, 公顷: 10_000, 平方公里: 1_000_000, 平方千米: 1_000_000 },
  分钟: { 分钟: 1, 小时: 60, 日: 1440, 天: 1440 },
  工作日: { 工作日: 1, 个工作日: 1 },
  // What follows a number differs from place to place; what is counted does not.
  人: { 人: 1, 名: 1, 位: 1 },
  个: { 个: 1, 家: 1, 所: 1, 处: 1, 座: 1, 支: 1, 间: 1 },
  件: { 件: 1, 起: 1, 宗: 1, 桩: 1 },
  人次: { 人次: 1 },
  户: { 户: 1 },
} as const;

const scales = { 亿: 100_000_000, 千万: 10_000_000, 百万: 1_000_000, 万: 10_000, 千: 1000 } as const;

const known = new Map<string, Unit>(
  Object.entries(families).flatMap(([kind, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { kind, factor }] as const),
  ),
);

/** 万元 → ten thousand 元. A unit that nobody knows is of its own kind and fits itself only. */
export function parseUnit(written: string): Unit {
  const unit = written.replaceAll(/\s/gu, '').replace('㎡', '平方米').replace('％', '%');
  const own = known.get(unit);
  if (own) return own;
  for (const [scale, factor] of Object.entries(scales))
    if (unit.startsWith(scale) && unit.length > scale.length) {
      const base = parseUnit(unit.slice(scale.length));
      return { kind: base.kind, factor: base.factor * factor };
    }
  return { kind: unit, factor: 1 };
}

/**
 * The unit in which numbers written in `units` (all of one kind) stand side by side without rounding. Money keeps its
 * largest unit, since shifting the point is exact and 200万元 reads better than 2000000元; areas with 亩 among them turn
 * to 亩, since a 亩 is no round number of square metres; everything else takes the smallest.
 */
export function getCommonUnit(units: readonly string[]): string {
  const sorted = [...new Set(units)].sort((a, b) => parseUnit(a).factor - parseUnit(b).factor || (a < b ? -1 : 1));
  const mu = sorted.find((unit) => unit.endsWith('亩'));
  const { kind } = parseUnit(sorted[0] ?? '');
  if (kind === '平方米' && mu !== undefined) return mu;
  const common = kind === '元' ? sorted.at(-1) : sorted[0];
  return common ?? '';
}

/** `value` of `from` in `to`; 15 digits are all that a number holds, and more than any report writes. */
export const convert = (value: number, from: string, to: string): number =>
  Number(((value * parseUnit(from).factor) / parseUnit(to).factor).toPrecision(15));
