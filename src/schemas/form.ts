import { z } from 'astro/zod';
import { dangers } from './dangers.ts';
import { choice, editorFields, flag, group, line, lines, paragraph, references, rows, slug } from './fields.ts';
import { longest } from './lengths.ts';
import { kindsOfRoom } from './room.ts';
import { allow, citations, declaration, disputeTypes, overlay, renamedFrom, review, sumsToDo } from './shared.ts';

/** What people come to do with a paper; the list of papers stands in this order. */
export const formGroups = {
  mediation: '申请调解',
  court: '打官司',
  labour: '劳动争议',
  authority: '找机关、告机关',
  safety: '求保护',
  agreement: '立字据、订协议',
  notice: '发通知、催告',
} as const;

/** How a question is answered. */
export const questionKinds = {
  text: '一行字',
  longText: '一段话',
  date: '日期',
  money: '金额',
  choice: '选一个',
  person: '一个人',
  organisation: '一个单位',
  rows: '一行一行填的表',
} as const;

/** What is asked of a person. */
export const personParts = {
  姓名: '姓名',
  性别: '性别',
  出生日期: '出生日期',
  民族: '民族',
  职业: '职业',
  工作单位: '工作单位',
  住址: '住址',
  身份证号: '身份证号',
  电话: '电话',
} as const;

/** What is asked of an organisation. */
export const organisationParts = {
  名称: '名称',
  信用代码: '统一社会信用代码',
  负责人: '法定代表人或负责人',
  负责人职务: '他的职务',
  住所: '住所',
  联系电话: '电话',
} as const;

const partNames = { ...personParts, ...organisationParts };

/** The name of a question or column; it stands between the braces of the body. */
const questionName = (label: string, hint: string) =>
  z
    .string()
    .trim()
    .max(longest.name)
    .regex(/^(?:(?!的)[\p{L}\p{N}])+$/u, `${label}只用汉字、字母和数字，没有空格和标点，也不用「的」字`)
    .register(editorFields, { label, hint });

const columnKinds = { text: '一行字', date: '日期', money: '金额' } as const;

const question = {
  id: questionName('编号', '正文里用两对花括号写它，例如：借款金额'),
  kind: choice('怎么答', questionKinds),
  label: line('问什么', { hint: '照读者的话问，例如：借出去多少钱？' }),
  help: line('提示', { hint: '在哪里查、怎么写、写错有什么后果' }).optional(),
  example: line('例子').optional(),
  options: lines('选项', { hint: '「选一个」才填，一行一个' }),
  parts: z
    .array(
      z.enum(Object.keys(partNames) as (keyof typeof partNames)[]).register(editorFields, {
        label: '项目',
        widget: { kind: 'choice', options: partNames },
      }),
    )
    .default([])
    .register(editorFields, { label: '问哪几项', hint: '「一个人」「一个单位」才填' }),
  columns: rows(
    '列',
    {
      id: questionName('编号', '例如：月份'),
      label: line('问什么'),
      kind: choice('怎么答', columnKinds),
    },
    { hint: '「一行一行填的表」才填', summary: '{{fields.label}}' },
  ),
  when: group('什么时候才问', {
    question: line('看哪一问', { hint: '前面一个「选一个」的编号' }),
    is: lines('选了这些才问', { hint: '照抄它的选项，一行一个' }),
  }).optional(),
  notBefore: line('不早于', { hint: '「日期」才填：前面一个日期的编号，例如还款日不早于借款日' }).optional(),
  mayBeAhead: flag('可以是将来的日子').default(false),
  optional: flag('没有可以不填', { hint: '不填时，纸上只写它的那一行不出现' }).default(false),
  private: flag('不存进手机', { hint: '读者选了「存在这台手机上」，这一问也不存，例如身份证号' }).default(false),
};

/** 文书: a paper that readers fill in on their own device. Its body is the paper, with placeholders (decisions/026). */
export const form = z.object({
  title: line('名称', { hint: '例如：劳动仲裁申请书' }),
  purpose: line('做什么用', { hint: '一句话，例如：单位欠工资，请仲裁委裁决它给' }),
  group: choice('归在哪一类', formGroups),
  asks: lines('别人怎么问', { hint: '老百姓的说法，搜索用，例如：起诉状怎么写' }),
  useInstead: lines('什么时候换一份', { hint: '什么情形不该用这一份，该用哪一份、走哪条路' }),
  filedBy: line('谁来写', { hint: '例如：被欠工资的劳动者本人' }),
  where: paragraph('交到哪里', { hint: '哪个机关、哪一地的，按什么规定' }),
  copies: line('一式几份'),
  attach: lines('附上什么', { offer: 'materials' }),
  cost: line('要交多少钱', { hint: '例如：申请劳动仲裁不收费' }),
  fee: slug('算费用', { hint: '「算一算钱」里那一项网址的最后一段，例如：litigation-fee；没有就空着' }).optional(),
  sums: sumsToDo(),
  deadlines: references('期限', 'deadlines'),
  citations: citations(),
  disputeTypes: disputeTypes(),
  roomKinds: kindsOfRoom({ hint: '哪几类地方收这份文书；不选就是哪类都行' }),
  dangers: dangers(),
  explainers: references('看解读', 'explainers'),
  questions: rows('问题', question, {
    hint: '按读者好回答的顺序排；每一问都要在正文里用到',
    summary: '{{fields.id}} {{fields.label}}',
  }),
  review: review().prefault({}),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
