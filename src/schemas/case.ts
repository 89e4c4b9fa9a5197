import { z } from 'astro/zod';
import {
  choice,
  date,
  editorFields,
  group,
  image,
  line,
  lines,
  paragraph,
  reference,
  references,
  rows,
} from './fields.ts';
import { charts, figures } from './figures/figure.ts';
import { keysOf } from './record.ts';
import { allow, citations, declaration, disputeTypes, renamedFrom, sources, standing } from './shared.ts';

/** What came of a dispute, by its source. */
const outcomes = {
  kept: '谈成了，也照做了',
  agreed: '谈成了',
  part: '解决了一部分',
  failed: '没有谈成',
  unsaid: '来源没有写',
} as const;

/** Kinds of practice, whatever each place calls its own; they are found by these across levels and names. */
export const practiceModels = {
  oneStop: '一站式中心',
  network: '层层设点',
  grid: '网格',
  tiers: '分级处置',
  linked: '部门联动',
  trade: '专业性、行业性调解',
  branded: '品牌调解室',
  mobile: '流动服务',
  proxy: '代办',
  neighbours: '居民自己办',
  deliberation: '居民议事',
  team: '专职队伍和培训',
} as const;

/** One of them. */
export type PracticeModel = keyof typeof practiceModels;

/** How somebody has found out whether a practice does what it is for. */
const designs = {
  before: '做以前和做以后比',
  compared: '和没有这样做的地方或人比',
  random: '随机分成两组来比',
} as const;

/** By whom: those who do it, or others who have no part in it. */
const evaluators = { own: '当地自己', others: '没有参与的人' } as const;

/** 典型案例: a practice in four parts (背景和起因、做法与经过、成效与反响、探讨与评论) or the story of one dispute. */
export const caseStudy = z.object({
  kind: choice('类别', { practice: '经验做法', dispute: '调解故事' }),
  title: line('标题', { hint: '说清谁、做了什么；不喊口号' }),
  summary: paragraph('一句话概括'),
  region: reference('地区', 'regions'),
  period: line('时间', { hint: '事情发生的时间，例如：2019年至2021年' }).optional(),
  publishedOn: date('发布日期', { isToday: true }),
  updatedOn: date('更新日期').optional(),
  models: z
    .array(
      z
        .enum(keysOf(practiceModels))
        .register(editorFields, { label: '做法的种类', widget: { kind: 'choice', options: practiceModels } }),
    )
    .default([])
    .register(editorFields, {
      label: '做法的种类',
      hint: '经验做法选，可以选几种：照正文写的做法选，不看当地叫什么；调解故事空着',
    }),
  methods: references('工作法', 'methods'),
  disputeTypes: disputeTypes(),
  rooms: references('调解室', 'rooms'),
  image: group('图片', {
    file: image('图片'),
    alt: line('替代文字', { hint: '给看不见图的人说明图上有什么' }),
  }).optional(),
  figures: figures(),
  keyFigures: lines('要点数据', {
    hint: '标题下面的几个大数字：从「数据」里选，最多四个；「要求」不能选',
    offer: 'figures',
  }),
  charts: charts(),
  timeline: rows(
    '经过',
    { when: line('何时'), what: line('发生了什么') },
    { hint: '调解故事里的先后经过', summary: '{{fields.when}}：{{fields.what}}' },
  ),
  outcome: choice('结果', outcomes, { hint: '调解故事的结果；来源没有写的，照实选「来源没有写」' }).optional(),
  cost: rows(
    '花费',
    {
      kind: choice('哪一种', { build: '建设', run: '每年运行' }),
      what: line('多少', {
        hint: '例如：先后投入200余万元；含不含工资也写上。多少钱另在「数据」里记一条，指标选「建设投入」或「运行经费」',
      }),
    },
    { hint: '建设和每年运行分开写；报道没说就空着', summary: '{{fields.what}}' },
  ),
  staffing: lines('人手', { hint: '多少人、什么身份' }),
  prerequisites: lines('前提条件', { hint: '别处要学，先得有什么' }),
  limits: lines('不足与疑问', { hint: '没做到的、没说清的、报道自相矛盾的' }),
  evaluations: rows(
    '评估',
    {
      design: choice('怎么比的', designs),
      who: choice('谁做的', evaluators, { hint: '没有参与这件事的人，例如大学、上级请的第三方' }),
      where: line('在哪里做的', { hint: '例如：兰山区的三个镇' }),
      found: line('得出什么'),
      source: line('来源', { hint: '从「来源」里选', offer: 'sources' }).optional(),
    },
    {
      hint: '专门查过有没有用的才写，例如和没有这样做的镇比过；总结、表彰不算',
      summary: '{{fields.where}}：{{fields.found}}',
    },
  ),
  contactLevel: line('想学找谁', { hint: '别处要学，该问哪一级、哪个单位；报道没写就空着' }).optional(),
  adoptedFrom: references('学自', 'cases'),
  inspiredBy: lines('还借鉴了', { hint: '报道点名、本站没有单独收的经验，例如：枫桥经验' }),
  citations: citations(),
  sources: sources(),
  ...standing('cases'),
  ...declaration(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
