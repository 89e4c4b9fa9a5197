import { z } from 'astro/zod';
import { address, choice, line, lines, name } from '../fields.ts';

/** One measure of the vocabulary: a row of the open table of measures. */
export const measureRow = z.object({
  id: line('编号', { hint: '数据里的 measure 写的就是它，永远不变' }),
  url: address('网页'),
  name: name('叫法'),
  section: choice('讲什么', {
    place: '地方',
    organisation: '组织',
    time: '时限',
    people: '人手',
    money: '花费',
    work: '工作量',
    result: '结果',
  }),
  definition: line('定义'),
  counts: line('算在内').optional(),
  countsNot: line('不算在内').optional(),
  units: lines('单位', { hint: '每一类单位里的基本单位；万件、起都归在「件」里' }),
  numerator: line('分子', { hint: '比例的分子是哪一样指标；空着的，名单里没有' }).optional(),
  denominator: line('分母', { hint: '比例的分母是哪一样指标；空着的，名单里没有' }).optional(),
  level: choice('层级', { any: '哪一级都可以', county: '区县', township: '镇街', village: '村社区' }),
  direction: choice('多好还是少好', { more: '多了好', less: '少了好', neither: '多少说明不了好坏' }),
  rhythm: choice('花费的节奏', { none: '不是钱', once: '一次', yearly: '每年' }),
  asks: line('该问什么', { hint: '拿到这个数的人，该向当地问清的' }).optional(),
});

/** A row of the table of measures. */
export type MeasureRow = z.output<typeof measureRow>;
