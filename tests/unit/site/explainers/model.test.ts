import { expect, test } from 'vitest';
import { getExplainerPage } from '../../../../src/site/explainers/model.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const page = getExplainerPage(portal, town.explainer, today);

test('answers first and says what to do', () => {
  expect(page).toMatchObject({
    title: '楼上漏水怎么办？',
    answer: [{ words: '先止水，再谈赔偿。' }],
    steps: [{ title: [{ words: '关水' }] }],
    topic: { href: '/explainers/topics/neighbours/', label: '邻里与相邻' },
  });
  expect(page.crumbs.map(({ label }) => label)).toEqual(['首页', '普法解读', '邻里与相邻']);
});

test('links a citation to its article, to the law where it names none, and leaves out unknown laws', () => {
  expect(page.citations.map(({ href, label }) => [href, label])).toEqual([
    ['/laws/civil-code/#article-296', '民法典 第二百九十六条'],
    ['/laws/civil-code/#article-999', '民法典 第九百九十九条'],
    ['/laws/old-law/', '旧法'],
  ]);
});

test('is no fresher than the cited law that was checked longest ago', () => {
  expect(page.foot.review).toMatchObject({
    labels: [{ value: '未复核' }],
    lawsCheckedOn: '2025-01-01',
    updatedOn: '2026-10-01',
  });
});

test('offers beside its own number the one that its warning names first, and no other of it', () => {
  const site = makeSite({ hotlines: ['12348', '110', '119'].map((number) => ({ number, name: number })) });
  const leak = { ...town.plain, data: { ...town.plain.data, notSuitable: '水碰到电线，打119。动手了，打110。' } };
  const { calls } = getExplainerPage(makePortal([leak], site), leak, today);
  expect(calls.map(({ number }) => number)).toEqual(['12348', '119']);
});

test('renders the body with the glossary', () => {
  expect(page.body.html).toMatch(/<a class="term" href="\/terms\/mediation\/"[^>]*>调解<\/a>/u);
  expect(page.body.headings).toEqual([{ id: '为什么', text: '为什么', level: 2 }]);
});

test('a legal word is explained where it stands first, in the answer or a step, and not again below', () => {
  const explainer = makeEntry(
    'explainers',
    'e',
    {
      title: '打？',
      summary: '先申请财产保全。',
      topic: '邻里与相邻',
      steps: [{ title: '调解', detail: '再申请财产保全' }],
      bring: ['保全通知书'],
    },
    '调解，财产保全，起诉。',
  );
  const terms = ['财产保全', '调解', '起诉'].map((word, index) =>
    makeEntry('terms', `t${index}`, { term: word, plain: `${word}的意思`, forms: index === 0 ? ['保全通知书'] : [] }),
  );
  const drawn = getExplainerPage(makePortal([explainer, ...terms]), explainer, today);
  expect(drawn.answer).toMatchObject([{ words: '先申请' }, { term: { id: 't0' } }, { words: '。' }]);
  expect(drawn.steps).toMatchObject([{ title: [{ term: { id: 't1' } }], detail: [{ words: '再申请财产保全' }] }]);
  expect(drawn.bring).toEqual([[{ words: '保全通知书' }]]);
  expect(drawn.body.html.match(/class="term"/gu)).toHaveLength(1);
  expect(drawn.body.terms.map(({ word }) => word)).toEqual(['财产保全', '调解', '起诉']);
});

test('tells the story of a dispute of its topic, withdrawn ones not', () => {
  expect(page.stories.map(({ href }) => href)).toEqual(['/cases/story/']);
});

test('does not tell a story that was withdrawn', () => {
  const gone = makeEntry('cases', 'gone', {
    kind: 'dispute',
    title: '撤',
    summary: '撤',
    region: 'xian',
    publishedOn: '2026-01-01',
    disputeTypes: ['邻里与相邻'],
    status: 'withdrawn',
  });
  const named = makeEntry('explainers', 'named', { title: '问', summary: '答', topic: '邻里与相邻', cases: ['gone'] });
  expect(getExplainerPage(makePortal([gone, named]), named, today).stories).toEqual([]);
});

test('offers the neighbours of its topic where it names none', () => {
  const [a, b] = ['a', 'b'].map((id) => makeEntry('explainers', id, { title: id, summary: '答', topic: '邻里与相邻' }));
  expect(getExplainerPage(makePortal([a!, b!]), a!, today).related).toEqual([
    { href: '/explainers/b/', label: 'b', note: undefined },
  ]);
});

test('with nothing but title, summary, topic and body is a page with a door', () => {
  const bare = getExplainerPage(portal, town.plain, today);
  expect(bare).toMatchObject({
    topic: { href: '/explainers/topics/%E5%85%BB%E9%B1%BC/', label: '养鱼' },
    steps: [],
    citations: [],
    deadlines: [],
    cost: undefined,
  });
  expect(bare.doors.hotlines.map(({ number }) => number)).toEqual(['12348']);
  expect(bare.head.date).toBe(today);
});

test('says in its structured data what the question and the answer are', () => {
  expect(page.head.jsonLd).toMatchObject({
    '@type': 'FAQPage',
    mainEntity: { name: '楼上漏水怎么办？', acceptedAnswer: { text: '先止水，再谈赔偿。' } },
    dateModified: '2026-10-01',
  });
});

test('says of which cited laws nobody had the official text at hand', () => {
  const law = (id: string, secondHand: boolean) =>
    makeEntry('laws', id, {
      title: id,
      short: id,
      kind: 'law',
      issuer: '机关',
      checked: { on: '2026-01-01', against: '摘要', secondHand },
    });
  const explainer = makeEntry('explainers', 'a', {
    title: '题？',
    summary: '答。',
    topic: '养鱼',
    citations: [{ law: '甲法', article: '1' }, { law: '乙法' }, { law: '甲法', article: '2' }, { law: '丙法' }],
  });
  const site = makePortal([explainer, law('甲法', true), law('乙法', false), law('丙法', true)]);
  expect(getExplainerPage(site, explainer, today).foot.review?.secondHand).toBe('《甲法》《丙法》');
  expect(page.foot.review?.secondHand).toBeUndefined();
});

test('leads to the kinds of room that it names, to any where it names none', () => {
  const named = { ...town.plain, data: { ...town.plain.data, roomKinds: ['branded' as const] } };
  expect(getExplainerPage(portal, named, today).doors.local?.kinds).toEqual(['branded']);
  expect(getExplainerPage(portal, town.plain, today).doors.local?.kinds).toEqual([]);
});
