import { z } from 'astro/zod';
import {
  address,
  articleNumber,
  choice,
  count,
  date,
  dateAhead,
  flag,
  group,
  line,
  lines,
  paragraph,
  reference,
  rows,
} from './fields.ts';
import { dangers } from './dangers.ts';
import { declaration, overlay, renamedFrom } from './shared.ts';

/** 法规: what a law is for in plain words, its versions, and the cited articles in plain words. Never the statute text. */
export const law = z.object({
  title: line('全称', { hint: '例如：中华人民共和国民法典' }),
  short: line('简称', { hint: '例如：民法典' }),
  kind: choice('性质', {
    law: '法律',
    regulation: '行政法规',
    interpretation: '司法解释',
    rule: '部门规章',
    party: '党内法规与规范',
  }),
  issuer: line('制定机关'),
  versions: rows(
    '版本',
    {
      adoptedOn: date('通过日期'),
      inForceOn: dateAhead('施行日期'),
      repealedOn: dateAhead('失效日期').optional(),
      articleCount: count('共几条', { hint: '最后一条是第几条；引用的条号超过它就会提醒' }).optional(),
      note: line('说明').optional(),
    },
    { hint: '从新到旧', summary: '{{fields.inForceOn}} 起施行' },
  ),
  replacedBy: reference('被哪部取代', 'laws').optional(),
  link: address('官方文本', { hint: '国家法律法规数据库的网址' }).optional(),
  checked: group('核对', {
    on: date('核对日期'),
    against: line('对照什么', { hint: '例如：2025-04-19 的全文文本' }),
    secondHand: flag('没有见到官方文本', { hint: '只对照过摘要、要点或转载的，打开；引用它的页面会写明' }).default(
      false,
    ),
    missing: line('还缺什么', { hint: '例如：2026 年修订的新文本尚未核对' }).optional(),
  }),
  articles: rows(
    '被引用的条文',
    {
      number: articleNumber('第几条', { isBare: true }),
      plain: paragraph('大意', { hint: '用自己的话写，不抄条文' }),
      repealedOn: dateAhead('废止日期').optional(),
      note: line('说明').optional(),
    },
    { summary: '第 {{fields.number}} 条' },
  ),
  aliases: lines('别名', { hint: '口头叫法、旧名' }),
  dangers: dangers(),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
});
