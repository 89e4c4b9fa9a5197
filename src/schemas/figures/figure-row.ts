import { z } from 'astro/zod';
import { address, choice, dateAhead, decimal, line } from '../fields.ts';
import { sourceWriters } from '../shared.ts';
import { bounds, changeWays, claims, measureGaps } from './figure.ts';
import { measureNames } from './measure.ts';

/** One figure of the portal with the entry that it stands in: a row of the open table of all figures. */
export const figureRow = z.object({
  collection: line('哪类条目', { hint: '条目所在的数据集，例如 cases' }),
  id: line('条目编号', { hint: '和 collection 合起来就是条目' }),
  name: line('条目名称'),
  region: line('地区', { hint: '地区的编号，见 regions' }),
  field: line('字段', {
    hint: '数据在条目的哪个字段里：figures、profile（概况）、network（服务网络）或 years（年度数据）',
  }),
  label: line('数的是什么'),
  measure: choice('指标', measureNames, { hint: '见 measures；空着的，没有合适的指标' }).optional(),
  scope: line('只算哪一部分', { hint: '空着的，算的是全部' }).optional(),
  noMeasure: choice('没有合适的指标', measureGaps).optional(),
  claim: choice('谁的数', claims),
  value: decimal('数值', { hint: '照来源写，没有四舍五入' }),
  bound: choice('程度', bounds),
  unit: line('单位'),
  text: line('写法', { hint: '数值、程度和单位连起来，可以直接贴进文稿' }),
  least: decimal('至少', { hint: '照「程度」换成的下限，用 base 作单位；空着的，没有下限' }).optional(),
  most: decimal('至多', { hint: '照「程度」换成的上限，用 base 作单位；空着的，没有上限' }).optional(),
  base: line('基本单位', { hint: '这一类单位里的基本单位：万件是件，公顷是平方米' }).optional(),
  change: choice('增还是减', changeWays, { hint: '有这一项的，数的是变化，不是总数' }).optional(),
  against: line('和什么比', { hint: '数的是变化时才有' }).optional(),
  period: line('时间', { hint: '照来源写；空着的，是来源没有写' }).optional(),
  from: dateAhead('从哪一天', { hint: '由时间换成；空着的，时间里看不出' }).optional(),
  to: dateAhead('到哪一天', { hint: '由时间换成；一个时点的数只有这一项' }).optional(),
  source: line('来源', { hint: '条目「来源」里的简称；空着的，是来源未注明' }).optional(),
  writer: choice('来源是谁写的', sourceWriters).optional(),
  note: line('说明', { hint: '口径' }).optional(),
  conflict: line('对不上的地方', { hint: '来源自相矛盾时，另一个数是多少' }).optional(),
  overlaps: line('可能重叠的数', { hint: '同一条目里可能数了同样事情的数，用「；」隔开；不能相加' }).optional(),
  inferred: line('本站推断', { hint: '来源没有明说、由本站推断的是什么，凭什么' }).optional(),
  url: address('网页'),
});

/** One row of the table of all figures. */
export type FigureRow = z.output<typeof figureRow>;
