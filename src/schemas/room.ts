import { z } from 'astro/zod';
import {
  type EditorField,
  choice,
  editorFields,
  group,
  line,
  lines,
  paragraph,
  reference,
  references,
  rows,
} from './fields.ts';
import { keysOf } from './record.ts';
import { charts, figures } from './figures/figure.ts';
import { allow, declaration, disputeTypes, renamedFrom, sources } from './shared.ts';

/** Kinds of place where people help to settle a dispute, with the words that readers see. */
export const roomKinds = {
  centre: '综合服务中心',
  subcentre: '镇街分中心',
  station: '村社区工作站',
  branded: '品牌调解室',
  mobile: '流动办公桌',
  court: '法庭与司法服务点',
  committee: '人民调解委员会',
  trade: '行业调解组织',
  service: '专项服务点',
} as const;

const roomKind = z
  .enum(keysOf(roomKinds))
  .register(editorFields, { label: '类别', widget: { kind: 'choice', options: roomKinds } });

/** Kinds of room that a page sends its readers to; none by default. */
export const kindsOfRoom = (extra: Partial<EditorField> = {}) =>
  z
    .array(roomKind)
    .default([])
    .register(editorFields, { label: '去哪类地方', ...extra });

/** 调解室与中心: a door to knock on. Contact fields stay empty unless a public source gives them. */
export const room = z.object({
  name: line('名称'),
  kind: choice('类别', roomKinds),
  region: reference('地区', 'regions'),
  parent: reference('设在哪个中心里', 'rooms').optional(),
  intro: paragraph('一句话介绍', { hint: '这里管什么、怎么找' }),
  services: lines('服务', { hint: '一条一项' }),
  disputeTypes: disputeTypes(),
  windows: rows('窗口', { name: line('窗口'), matters: line('办什么').optional() }, { summary: '{{fields.name}}' }),
  floors: rows(
    '楼层',
    { name: line('楼层', { hint: '例如：一楼 服务大厅' }), zones: lines('分区或功能室') },
    { summary: '{{fields.name}}' },
  ),
  people: rows(
    '人员',
    {
      role: line('身份', { hint: '例如：金牌调解员' }),
      name: line('姓名', { hint: '只有名字就是室名、或在职公开身份时才写' }).optional(),
      count: line('人数').optional(),
    },
    { summary: '{{fields.role}}' },
  ),
  contact: group('联系', {
    address: line('地址').optional(),
    phone: line('电话').optional(),
    hours: line('开放时间').optional(),
  }).prefault({}),
  methods: references('工作法', 'methods'),
  figures: figures(),
  charts: charts(),
  sources: sources(),
  ...declaration(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
