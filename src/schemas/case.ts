import { z } from 'astro/zod';
import { choice, date, group, image, line, lines, paragraph, reference, references, rows } from './fields.ts';
import { charts, figures } from './figures/figure.ts';
import { allow, citations, declaration, disputeTypes, renamedFrom, sources, standing } from './shared.ts';

/** What came of a dispute, by its source. */
const outcomes = {
  kept: '谈成了，也照做了',
  agreed: '谈成了',
  part: '解决了一部分',
  failed: '没有谈成',
  unsaid: '来源没有写',
} as const;

/** 典型案例: a practice in four parts (背景和起因、做法与经过、成效与反响、探讨与评论) or the story of one dispute. */
export const caseStudy = z.object({
  kind: choice('类别', { practice: '经验做法', dispute: '调解故事' }),
  title: line('标题', { hint: '说清谁、做了什么；不喊口号' }),
  summary: paragraph('一句话概括'),
  region: reference('地区', 'regions'),
  period: line('时间', { hint: '事情发生的时间，例如：2019年至2021年' }).optional(),
  publishedOn: date('发布日期', { isToday: true }),
  updatedOn: date('更新日期').optional(),
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
