import { makeSite } from '../../make-portal.ts';
import { jpegs, noisy, withStrayBytes } from '../../pictures.ts';
import { makePdf } from '../../pdfs.ts';
import { around, deadline, explainer, file, law, pathway, practice, region, room } from './fault.ts';

const long = (length: number) => '长'.repeat(length);
const list = (...items: string[]) => items.map((item) => `\n  - ${item}`).join('');

const explainers: Record<string, string> = {
  least: explainer(),
  sixty: explainer({ title: `${long(59)}？` }),
  'longest-title': explainer({ title: long(500) }),
  'longest-summary': explainer({ summary: long(5_000) }),
  'longest-topic': explainer({ topic: long(40) }),
  'longest-body': explainer({}, `${'甲'.repeat(98)}\n\n`.repeat(2_990)),
  [`longest-slug-${'a'.repeat(86)}`]: explainer({ title: '名字很长的一篇问什么？' }),
  'topic-slash': explainer({ topic: '水/电' }),
  'topic-hyphen': explainer({ topic: '水-电' }),
  'topic-dots': explainer({ topic: '../../水' }),
  'topic-dots-alone': explainer({ topic: '"..."' }),
  'topic-signs': explainer({ topic: '"买卖 & 租赁 = 钱 + 房 100%?#"' }),
  'topic-quotes': explainer({ topic: `'"引号"与<尖括号>'` }),
  'topic-windows': explainer({ topic: 'CON' }),
  'topic-proto': explainer({ topic: '__proto__' }),
  'topic-constructor': explainer({ topic: 'constructor' }),
  'topic-number': explainer({ topic: '08' }),
  'yaml-texts': explainer({
    title: '2024-01-01',
    summary: 'no',
    cost: '0x1F',
    asks: list('08', '1.10', 'true', '053112340000', '1e3', '~甲', '-5', '3,979', 'yes', '12:30'),
  }),
  'yaml-quotes': explainer({ title: `'楼上"漏水": 怎么办 #2 *急* @我？'`, asks: '[\'一\', "二"]' }),
  'yaml-block': explainer({ summary: '>\n  先止水，\n  再说。' }),
  'yaml-comments': explainer({ topic: '邻里与相邻 # 首页的名字' }).replace('---\n', '---\n# 注\n'),
  'yaml-anchor': explainer({ asks: '&a\n  - 一', bring: '*a' }),
  'yaml-null': explainer({ cost: 'null', asks: '[]', bring: "\n  - ''\n  - 证件" }),
  windows: `\uFEFF${explainer({}, '一\n\n二').replaceAll('\n', '\r\n')}`,
  'no-line-end': explainer().trimEnd(),
  'field-constructor': explainer({ constructor: '一', toString: '二' }),
  'asked-before-it-was-withdrawn': explainer({ title: '还能问吗？', asks: list('旧的还能问吗', '水管爆了，找谁修') }),
  updated: explainer({ status: 'updated', statusReason: '改了数字', updatedOn: '2026-11-28' }),
  gone: explainer({ status: 'withdrawn', statusReason: '写错了', replacedBy: 'least' }),
  reviewed: explainer({ review: '\n  state: reviewed\n  by: 某机构\n  on: 2026-01-01\n  until: 2030-01-01' }),
  links: explainer(
    {},
    [
      '[问](/explainers/least/) [事](/explainers/topics/neighbours/) [室](/rooms/in/jia/) [类](/rooms/kind/branded/)',
      '[例](/cases/by/complete/) [搜](/search/?q=漏水) [表](/data/cases.csv) [订](/feed.xml) [首](/) [本站](/about/)',
      '[法](/laws/civil-code/#article-296) [节](#怎么办) [电](tel:12348)',
      '[网](https://example.org/路径?a=b#c) <https://example.org/> [引][1]',
      '## 怎么办',
      '先关水。',
      '[1]: https://example.org/',
    ].join('\n\n'),
  ),
  marks: explainer(
    {},
    [
      '# 一号楼',
      '气温 -5℃，2 < 3，a<b，×××号，……，——，100%，*重点*，**《民法典》**，`<br>` 和 `[x](y)`。',
      '有的。[^1] 再有。[^注] 又有。[^1]',
      '```\n##不是标题\n<script>\n[^9]\n-不是条\n：：：\n```',
      '~~~\n```\n~~~',
      ':::note 请看\n先关电。\n:::',
      ':::warning\n先关电。\n:::',
      '| 甲 | 乙 |\n|---|--:|\n| 一 | 二 |',
      '- [ ] 一\n- 二\n  1. 三',
      '> 引文',
      '---',
      '{汉字}(hàn zì) 👨‍👩‍👧 ❤️ 🇨🇳 1️⃣ ﷺ café',
      '[^1]: 说明\n\n[^注]:\n    第二行才写说明',
    ].join('\n\n'),
  ),
  pasted: explainer({}, '先\u200B关\u00A0电\u00AD，⽂书，cafe\u0301，\u{E0101}甲\u200D乙。'),
};

const cases: Record<string, string> = {
  least: practice(),
  today: practice({ publishedOn: '2026-11-28', updatedOn: '2026-11-28' }),
  leap: practice({ publishedOn: '2024-02-29' }),
  first: practice({ publishedOn: '1900-01-01' }),
  figures: practice({
    figures: [0, -3.5, 0.001, 9007199254740991, 1200]
      .map((value, index) => `\n  - label: 数${index}\n    value: ${value}\n    unit: 件\n    period: 2021年`)
      .join(''),
  }),
  picture: practice(
    { image: '\n  file: /media/door.JPG\n  alt: 门' },
    '看图和[办事指南](/media/指南.PDF#page=2)。\n\n![门](/media/门.png)\n\n![门](/media/small.webp)',
  ),
  address: practice({
    sources: `\n  - title: 报道\n    publisher: 某报\n    url: https://example.org/${'a'.repeat(1_900)}`,
  }),
};

const site = makeSite({
  name: '名'.repeat(40),
  featuredDeadlines: ['appeal', 'hours'],
  topics: [
    { name: '邻里与相邻', slug: 'neighbours', hue: 0 },
    { name: '劳动与工资', slug: 'labour', hue: 360, hotline: '12333' },
  ],
  navigation: [
    { label: '普法解读', href: '/explainers/' },
    { label: '外站', href: 'https://example.org/' },
    { label: '电话', href: 'tel:12348' },
  ],
  owners: { '*': ['@all'], jia: ['@one', '@org/team'] },
});

const inFolder = (collection: string, texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${collection}/${id}.md`, text]));

/** A folder of what is only just right: the checks let it pass, so it must build. */
export const nearMisses: Record<string, string | Buffer> = {
  ...around,
  ...inFolder('explainers', explainers),
  ...inFolder('cases', cases),
  'rooms/phone.md': room({ contact: '\n  phone: 053112340000\n  hours: 9:00-17:00', parent: 'one' }),
  'regions/yi.md': region({ code: '371302001' }),
  'regions/bing.md': region({ name: '丙村', level: 'village', parent: 'yi', code: '371302001001' }),
  'laws/to-come.md': law({ versions: '\n  - adoptedOn: 2026-10-01\n    inForceOn: 2027-01-01' }, ''),
  'deadlines/hours.md': deadline({ title: '几个小时', length: '\n  amount: 24\n  unit: hour' }),
  'deadlines/longest.md': deadline({ title: '很久', length: '\n  amount: 10000\n  unit: year' }),
  'pathways/least.md': pathway({ disputeTypes: list('邻里与相邻') }),
  'terms/one.md': file('term: 甲\nplain: 一个字。', ''),
  'pages/privacy.md': file('title: 隐私\nsummary: 一句话。\nupdatedOn: 2026-11-28'),
  'site.json': `\uFEFF${JSON.stringify(site)}`,
  'ui.json': JSON.stringify({ 'nav.home': '首页', 'home.count': '{count} 篇文章' }),
  'media/door.JPG': await noisy().jpeg().toBuffer(),
  'media/门.png': await noisy().png().toBuffer(),
  ...Object.fromEntries(
    jpegs.flatMap(([, content], index) =>
      (['ffdb', 'ffda', 'ffd9'] as const).map((marker) => [
        `media/stray-${index}-${marker}.jpg`,
        withStrayBytes(content, marker),
      ]),
    ),
  ),
  'media/small.webp': await noisy().resize(1, 1).webp().toBuffer(),
  'media/指南.PDF': makePdf({ pages: ['JavaScript', 'two'] }),
};
