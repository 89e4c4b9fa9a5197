import { z } from 'astro/zod';
import { address, choice, date, dateAhead, decimal, line, lines, reference } from '../fields.ts';
import { regionLevels } from '../region.ts';
import { sourceWriters } from '../shared.ts';
import { bounds, changeWays, claims, measureGaps } from './figure.ts';
import { measureNames } from './measure.ts';

/**
 * One fact: a row of the tidy table (Wickham 2014: a variable a column, an observation a row). Its columns can be worked with
 * as they are, without a look into any other file.
 */
export const observationRow = z.object({
  region: reference('地区', 'regions'),
  regionName: line('地区名称'),
  level: choice('层级', regionLevels).optional(),
  practice: line('条目', {
    hint: '写着这个数的案例、工作法或者调解室，没有这些的是地区本身；例如 cases/lanshan-one-platform',
  }),
  practiceName: line('条目名称'),
  measure: choice('指标', measureNames, { hint: '见 measures；空着的，没有合适的指标' }).optional(),
  measureName: line('指标名称').optional(),
  label: line('数的是什么', { hint: '照来源的叫法' }),
  scope: line('只算哪一部分', { hint: '空着的，算的是全部' }).optional(),
  noMeasure: choice('没有合适的指标', measureGaps).optional(),
  claim: choice('谁的数', claims),
  change: choice('增还是减', changeWays, { hint: '有这一项的，数的是变化，不是总数' }).optional(),
  against: line('和什么比', { hint: '数的是变化时才有' }).optional(),
  from: dateAhead('从哪一天', { hint: '由时间换成；空着的，时间里看不出' }).optional(),
  to: dateAhead('到哪一天', { hint: '由时间换成；一个时点的数只有这一项' }).optional(),
  period: line('时间', { hint: '照来源写；空着的，是来源没有写' }).optional(),
  low: decimal('至少', { hint: '照「程度」换成的下限；空着的，没有下限' }).optional(),
  value: decimal('数值', { hint: '用 unit 作单位：来源写200万元的，是2000000' }),
  high: decimal('至多', { hint: '照「程度」换成的上限；空着的，没有上限' }).optional(),
  unit: line('单位', { hint: '这一类单位里的基本单位：万件、起都是件，公顷是平方米；不认识的单位照来源写' }),
  bound: choice('程度', bounds),
  text: line('写法', { hint: '来源里的数值、程度和单位连起来' }),
  source: line('来源', { hint: '报道或文件的题目；空着的，是来源未注明' }).optional(),
  publisher: line('发布者').optional(),
  published: date('发布日期').optional(),
  sourceUrl: address('来源网址').optional(),
  writer: choice('来源是谁写的', sourceWriters).optional(),
  note: line('说明', { hint: '口径' }).optional(),
  conflict: line('对不上的地方', { hint: '来源自相矛盾时，另一个数是多少' }).optional(),
  inferred: line('本站推断', { hint: '来源没有明说、由本站推断的是什么，凭什么' }).optional(),
  entries: lines('写着它的条目', { hint: '同一个数写在几处的，这里都列出，表里只有一行' }),
  url: address('网页'),
});

/** One row of the table of facts. */
export type ObservationRow = z.output<typeof observationRow>;
