import { makeEntry, makePortal, makeSite } from '../make-portal.ts';

/** The day on which the town's pages are drawn. */
export const today = '2026-11-21';

const province = makeEntry('regions', 'sheng', { name: '甲省', level: 'province', code: '370000' });
const county = makeEntry('regions', 'xian', { name: '乙县', level: 'county', parent: 'sheng', code: '371302' });
const elsewhere = makeEntry('regions', 'waidi', { name: '丙省', level: 'province', code: '620000' });

const law = makeEntry('laws', 'civil-code', {
  title: '中华人民共和国民法典',
  short: '民法典',
  kind: 'law',
  issuer: '全国人民代表大会',
  versions: [{ adoptedOn: '2020-05-28', inForceOn: '2021-01-01' }],
  checked: { on: '2026-03-01', against: '全文' },
  articles: [
    { number: 1165, plain: '有过错要赔' },
    { number: '1165-1', plain: '后来加的一条' },
    { number: 296, plain: '用水不能害邻居', repealedOn: '2026-06-01', note: '并入别条' },
  ],
});
const oldLaw = makeEntry('laws', 'old-law', {
  title: '旧法',
  short: '旧法',
  kind: 'law',
  issuer: '机关',
  replacedBy: 'civil-code',
  checked: { on: '2025-01-01', against: '全文' },
});

const centre = makeEntry('rooms', 'centre', {
  name: '县中心',
  kind: 'centre',
  region: 'xian',
  intro: '什么都管',
  disputeTypes: ['邻里与相邻'],
});
const room = makeEntry('rooms', 'room', {
  name: '老李调解室',
  kind: 'branded',
  region: 'xian',
  parent: 'centre',
  intro: '调解邻里纠纷',
  disputeTypes: ['邻里与相邻', '养鱼'],
  contact: { phone: '12348 转 1' },
  methods: ['four-steps', 'gone'],
});
const farRoom = makeEntry('rooms', 'far-room', {
  name: '外地调解室',
  kind: 'branded',
  region: 'waidi',
  intro: '外地',
  disputeTypes: ['劳动与工资'],
});

const method = makeEntry('methods', 'four-steps', {
  name: '四步法',
  region: 'xian',
  summary: '四步',
  steps: [{ name: '听', within: { amount: 5, unit: 'day', calendar: 'working' } }, { name: '劝' }],
});

const deadline = makeEntry('deadlines', 'limitation', {
  title: '打官司',
  summary: '三年内',
  starts: '知道之日',
  length: { amount: 3, unit: 'year' },
  ifMissed: '还可以商量',
  citations: [{ law: 'civil-code', article: '188' }],
});
const term = makeEntry('terms', 'mediation', { term: '调解', plain: '有人居中劝和', aliases: ['说和'] });

const pathway = makeEntry('pathways', 'leak-path', {
  title: '漏水找谁',
  summary: '先止水',
  disputeTypes: ['邻里与相邻'],
  questions: [
    {
      id: 'start',
      text: '人安全吗？',
      options: [
        { label: '不安全', to: 'police', danger: true },
        { label: '安全', to: 'who' },
      ],
    },
    {
      id: 'who',
      text: '谁家漏的？',
      options: [
        { label: '楼上', to: 'room' },
        { label: '不知道', to: 'room' },
      ],
    },
  ],
  outcomes: [
    { id: 'police', title: '打110', advice: '先离开', danger: true, hotlines: ['110', '999'] },
    {
      id: 'room',
      title: '去调解室',
      advice: '带上照片',
      roomKinds: ['branded'],
      deadlines: ['limitation'],
      citations: [{ law: 'civil-code', article: '296' }],
    },
  ],
});

const form = makeEntry(
  'forms',
  'leak-letter',
  {
    title: '漏水催告函',
    purpose: '请楼上修好',
    group: 'notice',
    filedBy: '楼下的人',
    where: '楼上',
    copies: '两份',
    cost: '不收费',
    deadlines: ['limitation'],
    questions: [{ id: '日期', kind: 'date', label: '哪天漏的？' }],
  },
  '# 催告函\n\n{{日期}}漏水，请修好。',
);

const explainer = makeEntry(
  'explainers',
  'leak',
  {
    title: '楼上漏水怎么办？',
    summary: '先止水，再谈赔偿。',
    topic: '邻里与相邻',
    steps: [{ title: '关水' }],
    citations: [
      { law: 'civil-code', article: '296', note: '用水不能害邻居' },
      { law: 'civil-code', article: '999' },
      { law: 'old-law' },
      { law: 'gone' },
    ],
    deadlines: ['limitation'],
    terms: ['mediation'],
    rooms: ['far-room'],
    updatedOn: '2026-10-01',
  },
  '## 为什么\n\n可以调解，也可以起诉。',
);
const plain = makeEntry(
  'explainers',
  'plain',
  { title: '养鱼吵架怎么办？', summary: '好好说。', topic: '养鱼' },
  '正文',
);

const figure = { value: 3979, unit: '件', period: '2021年', source: '通讯' };
const practice = makeEntry(
  'cases',
  'platform',
  {
    kind: 'practice',
    title: '一个平台',
    summary: '三级联动',
    region: 'xian',
    publishedOn: '2026-01-01',
    models: ['grid'],
    methods: ['four-steps'],
    rooms: ['room'],
    disputeTypes: ['邻里与相邻', '没人写过的事'],
    cost: [{ kind: 'build', what: '先后投入200万元' }],
    figures: [
      { ...figure, label: '受理' },
      { ...figure, label: '化解', value: 1786, bound: 'over', period: undefined, source: undefined },
    ],
    keyFigures: ['化解', '没有的数'],
    sources: [{ title: '一篇报道', short: '通讯', publisher: '未注明' }],
  },
  '## 背景和起因\n\n正文',
);
const story = makeEntry('cases', 'story', {
  kind: 'dispute',
  title: '漏水的事',
  summary: '谈成了',
  region: 'xian',
  publishedOn: '2026-02-01',
  disputeTypes: ['邻里与相邻'],
  adoptedFrom: ['platform'],
});
const withdrawn = makeEntry('cases', 'withdrawn', {
  kind: 'dispute',
  title: '撤回的事',
  summary: '撤回',
  region: 'xian',
  publishedOn: '2026-03-01',
  status: 'withdrawn',
  statusReason: '当事人要求',
});
const about = makeEntry('pages', 'about', { title: '关于', summary: '说明', updatedOn: '2026-05-01' }, '正文');

/** The entries of a small portal: one county, its centre with a room, a room elsewhere, and one or two of each kind. */
export const town = {
  province,
  county,
  elsewhere,
  law,
  oldLaw,
  centre,
  room,
  farRoom,
  method,
  deadline,
  term,
  pathway,
  form,
  explainer,
  plain,
  practice,
  story,
  withdrawn,
  about,
};

/** The portal of these entries. */
export const portal = makePortal(Object.values(town), makeSite({ featuredDeadlines: ['limitation', 'gone'] }));
