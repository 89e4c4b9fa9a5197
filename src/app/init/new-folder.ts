import { suggestSlug } from '../../rules/entries/slug.ts';
import { getNeeded } from '../../rules/entries/overlay.ts';
import { currentShape } from '../../rules/migrations/migrations.ts';
import { findByCode } from '../../rules/import/place/gazetteer.ts';
import { sharedCollections } from '../../schemas/index.ts';
import { region as regionSchema, type regionLevels } from '../../schemas/region.ts';
import { site as siteSchema } from '../../schemas/site/site.ts';

/** What is asked of whoever sets a portal up; nothing where something may stay open. */
export interface Answers {
  name: string;
  organisation: string;
  /** GB/T 2260: six figures, or nine and twelve for townships and villages. */
  code: string;
  /** The place's full name, where the code is in no list that is known here. */
  place?: string | undefined;
  /** Each as 「名称=号码」. */
  hotlines: readonly string[];
  /** Names of collections to take from the program. */
  keep: readonly string[];
}

/** The level of a code, by how many of its figures say something (GB/T 2260, GB/T 10114). */
function getLevel(code: string): keyof typeof regionLevels {
  if (code.length === 12) return 'village';
  if (code.length === 9) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

const isCode = (code: string) => regionSchema.shape.code.safeParse(code).success;

/** What is wrong with an answer. */
interface Fault {
  /** One sentence with the repair, in the words of whoever was asked. */
  words: string;
  /** The flags of the command that give this answer. */
  flags: readonly (keyof Answers | 'hotline')[];
}

/** A fault for whoever wrote flags: with those to mend. */
export const describeFlagged = ({ words, flags }: Fault): string =>
  `${words}（${flags.map((flag) => `--${flag}`).join('、')}）`;

/** What is wrong with answers, one fault each. */
export function findFaults({ name, organisation, code, place, hotlines, keep }: Answers): Fault[] {
  const { shape } = siteSchema;
  const line = (label: string, flag: 'name' | 'organisation', value: string): Fault[] =>
    shape.name.safeParse(value).success
      ? []
      : [{ words: `${label}「${value}」不能用：写一行看得见的字`, flags: [flag] }];
  const known = findByCode(code);
  const kept = sharedCollections.filter((collection) => keep.includes(collection));
  const needed = getNeeded(kept);
  return [
    ...line('网站名称', 'name', name),
    ...line('主办单位', 'organisation', organisation),
    ...(isCode(code) && code !== ''
      ? []
      : [{ words: `区划代码「${code}」不对：写 6 位数字，乡镇 9 位，村 12 位`, flags: ['code'] } as const]),
    ...(known === undefined && place === undefined && isCode(code)
      ? [
          {
            words: `名录里没有区划代码 ${code}：对照民政部公布的代码改好；确实没错，再写上地名，例如 临江县`,
            flags: ['code', 'place'],
          } as const,
        ]
      : []),
    ...(known !== undefined && place !== undefined && known !== place
      ? [
          {
            words: `区划代码 ${code} 是「${known}」，地名写的却是「${place}」：改好其中一个`,
            flags: ['code', 'place'],
          } as const,
        ]
      : []),
    ...hotlines.flatMap((hotline): Fault[] =>
      shape.hotlines.safeParse([toHotline(hotline)]).success
        ? []
        : [{ words: `热线「${hotline}」要写成 名称=号码，例如 县法律援助中心=0000-0000000`, flags: ['hotline'] }],
    ),
    ...keep.flatMap((collection): Fault[] =>
      sharedCollections.some((shared) => shared === collection)
        ? []
        : [
            {
              words: `「${collection}」不能从程序里拿：能拿的是 ${sharedCollections.join('、')}`,
              flags: ['keep'],
            },
          ],
    ),
    ...(needed.length > 0
      ? [{ words: `${kept.join('、')} 里连着 ${needed.join('、')}：一起拿，不然是断链`, flags: ['keep'] } as const]
      : []),
  ];
}

function toHotline(text: string): { name: string; number: string } {
  const [name = '', ...number] = text.split('=');
  return { name: name.trim(), number: number.join('=').trim() };
}

/** What a seal of two characters says: the first two of the place. */
const toSeal = (place: string) => [...place].slice(0, 2).join('');

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const about = ({ name, organisation }: Answers, today: string) => `---
title: 关于本站
summary: ${JSON.stringify(`${name}由${organisation}主办，用大白话讲身边的法律，告诉您现在怎么做、去哪扇门。`)}
updatedOn: ${today}
---

## 这是什么

${name}讲三件事：遇到纠纷法律怎么说，现在该怎么做，可以去哪里。

## 内容从哪里来

普法解读、法规、期限、词语和文书随程序自带，由程序更新。页面上写着「未复核」的，还没有法律专业人员看过。本地的调解室、案例和电话，由${organisation}写。

## 不能代替律师

本站讲的是一般规则，不是给您这件事的法律意见。要办具体的事，请拨打**12348**法律服务热线。有人身危险，马上拨打**110**。
`;

const guide = ({ name }: Answers, place: string, region: string) => `# ${name}的内容文件夹

这里只放本站自己的、和程序自带的不一样的。别的都随程序来，程序更新，它们也更新。

- site.json：名称、热线、全站提示。改好以后运行 npm run check。
- regions/${region}.md：${place}。
- pages/about.md：关于本站。

## 写第一间调解室

在编辑台里点「调解室与中心」「新建调解室」；或者新建 rooms/名字.md（名字用小写字母、数字和短横线），照下面写。电话、地址、开门时间，没有核实的不要写。

    ---
    name: 某某镇综治中心
    kind: centre
    region: ${region}
    intro: 这里管什么、怎么找。
    services:
      - 信访接待
    contact:
      address: 某某路 1 号
      phone: 0000-0000000
      hours: 工作日 8:30–12:00
    ---

## 和程序自带的不一样

- 改：在编辑台里打开那一篇，改好、发布。文件夹里就多了本站自己的一份。
- 不要：选上「不在本站显示」；或者放一个同名文件，里面只写 hidden: true。
- 不改了：删去本站那一份，程序自带的又会出现。
`;

/** The files of a new portal's folder, by path: small, and sound as it stands. The answers must be without faults. */
export function toNewFolder(answers: Answers, today: string): Record<string, string> {
  const { name, organisation, code, hotlines, keep } = answers;
  const place = findByCode(code) ?? answers.place ?? name;
  const region = suggestSlug(place);
  const shipped = sharedCollections.filter((collection) => keep.includes(collection));
  return {
    'README.md': guide(answers, place, region),
    'site.json': json({
      shape: currentShape,
      name,
      organisation,
      seal: toSeal(place),
      shipped,
      notice: '普法内容随程序自带，未经本单位法律专业人员审定',
      ...(hotlines.length > 0 && { hotlines: hotlines.map(toHotline) }),
    }),
    [`regions/${region}.md`]: `---\nname: ${JSON.stringify(place)}\nlevel: ${getLevel(code)}\ncode: '${code}'\n---\n`,
    'pages/about.md': about(answers, today),
  };
}
