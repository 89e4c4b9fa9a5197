import type { Quantity } from '../../../rules/figures/unit-table.ts';
import { type EntryRule, findingAt, quote } from './placed.ts';

/** What the last word of a label can be counted in; the first row that fits decides. */
const fitting: readonly { label: RegExp; counts: readonly Quantity[]; example: string }[] = [
  { label: /(?:率|占比|比例|比重)$/u, counts: ['share'], example: '%' },
  {
    label: /(?:时限|期限|用时|时长|工期)$/u,
    counts: ['hours', 'days', 'workingDays', 'months'],
    example: '日、个工作日',
  },
  { label: /(?:面积|耕地|林地|草地)$/u, counts: ['area'], example: '平方米、亩' },
  { label: /(?:(?:资金|经费|财政|建设|运行)投入|经费|资金|费用|金额|预算|造价)$/u, counts: ['money'], example: '万元' },
  { label: /距离$/u, counts: ['length'], example: '公里' },
  { label: /户数$/u, counts: ['households'], example: '户' },
  {
    label: /(?:人数|人口|调解员|网格员|信息员|巡察员|工作者|志愿者|律师|法官|干部|书记|居民|党员)$/u,
    counts: ['people', 'things'],
    example: '人、名',
  },
  { label: /(?:人次|批次)$/u, counts: ['visits', 'batches'], example: '人次、批次' },
  { label: /(?:次数|轮次|场次)$/u, counts: ['times'], example: '次' },
  {
    label: /(?:网格|中心|分中心|工作站|驿站|站|工作室|调解室|窗口|村|社区|小组|组织|机构|委员会|法庭)$/u,
    counts: ['things'],
    example: '个',
  },
  {
    label: /(?:纠纷|案件|诉求|投诉|事件)$/u,
    counts: ['matters', 'records', 'things', 'times', 'batches', 'visits'],
    example: '件',
  },
];

/** A label that counts can be read in its unit: no mediator is counted in square metres. */
export const validateUnits: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const [beside = ''] = placed.label.split('(', 1);
    const label = placed.label.endsWith(')') ? beside : placed.label;
    const row = fitting.find((candidate) => candidate.label.test(label));
    if (!row || !placed.unit || row.counts.includes(placed.unit.counts)) return [];
    return [
      findingAt(placed, 'unit', {
        rule: 'figure-unit',
        severity: 'warning',
        message: `「${placed.figure.label}」的单位写的是「${placed.figure.unit}」，数的东西和单位对不上`,
        fix: `改单位（例如 ${row.example}），或者把名称写清楚数的是什么`,
      }),
    ];
  });

/** What may well be more than all: growth, and plans that were surpassed. */
const mayExceed = /增|提高|提升|上升|上涨|完成|超|达标|同比|环比|翻/u;

/** A share of a whole is at most 100%. */
export const validatePercent: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { value, label, conflict } = placed.figure;
    if (placed.unit?.counts !== 'share' || value * placed.unit.factor <= 100 || mayExceed.test(label)) return [];
    if (conflict?.includes(String(value))) return [];
    return [
      findingAt(placed, 'value', {
        rule: 'figure-percent',
        severity: 'warning',
        message: `${quote(placed)}超过了百分之百`,
        fix: `核对原文；原文就是这样写的，在「对不上的地方」里写明（${value}）和原因。增长、完成计划一类可以超过，在名称里写「增长」「完成」`,
      }),
    ];
  });
