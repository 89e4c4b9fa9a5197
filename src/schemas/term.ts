import { z } from 'astro/zod';
import { dangers } from './dangers.ts';
import { line, lines, paragraph, references } from './fields.ts';
import { citations, declaration, overlay, renamedFrom } from './shared.ts';

/** 法律词典: a legal word in plain words, with the ways people say it; used for tooltips and search. */
export const term = z.object({
  term: line('词语'),
  plain: paragraph('说人话', { hint: '一两句，邻居听得懂' }),
  aliases: lines('也叫', { hint: '口语、方言、繁体' }),
  forms: lines('正文里也这样写', {
    hint: '正文里出现时同样加解释；意思一定相同的才写，例如词语是「家庭暴力告诫书」，写：告诫书',
  }),
  related: references('相关词语', 'terms'),
  explainers: references('看解读', 'explainers'),
  citations: citations(),
  dangers: dangers(),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
});
