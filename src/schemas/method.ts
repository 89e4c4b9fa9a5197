import { z } from 'astro/zod';
import { line, lines, paragraph, reference, rows } from './fields.ts';
import { charts, figures } from './figures/figure.ts';
import { allow, declaration, disputeTypes, length, renamedFrom, sources } from './shared.ts';

/** 工作法与机制: who does what, in what order, within what time. Drawn as a diagram. */
export const method = z.object({
  name: line('名称', { hint: '例如：「125」工作法' }),
  region: reference('地区', 'regions'),
  summary: paragraph('一句话概括'),
  steps: rows(
    '步骤',
    {
      name: line('步骤'),
      actor: line('谁来做').optional(),
      within: length('多久之内').optional(),
      output: line('结果', { hint: '这一步交出什么' }).optional(),
    },
    { hint: '按先后写', summary: '{{fields.name}}' },
  ),
  levels: rows(
    '层级',
    {
      name: line('层级', { hint: '例如：镇街分中心' }),
      duty: line('管什么', { hint: '例如：大事不出镇' }).optional(),
      count: line('数量', { hint: '例如：12 个；报道没说就空着' }).optional(),
    },
    { hint: '从上到下', summary: '{{fields.name}}' },
  ),
  parts: rows(
    '组成',
    { name: line('名目', { hint: '例如：定诉求类别' }), meaning: line('意思').optional() },
    { hint: '「三定四调」这类名目逐条说明', summary: '{{fields.name}}' },
  ),
  aliases: lines('别名', { hint: '各地不同的叫法' }),
  disputeTypes: disputeTypes(),
  figures: figures(),
  charts: charts(),
  sources: sources(),
  ...declaration(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
