import { z } from 'astro/zod';
import { choice, editorFields, line, reference } from './fields.ts';
import { charts, figures } from './figures/figure.ts';
import { years } from './figures/yearly.ts';
import { allow, declaration, renamedFrom, sources } from './shared.ts';

/** Levels of administration that the portal shows, top first. */
export const regionLevels = {
  province: '省级',
  city: '地市',
  county: '县区',
  township: '乡镇街道',
  village: '村社区',
} as const;

/** 地区: a place with its parent; `code` is GB/T 2260 (townships with the 9-digit extension), left out where unknown. */
export const region = z.object({
  name: line('名称', { hint: '全称，例如：兰山区' }),
  level: choice('层级', regionLevels),
  parent: reference('上级', 'regions').optional(),
  code: z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().regex(/^\d{6}(\d{3})?(\d{3})?$/u, '区划代码是 6 位、9 位或 12 位数字'),
    )
    .register(editorFields, { label: '区划代码', hint: 'GB/T 2260；不确定就空着' })
    .optional(),
  intro: line('一句话介绍').optional(),
  setting: choice('城乡', { urban: '城区', rural: '农村', mixed: '城乡结合' }).optional(),
  profile: figures().register(editorFields, {
    label: '概况',
    hint: '人口、户数、面积、村数，每个写明时间和来源',
    summary: '{{fields.label}} {{fields.value}}{{fields.unit}}',
  }),
  network: figures().register(editorFields, {
    label: '服务网络',
    hint: '中心、站、网格、调解员，按层级写',
    summary: '{{fields.label}} {{fields.value}}{{fields.unit}}',
  }),
  years: years(),
  charts: charts(),
  sources: sources(),
  ...declaration(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
