import { describe, expect, test } from 'vitest';
import {
  getAllExits,
  getCalls,
  getExit,
  getFirstCalls,
  getHarmlessUrl,
  getOutcomeExit,
} from '../../../../src/site/danger/exit.ts';
import { getDeadlinePage } from '../../../../src/site/deadlines/model.ts';
import { getExplainerPage } from '../../../../src/site/explainers/model.ts';
import { getLawPage } from '../../../../src/site/laws/model.ts';
import { getPathwayNodes, getPathwayPage } from '../../../../src/site/pathways/model.ts';
import { getTermPage } from '../../../../src/site/terms/model.ts';
import type { Entry } from '../../../../src/rules/entries/entry.ts';
import { getDangerNumbers, isSecret } from '../../../../src/rules/danger/dangers.ts';
import { type DangerKind, dangerKinds } from '../../../../src/schemas/dangers.ts';
import { keysOf } from '../../../../src/schemas/record.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { today } from '../town.ts';

const topic = '邻里与相邻';
const rooms = [
  makeEntry('rooms', 'mediation', {
    name: '调解室',
    kind: 'branded',
    region: 'x',
    intro: '调解',
    disputeTypes: [topic],
  }),
  makeEntry('rooms', 'court', { name: '微法庭', kind: 'court', region: 'x', intro: '立案', disputeTypes: [topic] }),
];

/** The same entry in every shape that can speak of a danger. */
const makeShapes = (dangers: DangerKind[]) => ({
  explainer: makeEntry('explainers', 'e', {
    title: '甲？',
    summary: '先打110。',
    topic,
    rooms: ['mediation', 'court'],
    dangers,
  }),
  term: makeEntry('terms', 't', { term: '乙', plain: '说明', dangers }),
  deadline: makeEntry('deadlines', 'd', {
    title: '丙',
    summary: '三日',
    starts: '那天',
    length: { amount: 3, unit: 'day', calendar: 'calendar' },
    disputeTypes: [topic],
    ifMissed: '再来',
    dangers,
  }),
  law: makeEntry('laws', 'l', {
    title: '丁法',
    short: '丁法',
    kind: 'law',
    issuer: '机关',
    checked: { on: '2026-01-01', against: '全文' },
    dangers,
  }),
  pathway: makeEntry('pathways', 'p', {
    title: '找谁？',
    summary: '先看。',
    disputeTypes: [topic],
    dangers,
    questions: [{ id: 'q', text: '安全吗？', options: [{ label: '不', to: 'out', danger: true }] }],
    outcomes: [
      {
        id: 'out',
        title: '走',
        advice: '走。',
        danger: true,
        dangers,
        offices: ['派出所', '司法所'],
        roomKinds: ['branded', 'court'],
      },
    ],
  }),
});

const makeAround = (entries: readonly Entry[]) => makePortal([...rooms, ...entries]);

const draw = (dangers: DangerKind[]) => {
  const shapes = makeShapes(dangers);
  const portal = makeAround(Object.values(shapes));
  const [node] = getPathwayNodes(portal, shapes.pathway, today);
  return {
    pages: {
      explainer: getExplainerPage(portal, shapes.explainer, today),
      term: getTermPage(portal, shapes.term, today),
      deadline: getDeadlinePage(portal, shapes.deadline, today),
      law: getLawPage(portal, shapes.law, today),
      pathway: getPathwayPage(portal, shapes.pathway, today),
    },
    outcome: node!.page,
  };
};

describe.each(keysOf(dangerKinds))('where somebody is in %s', (kind) => {
  const { pages, outcome } = draw([kind]);
  const numbers = getDangerNumbers([kind]).map(({ number }) => number);

  test.each(Object.entries(pages))(
    'the page of an entry (%s) brings the numbers, hides what has to be hidden, and leads to no mediator',
    (_, page) => {
      expect(page.exit.map(({ number }) => number)).toEqual(numbers);
      expect(page.exit.filter(({ name }) => name === '')).toEqual([]);
      expect(page.head.isSecret).toBe(isSecret([kind]));
      expect(page.doors.rooms.map(({ href }) => href).filter((href) => href !== '/rooms/court/')).toEqual([]);
      expect(page.doors.pathways).toEqual([]);
      expect(page.doors.refuges.length).toBeGreaterThan(0);
    },
  );

  test('the exit of a pathway does the same', () => {
    expect(outcome.exit.map(({ number }) => number)).toEqual(numbers);
    expect(outcome.head.isSecret).toBe(isSecret([kind]));
    expect(outcome.node).toMatchObject({
      outcome: {
        offices: [{ name: '派出所', number: '110' }, { name: '法庭与司法服务点' }],
        doors: { rooms: [{ href: '/rooms/court/' }], hotlines: [], call: undefined },
      },
    });
  });
});

test('where nobody is in danger, nothing of it stands on any page', () => {
  const { pages } = draw([]);
  for (const { exit, head, doors } of Object.values(pages)) {
    expect(exit).toEqual([]);
    expect(head.isSecret).toBe(false);
    expect(doors.refuges).toEqual([]);
  }
  expect(pages.explainer.doors.rooms.map(({ href }) => href)).toEqual(['/rooms/mediation/', '/rooms/court/']);
});

test('a danger exit of which nobody says what the danger is, is hidden and offers the police', () => {
  const { outcome } = draw([]);
  expect(outcome.head.isSecret).toBe(true);
  expect(outcome.exit[0]).toEqual({ number: '110', name: '报警', isUrgent: true });
});

describe('the exit of an outcome', () => {
  const order = (title: string, hotlines: string[], dangers: DangerKind[], steps: string[] = []) =>
    getOutcomeExit(
      {
        site: makeSite({
          hotlines: ['110', '119', '120', '12345', '12348', '12356'].map((number) => ({ name: number, number })),
        }),
      },
      { title, steps, hotlines, dangers },
    ).map(({ number, isUrgent }) => `${number}${isUrgent ? '!' : ''}`);

  test.each([
    [
      'whoever comes at once stands first, in whatever order they are written',
      '先走',
      ['12348', '120', '110'],
      ['violence'],
      ['110!', '120!', '12348'],
    ],
    [
      'of these the one that the title names',
      '人先撤，打119',
      ['12345', '120', '119'],
      ['accident'],
      ['119!', '120!', '12345'],
    ],
    [
      'a number that helps in this danger alone is urgent there',
      '先打12356',
      ['110', '12356', '120'],
      ['suicide'],
      ['12356!', '120!', '110!'],
    ],
    ['and not elsewhere', '先走', ['12356', '110'], ['threat'], ['110!', '12356']],
    ['without a kind it is the police', '先走', [], [], ['110!', '120!', '12338']],
  ] satisfies [string, string, string[], DangerKind[], string[]][])('%s', (_, title, hotlines, dangers, expected) => {
    expect(order(title, hotlines, dangers)).toEqual(expected);
  });

  test('steps that tell to call count as the title does', () => {
    expect(order('先撤', ['120', '119'], ['accident'], ['打119', '打120'])).toEqual(['119!', '120!']);
  });
});

test('the first page offers who comes at once, and whom to ask for free', () => {
  const site = makeSite({ hotlines: ['12348', '12345', '110', '120'].map((number) => ({ name: number, number })) });
  expect(getFirstCalls({ site }).map(({ number, isUrgent }) => [number, isUrgent])).toEqual([
    ['110', true],
    ['120', true],
    ['12348', false],
  ]);
});

test('a number that the settings do not name is offered all the same', () => {
  const site = makeSite({ hotlines: [{ name: '法律服务', number: '12348' }] });
  expect(getExit({ site }, ['fraud'])).toMatchObject([{ number: '110', name: '打电话' }, { number: '96110' }]);
  expect(getAllExits({ site }).length).toBeGreaterThan(5);
});

describe('where nobody is in danger, the number to call first', () => {
  const own = { number: '12348', name: '法律服务' };
  const site = makeSite({ hotlines: ['12348', '12345', '120', '110'].map((number) => ({ number, name: number })) });
  const call = (first: string, then: string) =>
    getCalls({ site }, { first: [first], then: [then] }, own).map(({ number, isUrgent }) => [number, isUrgent]);

  test.each([
    [
      'is who comes at once, where that is the first thing to do',
      '先停车救人，打120、110。',
      '',
      ['120', '110', '12348'],
    ],
    [
      'is its own, where others are named for the case that something happens',
      '关水。',
      '着火打110。',
      ['12348', '110'],
    ],
    ['stands once', '打110，再打110。', '有人受伤打120，动手打110。', ['110', '12348', '120']],
    ['is no sum, and no office that comes to nobody', '赔110元，打12345问。', '', ['12348']],
  ])('%s', (_, first, then, numbers) => {
    expect(call(first, then)).toEqual(numbers.map((number) => [number, number.length === 3]));
  });
});

describe('快速离开 leads', () => {
  const other = makeEntry('explainers', 'leak', { title: '漏水？', summary: '先止水。', topic });
  const violence = makeEntry('explainers', 'v', { title: '挨打？', summary: '打110。', topic, dangers: ['violence'] });

  test('to the first matter in which nobody is in danger', () => {
    expect(getHarmlessUrl(makeAround([other]))).toBe('/explainers/topics/neighbours/');
  });

  test('never to a matter with a page to hide, nor to one that may be dangerous; else to the first page', () => {
    expect(getHarmlessUrl(makeAround([other, violence]))).toBe('/');
    const site = makeSite({ topics: [{ name: topic, slug: 'neighbours', hue: 1, danger: true }] });
    expect(getHarmlessUrl(makePortal([other], site))).toBe('/');
    expect(getHarmlessUrl(makePortal([]))).toBe('/');
  });
});
