import { z } from 'astro/zod';
import {
  address,
  articleNumber,
  choice,
  count,
  date,
  dateAhead,
  editorFields,
  flag,
  group,
  lastDate,
  line,
  lines,
  name,
  reference,
  references,
  rows,
  slug,
} from './fields.ts';
import { longest } from './lengths.ts';

/** Kinds of source that are cited in different ways (GB/T 7714—2025, chapter 8). */
const sourceKinds = { web: '网页', newspaper: '报纸', journal: '期刊', report: '报告' } as const;

/** Who wrote a source, which tells how far it is to be trusted where it speaks of the place's own work. */
export const sourceWriters = {
  local: '本地机关：写的就是自己的事',
  media: '媒体',
  superior: '上级机关',
  research: '研究者',
  unknown: '看不出是谁写的',
} as const;

/** The public report, law or notice that a page rests on. Figures name it by `short`, or by `title` where there is none. */
export const sources = () =>
  rows(
    '来源',
    {
      title: line('标题', { hint: '报道或文件的原题' }),
      ownTitle: flag('题名是本站拟的', { hint: '原文没有题名时选上，引用时会加方括号' }).default(false),
      short: line('简称', { hint: '数据里引用它时用的短名，例如：山东通讯' }).optional(),
      publisher: line('发布者', { hint: '报刊、网站或机关；不清楚就写「未注明」' }),
      authors: lines('作者', { hint: '文中署名的人，一行一个；没有署名就空着' }),
      by: choice('谁写的', sourceWriters, {
        hint: '看执笔的人，不看登在哪里：机关自己写、登在报上的，选本地机关',
      }).optional(),
      kind: choice('文献类型', sourceKinds, { hint: '引用时用；不清楚就空着' }).optional(),
      date: date('发布日期').optional(),
      issue: line('版次或期号', { hint: '报纸写第几版，期刊写第几期，只写数字' }).optional(),
      url: address('网址').optional(),
      note: line('说明', { hint: '例如：原文未署日期' }).optional(),
    },
    { hint: '本页的事实从哪里来', summary: '{{fields.title}}' },
  );

/** Papers that are to be written at this point; the page links them there. */
export const formsToWrite = () => references('写文书', 'forms', { hint: '做到这一步要写的纸，网页在这里放上链接' });

/** Sums to be reckoned at this point, by the last part of their address; a check tells those that the portal does not have. */
export const sumsToDo = () =>
  z.array(slug('哪一项')).default([]).register(editorFields, {
    label: '算一算',
    hint: '「算一算钱」里那一项网址的最后一段，例如：litigation-fee',
  });

/** Law citations: registry slug, article in Arabic figures (`1087`, `133-1` for 第一百三十三条之一), and what it says in plain words. */
export const citations = () =>
  rows(
    '法律依据',
    {
      law: reference('法规', 'laws'),
      article: articleNumber('第几条').optional(),
      version: dateAhead('版本（施行日期）', { hint: '引用的是哪一天施行的版本' }).optional(),
      note: line('这条说了什么', { hint: '用自己的话写一句，不要照抄条文' }).optional(),
    },
    { hint: '写明哪部法、第几条；逐条对照条文核过再写', summary: '{{fields.law}} 第{{fields.article}}条' },
  );

const states = { current: '有效', updated: '已更新', withdrawn: '已撤回' } as const;

/** Whether an entry of `collection` still stands; a withdrawn one keeps its address, but shows only why and what replaces it. */
export const standing = (collection: string) => ({
  status: choice('状态', states, { hint: '撤回后，网页只写原因和改看哪一篇，不再显示正文' }).default('current'),
  statusReason: line('更新或撤回的原因').optional(),
  replacedBy: reference('改看哪一篇', collection, { hint: '撤回后，请读者看哪一篇；没有就空着' }).optional(),
});

/** Slugs under which an entry stood before: readers who come there are led to where it stands now. */
export const renamedFrom = () =>
  lines('原来的网址', {
    hint: '改过文件名的，写原来的那一个，一行一个，例如：lou-shui；旧链接和印好的二维码会转到这一篇',
  });

/** What a check finds and the editor keeps on purpose: those very words, or a kind of warning, and why. */
export const allow = () =>
  rows(
    '特别允许',
    {
      text: line('原文', { hint: '检查指出的那几个字，照抄一遍' }).optional(),
      rule: line('检查项', { hint: '只为放行一类提醒时写；在「体检」里写下理由，这一格会自动填好' }).optional(),
      reason: line('理由', { hint: '为什么可以这样写，例如：机关已对外公布的值班手机' }),
    },
    { hint: '检查认为不妥、您确认可以保留的，在这里写明理由', summary: '{{fields.text}}{{fields.rule}}' },
  );

const aiShares = {
  none: '没有',
  part: '部分由人工智能生成',
  whole: '全部由人工智能生成',
} as const;

/**
 * What the editor says of text and pictures made by artificial intelligence (人工智能生成合成内容标识办法, in force since 2025-09-01,
 * article 10: whoever publishes such content says so). What nobody has said anything of stays without: no default claims
 * that a person wrote it (decisions/022).
 */
export const declaration = () => ({
  aiGenerated: choice('人工智能生成', aiShares, {
    isForReview: true,
    hint: '送去审核以前一定要选：文字、图片有没有用人工智能生成；改写过也算。选了有，网页、分享卡和打印的纸上都会写明',
  }).optional(),
  aiService: line('用的人工智能服务', {
    hint: '服务的名称或编码，例如它标识里写的「服务提供者」；不知道就空着',
  }).optional(),
});

/** What a portal says of an entry that the program brings (decisions/028); none of it is published. */
export const overlay = () => ({
  hidden: flag('不在本站显示', { hint: '选上，本站就没有这一篇；别的页面连着它的，要先改掉' }).optional(),
  takenFrom: z
    .string()
    .max(longest.line)
    .regex(fingerprintPattern, '要写成 blob- 加40位数字和字母')
    .register(editorFields, {
      label: '改自哪一版',
      hint: '不用手填：本站改的是随程序来的哪一版。程序里的原文后来改了，这里会提醒；照着改好以后清空、保存，就算对过',
    })
    .optional(),
});

/** How a text that the program brings is named: its Git id. */
export const fingerprintPattern = /^blob-[0-9a-f]{40}$/u;

/** Whether somebody qualified has read the page. Never invent a reviewer: what nobody reviewed is `unreviewed`. */
export const review = () =>
  group('复核', {
    state: choice('状态', { unreviewed: '未复核', reviewed: '已复核', expired: '复核已过期' }).default('unreviewed'),
    by: line('复核人', { hint: '真实姓名或机构；没有就空着' }).optional(),
    on: date('复核日期').optional(),
    until: lastDate('有效到').optional(),
  });

/** A length of time as rules state it. */
export const length = (label: string) =>
  group(label, {
    amount: count('数'),
    unit: choice('单位', { hour: '小时', day: '日', month: '个月', year: '年' }),
    calendar: choice('怎么数', { calendar: '自然日', working: '工作日' }).default('calendar'),
  });

/** The fields that say in what life matters an entry belongs; names from `site.json` topics, new names are allowed. */
export const disputeTypes = () =>
  z.array(name('纠纷类型')).default([]).register(editorFields, {
    label: '纠纷类型',
    hint: '用首页「按事情找」里的名字，例如：邻里与相邻',
    offer: 'topics',
  });
