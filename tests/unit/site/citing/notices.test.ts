import { describe, expect, test } from 'vitest';
import { parseStatute } from '../../../../src/rules/law/statute.ts';
import { createPortal, toList } from '../../../../src/rules/portal/portal.ts';
import { getCasePage } from '../../../../src/site/cases/model.ts';
import { getCitations } from '../../../../src/site/citing/citations.ts';
import { getDeadlinePage } from '../../../../src/site/deadlines/model.ts';
import { getExplainerPage } from '../../../../src/site/explainers/model.ts';
import { getLawNotices, getNoticeSpells } from '../../../../src/site/citing/notices.ts';
import { getLawPage } from '../../../../src/site/laws/model.ts';
import { toOutcome } from '../../../../src/site/pathways/outcome.ts';
import { getTermPage } from '../../../../src/site/terms/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const base = {
  title: '中华人民共和国风筝法',
  short: '风筝法',
  kind: 'law',
  issuer: '大会',
  checked: { on: '2026-01-01', against: '全文' },
} as const;
const law = makeEntry('laws', 'kite-law', {
  ...base,
  versions: [
    { adoptedOn: '2009-01-01', inForceOn: '2010-01-01', repealedOn: '2020-06-01', note: '旧的' },
    { adoptedOn: '2020-01-01', inForceOn: '2020-06-01' },
  ],
  articles: [{ number: '2', plain: '要收线', repealedOn: '2025-01-01', note: '并入别条' }],
});
const oldLaw = makeEntry('laws', 'old-law', {
  ...base,
  short: '旧风筝法',
  versions: [{ adoptedOn: '1990-01-01', inForceOn: '1990-06-01', repealedOn: '2010-01-01' }],
  replacedBy: 'kite-law',
});
const gone = makeEntry('laws', 'gone-law', { ...base, short: '陀螺法', versions: oldLaw.data.versions });
const outdated = [{ law: 'kite-law', article: '5', version: '2010-01-01' }];

const explainer = makeEntry('explainers', 'kites', { title: '问', summary: '答', topic: '养鱼', citations: outdated });
const deadline = makeEntry('deadlines', 'days', {
  title: '限',
  summary: '三天',
  starts: '那天',
  length: { amount: 3, unit: 'day' },
  ifMissed: '商量',
  citations: outdated,
});
const term = makeEntry('terms', 'kite', { term: '风筝', plain: '会飞', citations: outdated });
const story = makeEntry('cases', 'story', {
  kind: 'dispute',
  title: '事',
  summary: '谈成',
  region: 'x',
  publishedOn: '2026-01-01',
  citations: outdated,
});
const pathway = makeEntry('pathways', 'path', {
  title: '找谁',
  summary: '看',
  questions: [{ id: 'start', text: '谁？', options: [{ label: '我', to: 'room' }] }],
  outcomes: [{ id: 'room', title: '去', advice: '去', citations: outdated }],
});
const portal = makePortal([law, oldLaw, gone, explainer, deadline, term, story, pathway]);

test.each([
  [
    'a superseded version',
    { law: 'kite-law', version: '2010-01-01' },
    '这页引用的《风筝法》已有新版本，自 2020-06-01 起施行，本页尚未按新版复核。',
    '/laws/kite-law/',
  ],
  [
    'a repealed article',
    { law: 'kite-law', article: '2' },
    '这页引用的《风筝法》第二条自 2025-01-01 起废止（并入别条），本页尚未复核。',
    '/laws/kite-law/',
  ],
  [
    'a repealed law',
    { law: 'gone-law' },
    '这页引用的《陀螺法》已于 2010-01-01 失效，本页尚未按现行规定复核。',
    '/laws/gone-law/',
  ],
  [
    'a law that another one replaced',
    { law: 'old-law' },
    '这页引用的《旧风筝法》已被《风筝法》取代，自 2010-01-01 起施行，本页尚未按新规定复核。',
    '/laws/kite-law/',
  ],
])('says of %s what became of it', (_, citation, text, href) => {
  expect(getLawNotices(portal, [citation, { law: 'unknown' }, citation], '2026-11-21')).toEqual([
    { text, law: expect.objectContaining({ href }) },
  ]);
});

describe('on the day before the new version', () => {
  test('nobody is warned', () => {
    expect(getLawNotices(portal, outdated, '2020-05-31')).toEqual([]);
    expect(getCitations(portal, outdated, '2020-05-31')).toMatchObject([{ href: '/laws/kite-law/#article-5' }]);
  });
});

test.each([
  ['explainer', () => getExplainerPage(portal, explainer, '2020-06-01')],
  ['deadline', () => getDeadlinePage(portal, deadline, '2020-06-01')],
  ['term', () => getTermPage(portal, term, '2020-06-01')],
  ['case', () => getCasePage(portal, story, '2020-06-01')],
  ['outcome', () => toOutcome(portal, pathway, pathway.data.outcomes[0]!, '2020-06-01')],
])('from that day on the page of a %s says so, and does not lead to an article of the new text', (_, getPage) => {
  const { notices, citations } = getPage();
  expect(notices).toMatchObject([{ value: [{ text: expect.stringContaining('自 2020-06-01 起施行') }] }]);
  expect(citations).toMatchObject([{ href: '/laws/kite-law/', lapsed: { value: '已有变动，见页首提示' } }]);
});

describe('a page that was built before', () => {
  test.each([
    ['explainer', () => getExplainerPage(portal, explainer, '2020-05-31')],
    ['deadline', () => getDeadlinePage(portal, deadline, '2020-05-31')],
    ['term', () => getTermPage(portal, term, '2020-05-31')],
    ['case', () => getCasePage(portal, story, '2020-05-31')],
    ['outcome', () => toOutcome(portal, pathway, pathway.data.outcomes[0]!, '2020-05-31')],
  ])('has the notice with it (%s), from midnight where the portal is', (_, getPage) => {
    const { notices, citations } = getPage();
    const from = '2020-05-31T16:00:00.000Z';
    expect(notices).toEqual([
      { value: [expect.objectContaining({ text: expect.stringContaining('2020-06-01') })], from },
    ]);
    expect(citations).toMatchObject([{ lapsed: { value: '已有变动，见页首提示', from } }]);
  });

  test('has one notice after the other, where one change follows another', () => {
    expect(getNoticeSpells(portal, [{ law: 'old-law' }, { law: 'gone-law' }, ...outdated], '2009-12-31')).toMatchObject(
      [
        { value: [{ law: { label: '风筝法' } }, { law: { label: '陀螺法' } }], from: '2009-12-31T16:00:00.000Z' },
        { value: [{}, {}, { text: expect.stringContaining('2020-06-01') }], from: '2020-05-31T16:00:00.000Z' },
      ],
    );
  });

  test('of a law marks its versions anew on that day', () => {
    const from = '2020-05-31T16:00:00.000Z';
    expect(getLawPage(portal, law, '2020-05-31').versions.map(({ labels }) => labels)).toEqual([
      [
        { value: '尚未施行', to: from },
        { value: '现行', from },
      ],
      [
        { value: '现行', to: from },
        { value: '已失效', from },
      ],
    ]);
  });
});

describe('the page of a law', () => {
  test('marks its versions, newest first', () => {
    expect(
      getLawPage(portal, law, '2026-11-21').versions.map(({ inForceOn, state, labels }) => [
        inForceOn,
        state,
        labels.map(({ value }) => value),
      ]),
    ).toEqual([
      ['2020-06-01', 'inForce', ['现行']],
      ['2010-01-01', 'superseded', ['已失效']],
    ]);
  });

  test.each([
    ['in force', law, '2026-11-21', []],
    [
      'still to come',
      law,
      '2009-01-01',
      [{ value: '这部还没有施行，2010-01-01 起施行', to: '2009-12-31T16:00:00.000Z' }],
    ],
    ['on its last day', gone, '2009-12-31', [{ value: '这部已于 2010-01-01 失效', from: '2009-12-31T16:00:00.000Z' }]],
    ['ended', gone, '2010-01-01', [{ value: '这部已于 2010-01-01 失效' }]],
    [
      'soon replaced',
      oldLaw,
      '2009-12-31',
      [
        { value: '这部将被取代，新的是', to: '2009-12-31T16:00:00.000Z' },
        { value: '这部已经失效，请看', from: '2009-12-31T16:00:00.000Z' },
      ],
    ],
    ['replaced', oldLaw, '2010-01-01', [{ value: '这部已经失效，请看' }]],
  ])('%s, says so, and what it will say later', (_, entry, today, lapsed) => {
    expect(getLawPage(portal, entry, today).lapsed).toEqual(lapsed);
  });

  test('does not count who cites an article of an older version', () => {
    expect(getLawPage(portal, law, '2026-11-21').articles.map(({ number }) => number)).toEqual(['2']);
    expect(
      getLawPage(portal, law, '2020-05-31').articles.map(({ number, citedBy }) => [number, citedBy.length]),
    ).toEqual([
      ['2', 0],
      ['5', 5],
    ]);
  });
});

describe('with the text of the law', () => {
  const text = parseStatute(
    '# 风筝法\n\n## 第一章 总则\n\n### 第一节 放\n\n第一条 放。\n\n第二条 分为：\n\n（一）纸；\n\n## 第二章 收\n\n第三条 收。\n',
  );
  const withText = createPortal(
    portal.site,
    toList(portal.entries),
    new Map([['kite-law', new Map([['2020-06-01', text]])]]),
  );

  test('its page has every article under its headings, with the plain words where there are any', () => {
    const page = getLawPage(withText, law, '2026-11-21');
    expect(page.articles).toEqual([]);
    expect(page.text?.contents).toEqual([
      { href: '#part-1', label: '第一章　总则', depth: 0 },
      { href: '#part-2', label: '第一节　放', depth: 1 },
      { href: '#part-3', label: '第二章　收', depth: 0 },
    ]);
    expect(
      page.text?.parts.map(({ level, articles }) => [level, articles.map(({ number, plain }) => [number, plain])]),
    ).toEqual([
      [3, []],
      [
        4,
        [
          ['1', undefined],
          ['2', '要收线'],
        ],
      ],
      [3, [['3', undefined]]],
    ]);
    expect(page.text?.parts[1]?.articles[1]?.text).toEqual([
      { text: '分为：', isItem: false },
      { text: '（一）纸；', isItem: true },
    ]);
  });

  test('a citation leads to any of its articles', () => {
    const citations = [
      { law: 'kite-law', article: '3' },
      { law: 'kite-law', article: '9' },
    ];
    expect(getCitations(withText, citations, '2026-11-21').map(({ href }) => href)).toEqual([
      '/laws/kite-law/#article-3',
      '/laws/kite-law/',
    ]);
    expect(getCitations(portal, citations, '2026-11-21').map(({ href }) => href)).toEqual([
      '/laws/kite-law/',
      '/laws/kite-law/',
    ]);
  });

  test('while another version is in force the page goes without', () => {
    expect(getLawPage(withText, law, '2020-05-31').text).toBeUndefined();
  });
});
