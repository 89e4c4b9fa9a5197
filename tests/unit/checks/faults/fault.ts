import type { Finding } from '../../../../src/rules/entries/finding.ts';

/** One thing that an editor gets wrong, as a file of its own. */
export interface Fault {
  name: string;
  /** Below the content folder. */
  path: string;
  content: string | Buffer;
  /** What must be said of it: where, by which rule, and with which words of the file in the message. */
  field: string;
  rule: string;
  value: string;
  severity?: Finding['severity'];
}

/** What stands around all of them. */
export const around: Readonly<Record<string, string>> = {
  'regions/jia.md': '---\nname: 甲区\nlevel: county\ncode: 371302\n---\n',
  'rooms/one.md': '---\nname: 一号室\nkind: branded\nregion: jia\nintro: 介绍\n---\n',
  'terms/mediation.md': '---\nterm: 调解\nplain: 请人帮着谈。\n---\n',
  'deadlines/appeal.md':
    '---\ntitle: 不服一审判决，上诉\nsummary: 收到判决书十五天内上诉\nstarts: 收到判决书之日\nlength:\n  amount: 15\n  unit: day\nifMissed: 判决生效。\n---\n',
  'laws/civil-code.md':
    '---\ntitle: 中华人民共和国民法典\nshort: 民法典\nkind: law\nissuer: 全国人大\nversions:\n  - adoptedOn: 2020-05-28\n    inForceOn: 2021-01-01\n    articleCount: 1260\nchecked:\n  on: 2026-01-01\n  against: 全文\n---\n\n管大家的事。\n',
  'pages/about.md': '---\ntitle: 关于本站\nsummary: 一句话。\nupdatedOn: 2026-01-01\n---\n\n正文。\n',
  'explainers/asked.md':
    '---\ntitle: 水管归谁修？\nsummary: 归管它的人。\ntopic: 邻里与相邻\nasks: [水管爆了, 找谁修？]\n---\n\n水管爆了，找谁修，看它归谁管。\n',
  'explainers/withdrawn.md':
    '---\ntitle: 旧的问题还能问吗？\nsummary: 不能。\ntopic: 邻里与相邻\nasks: [旧的还能问吗]\nstatus: withdrawn\nstatusReason: 写错了\n---\n\n正文。\n',
};

/** A file of front matter, as it is written, and a body. */
export const file = (front: string, body = '正文。') => `---\n${front}\n---\n\n${body}\n`;

const fields = (own: Readonly<Record<string, string>>, changes: Readonly<Record<string, string>>): string =>
  Object.entries({ ...own, ...changes })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value.startsWith('\n') ? '' : ' '}${value}`)
    .join('\n');

type Maker = (changes?: Readonly<Record<string, string>>, body?: string) => string;

const maker =
  (own: Readonly<Record<string, string>>): Maker =>
  (changes = {}, body) =>
    file(fields(own, changes), body);

/** A sound explainer with some of its fields written otherwise, as YAML; an empty one is left out. */
export const explainer = maker({ title: '楼上漏水怎么办？', summary: '先止水。', topic: '邻里与相邻' });

/** The same for a case, */
export const practice = maker({
  kind: 'practice',
  title: '一个平台',
  summary: '概括。',
  region: 'jia',
  publishedOn: '2026-01-01',
});

/** a room, */
export const room = maker({ name: '二号室', kind: 'station', region: 'jia', intro: '介绍' });

/** a place, */
export const region = maker({ name: '乙镇', level: 'township', parent: 'jia' });

/** a law, */
export const law = maker({
  title: '中华人民共和国某法',
  short: '某法',
  kind: 'law',
  issuer: '全国人大',
  checked: '\n  on: 2026-01-01\n  against: 全文',
});

/** a time limit, */
export const deadline = maker({
  title: '申请复核',
  summary: '三天内申请',
  starts: '收到之日',
  length: '\n  amount: 3\n  unit: day',
  ifMissed: '再想别的办法。',
});

/** and a pathway. */
export const pathway = maker({
  title: '我该找谁？',
  summary: '一步步问。',
  questions: '\n  - id: start\n    text: 谁？\n    options:\n      - label: 我\n        to: room',
  outcomes: '\n  - id: room\n    title: 去调解室\n    advice: 去\n    offices:\n      - 调解室',
});
