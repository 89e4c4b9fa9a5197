import { z } from 'astro/zod';
import { address, choice, decimal, line } from './fields.ts';
import { bounds } from './shared.ts';

/** One figure of the portal with the entry that it stands in: a row of the open table of all figures. */
export const figureRow = z.object({
  collection: line('哪类条目', { hint: '条目所在的数据集，例如 cases' }),
  id: line('条目编号', { hint: '和 collection 合起来就是条目' }),
  name: line('条目名称'),
  region: line('地区', { hint: '地区的编号，见 regions' }),
  field: line('字段', { hint: '数据在条目的哪个字段里：figures、profile（概况）或 network（服务网络）' }),
  label: line('数的是什么'),
  value: decimal('数值', { hint: '照来源写，没有四舍五入' }),
  bound: choice('程度', bounds),
  unit: line('单位'),
  text: line('写法', { hint: '数值、程度和单位连起来，可以直接贴进文稿' }),
  period: line('时间', { hint: '空着的，是来源没有写' }).optional(),
  source: line('来源', { hint: '条目「来源」里的简称；空着的，是来源未注明' }).optional(),
  note: line('说明', { hint: '口径' }).optional(),
  conflict: line('对不上的地方', { hint: '来源自相矛盾时，另一个数是多少' }).optional(),
  url: address('网页'),
});

/** One row of the table of all figures. */
export type FigureRow = z.output<typeof figureRow>;
