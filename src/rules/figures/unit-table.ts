/** How the importer reads a unit behind a number: also 两名 and 三家 (`few`), behind larger and Arabic numbers only (`many`), or not at all (`never`). */
type Reading = 'few' | 'many' | 'never';

/** A word, what it measures, how much of the base of its kind it is, how a report is read for it, and the word that content writes for it. */
type Row<Counts = string> = readonly [word: string, counts: Counts, factor: number, reading: Reading, written?: string];

/**
 * Every unit that the portal knows; the first word of a kind is its base. What the importer proposes, what checks and
 * charts set side by side and what a comparison converts are readings of this table.
 * Factors: 国务院 1984, 法定计量单位 (15 亩 = 1 公顷; 1 里 = 500 米).
 */
const table = [
  ['个', 'things', 1, 'few'],
  ['处', 'things', 1, 'few'],
  ['所', 'things', 1, 'few'],
  ['家', 'things', 1, 'few'],
  ['支', 'things', 1, 'few'],
  ['种', 'things', 1, 'many'],
  ['类', 'things', 1, 'many'],
  ['项', 'things', 1, 'many'],
  ['款', 'things', 1, 'many'],
  ['间', 'things', 1, 'few'],
  ['座', 'things', 1, 'few'],
  ['栋', 'things', 1, 'many'],
  ['幢', 'things', 1, 'many'],
  ['套', 'things', 1, 'few'],
  ['台', 'things', 1, 'few'],
  ['部', 'things', 1, 'many'],
  ['辆', 'things', 1, 'few'],
  ['车', 'things', 1, 'few'],
  ['块', 'things', 1, 'many'],
  ['面', 'things', 1, 'many'],
  ['片', 'things', 1, 'many'],
  ['只', 'things', 1, 'many'],
  ['头', 'things', 1, 'many'],
  ['棵', 'things', 1, 'many'],
  ['株', 'things', 1, 'many'],
  ['队', 'things', 1, 'many'],
  ['组', 'things', 1, 'many'],
  ['人', 'people', 1, 'few'],
  ['名', 'people', 1, 'few'],
  ['位', 'people', 1, 'few'],
  ['口', 'people', 1, 'never'], // 三口之家
  ['个人', 'people', 1, 'never'], // 三个人民调解组织: 个 is read
  ['对', 'couples', 1, 'many'],
  ['人次', 'visits', 1, 'few'],
  ['户', 'households', 1, 'few'],
  ['户次', 'householdVisits', 1, 'many'],
  ['家次', 'enterpriseVisits', 1, 'many'],
  ['车次', 'vehicleTrips', 1, 'many'],
  ['件', 'matters', 1, 'few'],
  ['起', 'matters', 1, 'few'],
  ['宗', 'matters', 1, 'few'],
  ['桩', 'matters', 1, 'many'],
  ['例', 'matters', 1, 'many'],
  ['案', 'matters', 1, 'never'], // 三案并审
  ['件次', 'matters', 1, 'few'],
  ['条', 'records', 1, 'many'],
  ['份', 'records', 1, 'few'],
  ['册', 'records', 1, 'many'],
  ['本', 'records', 1, 'many'],
  ['张', 'records', 1, 'many'],
  ['幅', 'records', 1, 'many'],
  ['篇', 'records', 1, 'many'],
  ['则', 'records', 1, 'many'],
  ['封', 'records', 1, 'many'],
  ['笔', 'payments', 1, 'many'],
  ['次', 'times', 1, 'few'],
  ['个次', 'times', 1, 'many'],
  ['场', 'times', 1, 'few'],
  ['场次', 'times', 1, 'many'],
  ['回', 'times', 1, 'never'], // 三回三访
  ['轮', 'times', 1, 'many'],
  ['期', 'times', 1, 'many'],
  ['趟', 'times', 1, 'many'],
  ['通', 'times', 1, 'many'], // calls
  ['批', 'batches', 1, 'few'],
  ['批次', 'batches', 1, 'few'],
  ['元', 'money', 1, 'few'],
  ['人民币', 'money', 1, 'many', '元'], // 10万人民币
  ['美元', 'dollars', 1, 'many'],
  ['平方米', 'area', 1, 'many'],
  ['㎡', 'area', 1, 'many', '平方米'],
  ['m²', 'area', 1, 'never'], // of tables and labels
  ['亩', 'area', 10_000 / 15, 'few'],
  ['公顷', 'area', 10_000, 'many'],
  ['平方公里', 'area', 1_000_000, 'many'],
  ['平方千米', 'area', 1_000_000, 'never'], // of gazetteers; reports write 平方公里
  ['米', 'length', 1, 'many'],
  ['厘米', 'length', 0.01, 'many'],
  ['里', 'length', 500, 'never'], // 十里八乡
  ['公里', 'length', 1000, 'few'],
  ['千米', 'length', 1000, 'many'],
  ['公斤', 'weight', 1, 'many'],
  ['吨', 'weight', 1000, 'many'],
  ['%', 'share', 1, 'many'],
  ['％', 'share', 1, 'never'], // made half-width before
  ['个百分点', 'share', 1, 'many'],
  ['百分点', 'share', 1, 'many', '个百分点'],
  ['‰', 'share', 0.1, 'many'],
  ['成', 'share', 10, 'many'],
  ['倍', 'multiples', 1, 'few'],
  ['课时', 'lessons', 1, 'many'],
  ['学时', 'lessons', 1, 'many'],
  ['小时', 'hours', 1, 'few'],
  ['个小时', 'hours', 1, 'many', '小时'],
  ['分钟', 'hours', 1 / 60, 'many'],
  ['日', 'days', 1, 'many'],
  ['天', 'days', 1, 'few'],
  ['自然日', 'days', 1, 'never'], // of deadlines
  ['个自然日', 'days', 1, 'never'], // of deadlines
  ['周', 'days', 7, 'never'], // a rhythm: 每周
  ['个工作日', 'workingDays', 1, 'few'],
  ['工作日', 'workingDays', 1, 'many', '个工作日'],
  ['个月', 'months', 1, 'few'],
  ['月', 'months', 1, 'never'], // a date
  ['年', 'months', 12, 'few'],
] as const satisfies readonly Row[];

/** What a unit measures; two figures can be set side by side only where it is the same. */
export type Quantity = (typeof table)[number][1];

/** A word of the table. */
export type UnitWord = (typeof table)[number][0];

/** What is known of a word of the table. */
export interface KnownUnit {
  counts: Quantity;
  /** The first word of the kind. */
  base: string;
  factor: number;
  reading: Reading;
  /** How content writes it: 个小时 is 小时, 位 stays. */
  written: string;
}

const rows: readonly Row<Quantity>[] = table;

/** Every word of the table with what is known of it. */
export const knownUnits: ReadonlyMap<string, KnownUnit> = new Map(
  rows.map(([word, counts, factor, reading, written = word]): [string, KnownUnit] => {
    const base = rows.find((row) => row[1] === counts)?.[0] ?? word;
    return [word, { counts, base, factor, reading, written }];
  }),
);
