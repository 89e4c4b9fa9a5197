import { z } from 'astro/zod';
import { choice, date, group, image, line, lines, paragraph, reference, references, rows } from './fields.ts';
import { citations, disputeTypes, figures, sources, standing } from './shared.ts';

/** 典型案例: a practice in four parts (背景和起因、做法与经过、成效与反响、探讨与评论) or the story of one dispute. */
export const caseStudy = z.object({
  kind: choice('类别', { practice: '经验做法', dispute: '调解故事' }),
  title: line('标题', { hint: '说清谁、做了什么；不喊口号' }),
  summary: paragraph('一句话概括'),
  region: reference('地区', 'regions'),
  period: line('时间', { hint: '事情发生的时间，例如：2019年至2021年' }).optional(),
  publishedOn: date('发布日期'),
  updatedOn: date('更新日期').optional(),
  methods: references('工作法', 'methods'),
  disputeTypes: disputeTypes(),
  rooms: references('调解室', 'rooms'),
  image: group('图片', {
    file: image('图片'),
    alt: line('替代文字', { hint: '给看不见图的人说明图上有什么' }),
  }).optional(),
  figures: figures(),
  keyFigures: lines('要点数据', { hint: '标题下面的几个大数字：写上面「数据」里的名称，最多四个' }),
  timeline: rows(
    '经过',
    { when: line('何时'), what: line('发生了什么') },
    { hint: '调解故事里的先后经过', summary: '{{fields.when}}：{{fields.what}}' },
  ),
  cost: lines('花费', { hint: '建设和每年运行各多少；报道没说就空着' }),
  staffing: lines('人手', { hint: '多少人、什么身份' }),
  prerequisites: lines('前提条件', { hint: '别处要学，先得有什么' }),
  limits: lines('不足与疑问', { hint: '没做到的、没说清的、报道自相矛盾的' }),
  adoptedFrom: references('学自', 'cases'),
  citations: citations(),
  sources: sources(),
  ...standing('cases'),
});
