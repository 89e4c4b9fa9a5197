import { getUnit } from '../../../rules/figures/unit.ts';
import type { Quantity } from '../../../rules/figures/unit-table.ts';
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
  /** How reports call it. */
  names: RegExp;
  /** Of what kind its unit must be (`domain/compare/units.ts`); a number of another kind is another measure. */
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
 * the measure. Reviewed over every figure of the shipped content (tests/content/measures.test.ts). What a number leaves
 * out is never guessed: 「村级网格」 and 「企业微网格」 are no 网格 of the lowest level, and residents registered on a
 * platform are no population.
 */
const definitions = {
  population: { label: '人口', section: 'place', names: /^(?:总|常住|户籍)?人口(?:总数|数)?$/u, kinds: people },
  residents: { label: '平台登记的居民', section: 'place', names: /^(?:录入平台的)?居民(?:数)?$/u, kinds: people },
  households: { label: '户数', section: 'place', names: /^(?:总)?(?:户数|家庭户)$/u, kinds: ['户'] },
  villages: {
    label: '村（社区）',
    section: 'place',
    names: /^(?:行政)?村(?:（?、?社区）?)?(?:数)?$|^村居$/u,
    kinds: things,
  },
  villagerGroups: { label: '村民小组', section: 'place', names: /^村民小组(?:数)?$/u, kinds: things },
  newCommunities: { label: '新型农村社区', section: 'place', names: /新型农村社区$/u, kinds: things },
  area: {
    label: '辖区面积',
    section: 'place',
    names: /^(?:辖区|区域|行政区域|全[区县镇乡])?(?:总)?面积$/u,
    kinds: ['平方米'],
  },
  farmland: { label: '耕地面积', section: 'place', names: /^耕地(?:总)?面积$/u, kinds: ['平方米'] },
  farmlandEach: { label: '人均耕地', section: 'place', names: /^人均耕地/u, kinds: ['平方米'] },
  centres: {
    label: '区县一级的中心',
    section: 'organisation',
    names: /^[区县]级(?:社会治理综合服务|综治|矛调|矛盾纠纷调处化解)中心$/u,
    kinds: things,
  },
  subcentres: {
    label: '镇街一级的中心',
    section: 'organisation',
    names: /^(?:镇|镇街|镇（街道）|乡镇)级?(?:社会治理综合服务|综治|矛调)(?:分)?中心$/u,
    kinds: things,
    per: ['people'],
  },
  stations: {
    label: '村社区一级的站点',
    section: 'organisation',
    names: /^村(?:（?社区）?)级?(?:社会治理综合服务|综治|矛调)?工作站$/u,
    kinds: things,
    per: ['people'],
  },
  siteArea: { label: '占地面积', section: 'organisation', names: /^占地面积$|^(?:建筑|场地)面积$/u, kinds: ['平方米'] },
  windows: { label: '窗口', section: 'organisation', names: /^(?:一楼|平台)?(?:服务)?窗口$/u, kinds: things },
  rooms: { label: '功能室', section: 'organisation', names: /功能室$/u, kinds: things },
  units: { label: '进驻单位', section: 'organisation', names: /^(?:进驻|入驻)单位$/u, kinds: things },
  departments: { label: '进驻部门', section: 'organisation', names: /^(?:进驻|入驻)部门$/u, kinds: things },
  committees: {
    label: '人民调解委员会',
    section: 'organisation',
    names: /人民调解委员会$|^调委会$/u,
    kinds: things,
    per: ['people'],
  },
  tradeBodies: {
    label: '专业性、行业性调解组织',
    section: 'organisation',
    names: /^(?:专业性、行业性|行业性、专业性|行业性专业性)调解组织$/u,
    kinds: things,
    per: ['people'],
  },
  brandedRooms: { label: '品牌调解工作室', section: 'organisation', names: /^品牌调解(?:工作)?室$/u, kinds: things },
  brandedBodies: { label: '品牌调解组织', section: 'organisation', names: /^品牌调解组织$/u, kinds: things },
  grids: {
    label: '网格（最小一级）',
    section: 'organisation',
    names: /^(?:基础|管理)?网格(?:数)?$/u,
    kinds: things,
    per: ['people'],
  },
  meetWithin: {
    label: '多久见面',
    section: 'time',
    names: /^责任单位与来访人见面$/u,
    kinds: ['日', '小时', '个工作日'],
  },
  replyWithin: {
    label: '多久给初步意见',
    section: 'time',
    names: /初步方案或答复意见$/u,
    kinds: ['日', '小时', '个工作日'],
  },
  longestReply: {
    label: '最长多久答复',
    section: 'time',
    names: /^复杂事项答复时限$/u,
    kinds: ['日', '小时', '个工作日'],
  },
  checks: {
    label: '多久排查一次',
    section: 'time',
    names: /^(?:区级|镇级|村级|网格)?矛盾纠纷排查$|^排查要求$/u,
    kinds: ['次', '次/年', '次/半年', '次/季', '次/月', '次/周', '次/日'],
  },
  mediators: { label: '人民调解员', section: 'people', names: /^(?:专职|兼职)?人民调解员$/u, kinds: people, per: both },
  gridWorkers: {
    label: '网格员',
    section: 'people',
    names: /^(?:手持终端采集信息的)?网格(?:信息)?员$/u,
    kinds: people,
    per: both,
  },
  lawyers: {
    label: '律师和法律服务工作者',
    section: 'people',
    names: /律师和法律服务工作者$/u,
    kinds: people,
    per: ['people'],
  },
  building: {
    label: '建设投入',
    section: 'money',
    names: /^(?:建设|改造)(?:投入|资金|费用|经费)$/u,
    kinds: ['元'],
    per: ['people'],
  },
  running: {
    label: '运行经费',
    section: 'money',
    names: /^(?:年度?)?运行(?:专项)?(?:经费|费用|资金)$/u,
    kinds: ['元'],
    per: both,
  },
  received: {
    label: '接待来访',
    section: 'work',
    names: /接待(?:来访)?群众$|^信访来访$/u,
    kinds: ['人', '人次', '批'],
    per: ['people'],
  },
  accepted: { label: '受理', section: 'work', names: /受理(?:群众诉求|矛盾纠纷|案件)?$/u, kinds: matters, per: both },
  closed: { label: '办结', section: 'work', names: /^(?:中心)?办结/u, kinds: matters, per: both },
  found: {
    label: '排查出的矛盾纠纷',
    section: 'work',
    names: /^排查(?:涉及|出)?(?:的)?矛盾纠纷$/u,
    kinds: matters,
    per: both,
  },
  mediated: {
    label: '调解化解的矛盾纠纷',
    section: 'work',
    names:
      /^(?:三级综治中心调解成功的|镇村人民调解委员会调解|品牌调解组织调解|联动平台排查化解|「以调定补」项下调解|「五老人员」等排查化解)矛盾纠纷$|^(?:调处|调解)(?:化解)?(?:各类|社会)?(?:矛盾纠纷|矛盾)(?:（.+）)?$|^「三定四调」化解群众矛盾$/u,
    kinds: matters,
    per: both,
  },
  proxied: {
    label: '代办事项',
    section: 'work',
    names: /^(?:代办事项|帮办代办服务)$/u,
    kinds: ['件', '次'],
    per: both,
  },
  consulted: { label: '咨询', section: 'work', names: /(?:法律)?咨询服务$/u, kinds: ['次', '人次'], per: both },
  satisfaction: { label: '满意率', section: 'result', names: /满意(?:率|度)$/u, kinds: share },
  success: { label: '调解成功率', section: 'result', names: /(?:调处成功|调解成功|调解|化解)率$/u, kinds: share },
} satisfies Record<string, Definition>;

/** A measure of the vocabulary. */
export type MeasureId = keyof typeof definitions;

const order = Object.keys(definitions);

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
  const plain = label.replaceAll(/\s/gu, '');
  for (const [id, { label: name, section, names, kinds, per = [] }] of Object.entries<Definition>(definitions))
    if (names.test(plain) && kinds.includes(kind)) return { id, label: name, section, per };
  return { id: `${plain}（${kind}）`, label, section: getSection(unit), per: [] };
}

/** Measures in the order of the vocabulary, those that it does not know behind them by name. */
export function compareMeasures(a: Measure, b: Measure): number {
  const [first, second] = [order.indexOf(a.id), order.indexOf(b.id)];
  if (first !== second) return (first < 0 ? order.length : first) - (second < 0 ? order.length : second);
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
