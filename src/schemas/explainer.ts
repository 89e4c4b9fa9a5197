import { z } from 'astro/zod';
import { dangers } from './dangers.ts';
import { date, line, lines, name, paragraph, references, rows } from './fields.ts';
import { kindsOfRoom } from './room.ts';
import {
  allow,
  citations,
  declaration,
  formsToWrite,
  overlay,
  renamedFrom,
  review,
  standing,
  sumsToDo,
} from './shared.ts';

/** 普法解读: a resident's question, answered first, then acted on. Only title, summary, topic and body are required. */
export const explainer = z.object({
  title: line('问题', { hint: '用居民自己的话，例如：楼上漏水泡坏了我家，邻居不肯赔怎么办？' }),
  summary: paragraph('一句话回答', { hint: '先给答案：能不能、怎么办、多久之内' }),
  topic: name('事情', { hint: '用首页「按事情找」里的名字，例如：邻里与相邻', offer: 'topics' }),
  asks: lines('别人还会这样问', { hint: '口语、方言里的说法，帮助搜索；至少三条' }),
  steps: rows(
    '现在就做',
    {
      title: line('做什么'),
      detail: paragraph('怎么做').optional(),
      forms: formsToWrite(),
      sums: sumsToDo(),
    },
    { hint: '按先后写，每步一件事', summary: '{{fields.title}}' },
  ),
  bring: lines('带什么', { hint: '证件、证据，一条一样', offer: 'materials' }),
  cost: line('要花多少钱', { hint: '例如：人民调解不收费' }).optional(),
  citations: citations(),
  deadlines: references('期限', 'deadlines'),
  notSuitable: paragraph('什么时候别等调解', { hint: '有危险、涉及犯罪时，先说该找谁' }).optional(),
  dangers: dangers(),
  terms: references('词语', 'terms'),
  rooms: references('可以去的调解室', 'rooms'),
  roomKinds: kindsOfRoom({ hint: '只能去这几类地方才选，例如判决以后只选法庭；不选就是哪类都行' }),
  cases: references('真实的事', 'cases'),
  pathways: references('引路', 'pathways'),
  related: references('相关解读', 'explainers'),
  review: review().prefault({}),
  updatedOn: date('更新日期').optional(),
  ...standing('explainers'),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
