import { expect, test } from 'vitest';
import { getPathwayNodes, getPathwayPage } from '../../../../src/site/pathways/model.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const nodes = getPathwayNodes(portal, town.pathway, today);
const find = (id: string) => nodes.find((node) => node.id === id)!.page;

test('starts with its first question, whose answers are links, the last one down to the only one that these lead to', () => {
  expect(getPathwayPage(portal, town.pathway, today).questions).toMatchObject({
    first: {
      text: '人安全吗？',
      options: [
        { href: '/pathways/leak-path/police/', label: '不安全', danger: true, call: { number: '110' } },
        { href: '#next-question', label: '安全', danger: false, call: undefined },
      ],
    },
    isDanger: true,
    next: {
      lead: '「安全」的，接着答：',
      text: '谁家漏的？',
      options: [{ href: '/pathways/leak-path/room/', label: '楼上' }, { label: '不知道' }],
    },
  });
});

test('where a whole pathway is about a danger, the numbers stand above everything, not at its question again', () => {
  const pathway = { ...town.pathway, data: { ...town.pathway.data, dangers: ['violence' as const] } };
  const page = getPathwayPage(portal, pathway, today);
  expect(page.exit.map(({ number }) => number)).toContain('110');
  expect(page).toMatchObject({ calls: [], questions: { isDanger: true } });
  expect(page.questions?.first.options.map(({ call }) => call)).toEqual([undefined, undefined]);
});

test('each answer of danger brings the number of its own, which does not stand at the top again', () => {
  const pathway = { ...town.pathway, data: { ...town.pathway.data, summary: '着火打119，动手打110。' } };
  const small = makePortal(
    [pathway],
    makeSite({ hotlines: ['12348', '110', '119'].map((number) => ({ number, name: number })) }),
  );
  const getNumbers = (page: { calls: { number: string }[] }) => page.calls.map(({ number }) => number);
  expect(getNumbers(getPathwayPage(small, pathway, today))).toEqual(['12348', '119']);
  const [who] = getPathwayNodes(small, pathway, today);
  expect(who?.page.node.kind === 'question' && getNumbers(who.page.node)).toEqual(['12348', '119', '110']);
});

test('has a page for every later question and every outcome, at the address that the answers name', () => {
  expect(nodes.map(({ id, page }) => [id, page.node.kind, page.head.path])).toEqual([
    ['who', 'question', '/pathways/leak-path/who/'],
    ['police', 'outcome', '/pathways/leak-path/police/'],
    ['room', 'outcome', '/pathways/leak-path/room/'],
  ]);
});

test('leads back to where one came from', () => {
  expect(find('who').back).toEqual([{ href: '/pathways/leak-path/', label: '人安全吗？' }]);
  // Its question stands on the page of the first one, and is what was answered there.
  expect(find('room').back).toEqual([{ href: '/pathways/leak-path/#next-question', label: '谁家漏的？' }]);
});

const outcomeOf = (hotlines: string[]) => {
  const outcomes = town.pathway.data.outcomes.map((outcome) => ({ ...outcome, danger: false, hotlines }));
  const pathway = { ...town.pathway, data: { ...town.pathway.data, outcomes } };
  const { page } = getPathwayNodes(portal, pathway, today).find(({ id }) => id === 'room')!;
  return page.node.kind === 'outcome' ? page.node.outcome : undefined;
};

test('offers hotlines of the settings only, in the order of the outcome, the first above all', () => {
  const doors = outcomeOf(['110', '999', '12333', '12348'])?.doors;
  expect(doors?.hotlines.map(({ number }) => number)).toEqual(['110', '12333', '12348']);
  expect(doors?.call).toMatchObject({ name: '报警', number: '110' });
});

test('the police are asked where the outcome tells to call them, every other office wherever it has a number', () => {
  const getNumbers = (hotlines: string[]) => {
    const outcomes = town.pathway.data.outcomes.map((outcome) => ({
      ...outcome,
      danger: false,
      hotlines,
      roomKinds: [],
      offices: ['派出所', '法律援助中心', '商家'],
    }));
    const pathway = { ...town.pathway, data: { ...town.pathway.data, outcomes } };
    const { page } = getPathwayNodes(portal, pathway, today).find(({ id }) => id === 'room')!;
    return page.node.kind === 'outcome' && page.node.outcome.offices.map(({ number }) => number);
  };
  expect(getNumbers([])).toEqual([undefined, '12348', undefined]);
  expect(getNumbers(['110'])).toEqual(['110', '12348', undefined]);
});

test('every later question leads to numbers, doors and papers like the first, of what still lies ahead', () => {
  const ahead = town.pathway.data.outcomes.map((outcome) => ({
    ...outcome,
    explainers: outcome.id === 'police' ? ['behind'] : ['ahead'],
  }));
  const explainers = ['behind', 'ahead'].map((id) =>
    makeEntry('explainers', id, { title: id, summary: '一句', topic: '邻里与相邻' }),
  );
  const pathway = { ...town.pathway, data: { ...town.pathway.data, outcomes: ahead } };
  const small = makePortal([pathway, ...explainers]);
  const [who] = getPathwayNodes(small, pathway, today);
  expect(who?.page.node).toMatchObject({ calls: [{ number: '12348' }], papers: [{ label: 'ahead' }] });
  expect(getPathwayPage(small, pathway, today)).toMatchObject({
    calls: [{ number: '12348' }],
    papers: [{ label: 'behind' }, { label: 'ahead' }],
  });
});

test('in danger the numbers stand above everything, and nowhere twice', () => {
  const { exit, node } = find('police');
  expect(exit[0]).toMatchObject({ number: '110' });
  expect(node).toMatchObject({ outcome: { doors: { hotlines: [], call: undefined } } });
});

test('an outcome names the kinds of room that it leads to, deadlines and the law', () => {
  expect(find('room').node).toMatchObject({
    outcome: {
      offices: [{ name: '品牌调解室', number: '12348' }],
      doors: { rooms: [], local: { kinds: ['branded'] } },
      deadlines: [{ href: '/deadlines/limitation/', length: '3年' }],
      citations: [{ href: '/laws/civil-code/#article-296' }],
    },
  });
});

/** A pathway whose outcomes name explainers, each its own first, and the portal that holds these. */
function makePapers(named: readonly string[][], dangers: typeof town.pathway.data.dangers = []) {
  const [first] = town.pathway.data.outcomes;
  const outcomes = named.map((explainers, index) => ({ ...first!, id: `o${index}`, explainers }));
  const titles = [...new Set(named.flat())].filter((id) => id !== 'gone');
  const explainers = titles.map((id) =>
    makeEntry('explainers', id, { title: id, summary: '答', topic: id === '谈成以后' ? '调解怎么走' : '邻里与相邻' }),
  );
  const pathway = { ...town.pathway, data: { ...town.pathway.data, outcomes, dangers } };
  return { pathway, portal: makePortal([...explainers, pathway]) };
}
const labelsOf = ({ pathway, portal: small }: ReturnType<typeof makePapers>) =>
  getPathwayPage(small, pathway, today).papers.map(({ label }) => label);

test.each([
  ['an own paper of most', [['鱼'], ['漏水', '鱼'], ['漏水']], ['漏水', '鱼']],
  [
    'of equals the earlier, however often the later is named besides',
    [['漏水'], ['占道'], ['起诉', '占道']],
    ['漏水', '占道', '起诉'],
  ],
  [
    'an own paper before what is named besides',
    [
      ['漏水', '费用'],
      ['占道', '费用'],
    ],
    ['漏水', '占道', '费用'],
  ],
  ['one that is there', [['gone', '鱼'], ['漏水']], ['漏水', '鱼']],
])('of the papers of its outcomes the start names first %s', (_, named, papers) => {
  expect(labelsOf(makePapers(named))).toEqual(papers);
});

test('a pathway of danger hands out no paper of mediation, nor does its danger exit', () => {
  const named = [['怎么申请人民调解'], ['谈成以后', '怎么申请人民调解', '报警']];
  expect(labelsOf(makePapers(named))).toEqual(['怎么申请人民调解', '谈成以后', '报警']);
  expect(labelsOf(makePapers(named, ['violence']))).toEqual(['报警']);
  const { pathway, portal: small } = makePapers(named);
  const outcomes = pathway.data.outcomes.map((outcome, index) => ({ ...outcome, danger: index === 1 }));
  const labels = getPathwayNodes(small, { ...pathway, data: { ...pathway.data, outcomes } }, today).flatMap(
    ({ page: { node } }) => (node.kind === 'outcome' ? [node.outcome.explainers.map(({ label }) => label)] : []),
  );
  expect(labels).toEqual([['怎么申请人民调解'], ['报警']]);
});

test('a legal word is linked in the hint of a question; of the question and its answers it is explained below', () => {
  const words = ['调解', '诉讼'].map((word, index) =>
    makeEntry('terms', `t${index}`, { term: word, plain: `${word}的意思` }),
  );
  const question = {
    ...town.pathway.data.questions[0]!,
    text: '先调解吗？',
    help: '调解不收钱，诉讼要收。',
    options: [{ label: '诉讼', to: 'who', danger: false }],
  };
  const pathway = { ...town.pathway, data: { ...town.pathway.data, summary: '先问。', questions: [question] } };
  const page = getPathwayPage(makePortal([...words, pathway]), pathway, today);
  expect(page.questions?.first.help).toMatchObject([
    { term: { word: '调解' } },
    { words: '不收钱，' },
    { term: { word: '诉讼' } },
    { words: '要收。' },
  ]);
  expect(page.questions?.first.words).toEqual([]);
  const bare = { ...pathway, data: { ...pathway.data, questions: [{ ...question, help: undefined }] } };
  expect(
    getPathwayPage(makePortal([...words, bare]), bare, today).questions?.first.words.map(({ word }) => word),
  ).toEqual(['调解', '诉讼']);
});

test('a pathway without questions yet is a page', () => {
  const empty = { ...town.pathway, data: { ...town.pathway.data, questions: [], outcomes: [] } };
  expect(getPathwayPage(portal, empty, today).questions).toBeUndefined();
  expect(getPathwayNodes(portal, empty, today)).toEqual([]);
});

/** The town's pathway with one more question before the last, and another way round it. */
const longer = {
  ...town.pathway,
  data: {
    ...town.pathway.data,
    questions: [
      ...town.pathway.data.questions.map((question) =>
        question.id === 'who'
          ? { ...question, options: ['when', 'where', 'room'].map((to) => ({ label: to, to, danger: false })) }
          : question,
      ),
      ...['when', 'where'].map((id) => ({
        id,
        text: id,
        renamedFrom: [],
        options: [{ label: '好', to: 'room', danger: false }],
      })),
    ],
  },
};
const findLonger = (id: string) => getPathwayNodes(portal, longer, today).find((node) => node.id === id)!.page;

test('counts the pages of questions, and those that may still come', () => {
  expect(getPathwayPage(portal, longer, today).progress).toEqual({ step: '第 1 步', left: '后面最多还有 1 页' });
  expect(findLonger('when').progress).toEqual({ step: '第 2 步', left: '答完这一页就有结果' });
  expect(find('room').progress).toEqual({ step: '第 2 步', left: undefined });
});

test('says between which steps a node lies where ways of different length lead to it', () => {
  const page = findLonger('room');
  expect(page.progress.step).toBe('第 2—3 步');
  expect(page.back.map(({ label }) => label)).toEqual(['谁家漏的？', 'when', 'where']);
});

test('leads to the kinds of room that it names on every page before an outcome, to any where it names none', () => {
  const getKinds = (pathway: typeof town.pathway) => [
    getPathwayPage(portal, pathway, today).doors.local?.kinds,
    ...getPathwayNodes(portal, pathway, today).flatMap(({ page }) =>
      page.node.kind === 'question' ? [page.doors.local?.kinds] : [],
    ),
  ];
  const named = { ...town.pathway, data: { ...town.pathway.data, roomKinds: ['branded' as const] } };
  expect(new Set(getKinds(named).map(String))).toEqual(new Set(['branded']));
  expect(new Set(getKinds(town.pathway).map(String))).toEqual(new Set(['']));
});
