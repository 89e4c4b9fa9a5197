import { z } from 'astro/zod';
import { choice, decimal, editorFields, group, line, lines, rows } from '../fields.ts';
import { measureNames } from './measure.ts';

/** How a written number relates to the true one: 「1300余件」 is `over`, 「近1300件」 `near`, 「95%以上」 `atLeast`. */
export const bounds = {
  exact: '正好',
  over: '余、多、超过（比它多一些）',
  near: '近、将近（比它少一些）',
  atLeast: '以上（至少）',
  about: '约',
  upTo: '以下、以内（至多）',
} as const;

/** Whose number it is. What is asked for is no result, and is never put at the head of anything. */
export const claims = {
  own: '自报：当地自己说的数',
  target: '要求：目标、规定、时限，不是做到的结果',
  checked: '第三方：别人数过或者核过的数',
} as const;

/** Why a figure has no measure. */
export const measureGaps = {
  local: '当地自己的名目，名单里没有',
  unclear: '来源没有说清数的是什么',
  story: '一件事里的数，不是一个地方的统计',
  outside: '不是调解工作的数',
} as const;

/** A number says how much more or less of its measure there was than before. */
export const changeWays = { more: '增加', less: '减少' } as const;

const timePattern = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** A year, a month or a day: `2021`, `2021-03`, `2021-03-09`. */
const time = (label: string, hint: string) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().regex(timePattern, `${label}要写成 2021、2021-03 或 2021-03-09 这样`),
    )
    .register(editorFields, { label, hint });

/** What a figure counts, in the words of its source and in those of the vocabulary. */
const counted = {
  label: line('数的是什么', { hint: '照来源的叫法写，例如：群众诉求受理', offer: 'measures' }),
  measure: choice('指标', measureNames, {
    hint: '数的是名单里的哪一样，几个地方才好比；每样数什么、不数什么，见「开放数据」里的「指标」',
  }).optional(),
  scope: line('只算哪一部分', {
    hint: '只是指标里的一部分时写，例如：区级中心的劳动纠纷；算全的空着',
  }).optional(),
  noMeasure: choice('没有合适的指标', measureGaps, { hint: '名单里没有一样对得上时选；选了指标的空着' }).optional(),
};

/** Whose number it is, and what it is measured against. */
const nature = {
  claim: choice('谁的数', claims, {
    hint: '目标、规定和时限选「要求」，网页不把它当成绩；有人独立数过、核过才选「第三方」',
  }).default('own'),
  change: group('变化', {
    way: choice('增还是减', changeWays),
    against: line('和什么比', { hint: '例如：2023年、2023年同期；来源没写和哪一年比的，写「来源没有写」' }),
  }).optional(),
};

/** Figures with their provenance; a value is never rounded, merged or extrapolated. */
export const figures = () =>
  rows(
    '数据',
    {
      ...counted,
      value: decimal('数值', { hint: '只写数字；200余万元写 200，单位写「万元」，程度选「余」' }),
      bound: choice('程度', bounds).default('exact'),
      unit: line('单位', { hint: '件、人、个、万元、% …' }),
      ...nature,
      period: line('时间', { hint: '照来源写，例如：2021年、2015年至2021年、截至2022年9月' }).optional(),
      from: time('从', '时间里看不出年份时才写，例如来源写「去年」：2021').optional(),
      to: time('到', '同上；一个时点的数只写「到」').optional(),
      source: line('来源', {
        hint: '从「来源」里选；没有就空着，页面会写「来源未注明」',
        offer: 'sources',
      }).optional(),
      note: line('说明', { hint: '口径；例如：只算区级中心，不含镇街。报道没写时间的，在这里说一句' }).optional(),
      conflict: line('对不上的地方', {
        hint: '报道自相矛盾时照原文写，在这里写明另一个数，例如：同一报道另一处写20个，没有解释。网页会标出来，检查不再提醒',
      }).optional(),
      overlaps: lines('可能重叠的数', { hint: '和本页哪几个数可能数了同样的事；网页会写明不能相加', offer: 'figures' }),
      inferred: line('本站推断', {
        hint: '来源没有明说、由本站推断的，写推断了什么、凭什么；网页会标出来',
      }).optional(),
    },
    {
      hint: '每个数都写明单位、时间和来源，照原文写，不要四舍五入',
      summary: '{{fields.label}} {{fields.value}}{{fields.unit}}',
    },
  );

/** Figures that are drawn side by side: one measure over levels, places or kinds, in one unit, of one time and source. */
export const charts = () =>
  rows(
    '对比图',
    {
      title: line('图的题目', { hint: '例如：各级网格有多少' }),
      figures: lines('画哪几个数', {
        hint: '从「数据」里选，至少两个；单位、时间和来源要相同',
        offer: 'figures',
      }),
    },
    { hint: '同一样东西，按层级、地方或种类比一比，画成横条', summary: '{{fields.title}}' },
  );
