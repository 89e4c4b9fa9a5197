import { getUnit } from '../../../rules/figures/unit.ts';
import type { Quantity } from '../../../rules/figures/unit-table.ts';
import { toPattern } from '../../../rules/language/word-pattern.ts';
import { measureNames } from './measure-names.table.ts';
import { parseUnit } from './units.ts';

/** Parts of a comparison that figures stand in. */
export type FigureSection = 'place' | 'organisation' | 'time' | 'people' | 'money' | 'work' | 'result';

/** What figures of several places count alike, whatever each report calls it. */
export interface Measure {
  id: string;
  label: string;
  section: FigureSection;
  /** By what it can be divided to make places of different size comparable. */
  per: readonly ('people' | 'grid')[];
}

interface Definition {
  label: string;
  section: FigureSection;
  /** Of what kind its unit must be (`units.ts`); a number of another kind is another measure. */
  kinds: readonly string[];
  per?: readonly ('people' | 'grid')[];
}

const people = ['人', '个'];
const things = ['个'];
const matters = ['件'];
const share = ['%'];
const both = ['people', 'grid'] as const;

/**
 * The measures of this field, in the order in which a comparison lists them; the first one whose words and unit fit is
 * the measure. Reviewed over every figure of five reports (measures.tsv of the tests). What a number leaves
 * out is never guessed: 「村级网格」 and 「企业微网格」 are no 网格 of the lowest level, and residents registered on a
 * platform are no population.
 */
const definitions = {
  population: { label: '人口', section: 'place', kinds: people },
  residents: { label: '平台登记的居民', section: 'place', kinds: people },
  households: { label: '户数', section: 'place', kinds: ['户'] },
  villages: {
    label: '村（社区）',
    section: 'place',
    kinds: things,
  },
  villagerGroups: { label: '村民小组', section: 'place', kinds: things },
  newCommunities: { label: '新型农村社区', section: 'place', kinds: things },
  area: {
    label: '辖区面积',
    section: 'place',
    kinds: ['平方米'],
  },
  farmland: { label: '耕地面积', section: 'place', kinds: ['平方米'] },
  farmlandEach: { label: '人均耕地', section: 'place', kinds: ['平方米'] },
  centres: {
    label: '区县一级的中心',
    section: 'organisation',
    kinds: things,
  },
  subcentres: {
    label: '镇街一级的中心',
    section: 'organisation',
    kinds: things,
    per: ['people'],
  },
  stations: {
    label: '村社区一级的站点',
    section: 'organisation',
    kinds: things,
    per: ['people'],
  },
  siteArea: { label: '占地面积', section: 'organisation', kinds: ['平方米'] },
  windows: { label: '窗口', section: 'organisation', kinds: things },
  rooms: { label: '功能室', section: 'organisation', kinds: things },
  units: { label: '进驻单位', section: 'organisation', kinds: things },
  departments: { label: '进驻部门', section: 'organisation', kinds: things },
  committees: {
    label: '人民调解委员会',
    section: 'organisation',
    kinds: things,
    per: ['people'],
  },
  tradeBodies: {
    label: '专业性、行业性调解组织',
    section: 'organisation',
    kinds: things,
    per: ['people'],
  },
  brandedRooms: { label: '品牌调解工作室', section: 'organisation', kinds: things },
  brandedBodies: { label: '品牌调解组织', section: 'organisation', kinds: things },
  grids: {
    label: '网格（最小一级）',
    section: 'organisation',
    kinds: things,
    per: ['people'],
  },
  meetWithin: {
    label: '多久见面',
    section: 'time',
    kinds: ['日', '小时', '个工作日'],
  },
  replyWithin: {
    label: '多久给初步意见',
    section: 'time',
    kinds: ['日', '小时', '个工作日'],
  },
  longestReply: {
    label: '最长多久答复',
    section: 'time',
    kinds: ['日', '小时', '个工作日'],
  },
  checks: {
    label: '多久排查一次',
    section: 'time',
    kinds: ['次', '次/年', '次/半年', '次/季', '次/月', '次/周', '次/日'],
  },
  mediators: { label: '人民调解员', section: 'people', kinds: people, per: both },
  gridWorkers: {
    label: '网格员',
    section: 'people',
    kinds: people,
    per: both,
  },
  lawyers: {
    label: '律师和法律服务工作者',
    section: 'people',
    kinds: people,
    per: ['people'],
  },
  building: {
    label: '建设投入',
    section: 'money',
    kinds: ['元'],
    per: ['people'],
  },
  running: {
    label: '运行经费',
    section: 'money',
    kinds: ['元'],
    per: both,
  },
  received: {
    label: '接待来访',
    section: 'work',
    kinds: ['人', '人次', '批'],
    per: ['people'],
  },
  accepted: { label: '受理', section: 'work', kinds: matters, per: both },
  closed: { label: '办结', section: 'work', kinds: matters, per: both },
  found: {
    label: '排查出的矛盾纠纷',
    section: 'work',
    kinds: matters,
    per: both,
  },
  mediated: {
    label: '调解化解的矛盾纠纷',
    section: 'work',
    kinds: matters,
    per: both,
  },
  proxied: {
    label: '代办事项',
    section: 'work',
    kinds: ['件', '次'],
    per: both,
  },
  consulted: { label: '咨询', section: 'work', kinds: ['次', '人次'], per: both },
  satisfaction: { label: '满意率', section: 'result', kinds: share },
  success: { label: '调解成功率', section: 'result', kinds: share },
} satisfies Record<string, Definition>;

const ends = { whole: ['^', '$'], end: ['', '$'], start: ['^', ''] } as const;

/** How reports call a measure. */
const toNames = (id: string): RegExp =>
  new RegExp(
    measureNames
      .filter(({ measure }) => measure === id)
      .map((row) => ends[row.where].join(toPattern([row], '.')))
      .join('|'),
    'u',
  );

const vocabulary = Object.entries<Definition>(definitions).map(([id, definition]) => ({
  id,
  ...definition,
  names: toNames(id),
}));

/** The measures of the vocabulary, in its order. */
export const measureIds = Object.keys(definitions);

/** What each measure is called. */
export const measureLabels: readonly string[] = Object.values(definitions).map(({ label }) => label);

/** Where a number stands that the vocabulary does not know, by what its unit measures. */
const sections: Readonly<Record<Quantity, FigureSection>> = {
  things: 'organisation',
  people: 'people',
  couples: 'people',
  visits: 'work',
  households: 'place',
  householdVisits: 'work',
  enterpriseVisits: 'work',
  vehicleTrips: 'work',
  matters: 'work',
  records: 'work',
  payments: 'work',
  times: 'work',
  batches: 'work',
  money: 'money',
  dollars: 'money',
  area: 'place',
  length: 'place',
  weight: 'place',
  share: 'result',
  multiples: 'result',
  lessons: 'work',
  hours: 'time',
  days: 'time',
  workingDays: 'time',
  months: 'time',
};

const getSection = (unit: string): FigureSection => {
  const known = getUnit(unit);
  return known && !known.per ? sections[known.counts] : 'organisation';
};

/** What a figure counts. One that the vocabulary does not know is a measure of its own: it meets only its namesakes. */
export function getMeasure({ label, unit }: { label: string; unit: string }): Measure {
  const { kind } = parseUnit(unit);
  const plain = label.replace(/\s/gu, '');
  for (const { id, label: name, section, names, kinds, per = [] } of vocabulary)
    if ((names.test(plain) || plain === name) && kinds.includes(kind)) return { id, label: name, section, per };
  return { id: `${plain}（${kind}）`, label, section: getSection(unit), per: [] };
}

/** Measures in the order of the vocabulary, those that it does not know behind them by name. */
export function compareMeasures(a: Measure, b: Measure): number {
  const [first, second] = [measureIds.indexOf(a.id), measureIds.indexOf(b.id)];
  if (first !== second) return (first < 0 ? measureIds.length : first) - (second < 0 ? measureIds.length : second);
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
