import { z } from 'astro/zod';
import {
  address,
  choice,
  colour,
  count,
  date,
  drawing,
  editorFields,
  flag,
  group,
  image,
  line,
  lines,
  name,
  paragraph,
  references,
  rows,
  slug,
} from '../fields.ts';
import { features } from './features.ts';
import { collections, sharedCollections } from '../index.ts';
import { handChecks } from './hand-checks.ts';
import { firstLanguage, languagePattern } from './language.ts';
import { longest } from '../lengths.ts';
import { keysOf, tableOf } from '../record.ts';

/** Whether `name` is a time zone as the IANA database spells it; an offset such as `+08:00` is none. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/u.test(name) && new Intl.DateTimeFormat('zh-CN', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** A telephone number as people dial it. */
const phoneNumber = /^\+?\d[\d -]{1,18}\d$/u;

/** A number under which somebody keeps a register, in the one way in which it is written. */
const registered = (label: string, { pattern, fault, hint }: { pattern: RegExp; fault: string; hint: string }) =>
  z.string().trim().max(longest.line).regex(pattern, fault).register(editorFields, { label, hint }).optional();

const sharedLabels = tableOf(sharedCollections, (name) => collections[name].label);

const featureFlags = tableOf(keysOf(features), (name) =>
  flag(features[name].label, { hint: features[name].hint }).default(true),
);

/** The pictures that a matter of life may have, with what the form calls them; each is a symbol in `public/icons.svg`. */
export const topicIcons = {
  home: '房子',
  building: '楼房',
  key: '钥匙',
  rings: '两枚戒指',
  elder: '拄杖的人',
  wage: '钱袋',
  helmet: '安全帽',
  coin: '钱币',
  bag: '购物袋',
  car: '汽车',
  field: '田地',
  school: '学校',
  care: '托着心的手',
  shield: '盾牌',
  letter: '信封',
  talk: '两个人说话',
} as const;

const score = (label: string) => count(label, {}, 100);

/** `site.json`: what is local about this portal: names, hotlines, life events, navigation. */
export const site = z.object({
  shape: count('内容的版本', { hint: '由 npm run init 和 npm run migrate 写，不要手改' }).optional(),
  name: line('网站名称'),
  shipped: z.array(choice('类', sharedLabels)).default([]).register(editorFields, {
    label: '用随程序来的',
    hint: '这几类内容用程序自带的，随程序更新；自己的文件夹里只放不一样的。没有写的热线、大家的说法、导航也用自带的',
  }),
  tagline: line('副题'),
  language: z
    .string()
    .max(longest.name)
    .regex(languagePattern, '要写成 zh-CN、en 这样的语言代码')
    .default(firstLanguage)
    .register(editorFields, { label: '界面语言', hint: '语言代码，例如 en（英语）；没有译文的，用中文' }),
  organisation: line('主办单位', { hint: '没有就写「示例站点」' }),
  description: paragraph('网站介绍'),
  seal: name('印章字', { hint: '两个字，例如：明理' }),
  theme: group(
    '外观',
    {
      accent: colour('主色', { hint: '链接和按钮的颜色，例如 #17407a；深色由程序推出来' }).optional(),
      seal: colour('印色', { hint: '印章和提醒的颜色，例如 #8a1538' }).optional(),
      drawing: drawing('印章图', {
        hint: 'SVG 文件里的文字，整段贴进来，代替印章字：页头、图标、分享卡、编辑台都用它。只能是图形，文字先转成轮廓',
      }).optional(),
      logo: image('标志', { hint: '页头印章的位置放它；不填就用印章字' }).optional(),
    },
    { hint: '不填就用程序自带的' },
  ).optional(),
  features: group('开着的功能', featureFlags, { hint: '关了的，网站上没有它的网页，也没有一处链到那里' }).prefault({}),
  footer: lines('页脚', { hint: '页脚里加的话，一行一句，例如：地址、值班时间' }),
  licence: line('本站文字的许可', { hint: '不填就是：文字按 CC BY 4.0 许可使用' }).optional(),
  timeZone: z.string().refine(isTimeZone, '没有这个时区').default('Asia/Shanghai').register(editorFields, {
    label: '时区',
    hint: '例如 Asia/Shanghai（北京时间）、Asia/Urumqi（新疆时间）；不写就是北京时间',
  }),
  notice: line('全站提示', { hint: '例如：示例内容，未经法律专业人员审定' }).optional(),
  correctionEmail: z
    .string()
    .trim()
    .max(longest.line)
    .regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u, '邮箱要写成 名字@网站 这样')
    .register(editorFields, { label: '纠错邮箱' })
    .optional(),
  icp: registered('ICP备案号', {
    pattern: /^\p{Script=Han}ICP备\d{6,12}号(?:-\d{1,3})?$/u,
    fault: '备案号要写成「省份简称 + ICP备 + 数字 + 号」，网站的号后面还有「-1」这样的序号',
    hint: '备过案才填，照备案系统里的写；页脚会显示',
  }),
  policeRecord: registered('公安备案号', {
    pattern: /^\p{Script=Han}公网安备 ?\d{14}号$/u,
    fault: '公安备案号要写成「省份简称 + 公网安备 + 14位数字 + 号」',
    hint: '备过案才填，照备案系统里的写；页脚会显示',
  }),
  siteCode: registered('网站标识码', {
    pattern: /^[A-Za-z0-9]{10}$/u,
    fault: '网站标识码是10位数字或字母，中间没有空格',
    hint: '政府网站才有，由主管单位给；页脚会显示',
  }),
  findErrors: address('我为政府网站找错', {
    hint: '找错平台给本站的链接，带着本站的网站标识码；页脚会显示',
  }).optional(),
  checkedByHand: rows(
    '由人核对的',
    {
      check: choice('哪一项', handChecks),
      result: choice('结果', { done: '做到了', lacking: '没有做到' }),
      on: date('核对日期'),
      by: name('核对人', { hint: '真实姓名或机构；没有就空着' }).optional(),
      note: line('说明').optional(),
    },
    { hint: '机器查不了、由人查过的；自查页照写', summary: '{{fields.check}}' },
  ),
  lighthouse: group(
    'Lighthouse的结果',
    {
      on: date('哪天测的'),
      version: name('版本'),
      page: line('测的哪一页', { hint: '从「/」写起' }),
      performance: score('性能'),
      accessibility: score('无障碍'),
      bestPractices: score('做法'),
      seo: score('搜索'),
    },
    { hint: '由 npm run lighthouse 写进来，不要手填' },
  ).optional(),
  greeting: line('首页大问题'),
  placeholder: line('搜索框提示'),
  asked: lines('大家在问', { hint: '首页搜索框下面的例子' }),
  featuredDeadlines: references('首页期限', 'deadlines', { hint: '按先后选' }),
  needs: rows(
    '首页的引路',
    {
      title: name('哪类事', { hint: '居民怎么说就怎么写，例如：工资、工作' }),
      pathways: references('引路', 'pathways', { hint: '按先后选；没有选的排在最后' }),
    },
    { hint: '问得最多的放前面', summary: '{{fields.title}}' },
  ),
  hotlines: rows(
    '热线',
    {
      name: line('名称'),
      number: z
        .string()
        .trim()
        .regex(phoneNumber, '号码只写数字和短横线')
        .register(editorFields, { label: '号码', hint: '页面里写到这个号码的地方，都可以点了就拨' }),
      hint: line('管什么').optional(),
      source: line('依据', { hint: '文件名或网址；人人都知道的写「全国统一」' }).optional(),
      on: date('依据的日期').optional(),
      offHome: flag('首页不放', { hint: '首页只放最常用的；别处照样能用' }).default(false),
    },
    { summary: '{{fields.name}} {{fields.number}}' },
  ),
  topics: rows(
    '按事情找',
    {
      name: name('名字'),
      slug: slug('网址里的名字', { hint: '例如：neighbours' }),
      hue: count('色相', { hint: '0–360' }, 360),
      icon: choice('图标', topicIcons, { hint: '首页「按事情找」里，名字前面的小图' }).optional(),
      hint: line('说明').optional(),
      hotline: line('对口热线', { hint: '上面热线里的号码' }).optional(),
      danger: flag('可能有危险', { hint: '这类事里可能有人有危险：它的引路一定要有危险出口' }).optional(),
    },
    { summary: '{{fields.name}}' },
  ),
  owners: z
    .record(
      z.string(),
      z.array(
        z
          .string()
          .max(longest.line)
          .regex(/^@\S+$/u, '写成 @账号 或 @机构/小组'),
      ),
    )
    .default({})
    .register(editorFields, { label: '谁负责哪个地区', hint: '地区的文件名 → 账号；* 是其余的' }),
  renamed: rows(
    '改过的文件名',
    {
      from: line('原来', { hint: '例如：explainers/lou-shui' }),
      to: line('现在', { hint: '例如：explainers/upstairs-leak' }),
    },
    { hint: '别的页面还用原来的名字引用时，检查会说出现在的名字', summary: '{{fields.from}} → {{fields.to}}' },
  ),
  navigation: rows('导航', { label: line('名称'), href: line('链接') }, { summary: '{{fields.label}}' }),
});

/** The settings of a portal, defaults filled in. */
export type Site = z.output<typeof site>;
