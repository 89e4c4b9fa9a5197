import { expect, test } from 'vitest';
import { sums } from '../../../../src/rules/sums/sums.ts';
import { getTasks } from '../../../../src/site/forms/tasks.ts';
import { sumAsks } from '../../../../src/site/sums/asks.ts';
import { getSumRecords } from '../../../../src/site/sums/search-records.ts';
import { getDeadlinePage } from '../../../../src/site/deadlines/model.ts';
import { getRoomPage } from '../../../../src/site/rooms/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal as townPortal, today, town } from '../town.ts';

const law = makeEntry('laws', 'consumer-law', {
  title: '消费者权益保护法',
  short: '消费者权益保护法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  versions: [{ adoptedOn: '2013-10-25', inForceOn: '2014-03-15' }],
  checked: { on: '2026-11-21', against: '全文' },
  articles: [{ number: '55', plain: '欺诈的赔三倍。' }],
});
const iou = makeEntry('forms', 'iou', {
  title: '借条',
  purpose: '写下来。',
  group: 'agreement',
  filedBy: '借钱的人',
  where: '出借人收着。',
  copies: '一份',
  cost: '不收费',
  questions: [{ id: '金额', kind: 'money', label: '借多少钱？' }],
});
const portal = makePortal([law, iou]);

test('links the papers to write, then the sums that the portal offers', () => {
  const tasks = getTasks(portal, { forms: ['iou'], sums: ['severance', 'fraud-triple'] });
  expect(tasks.map(({ href }) => href)).toEqual(['/forms/iou/', '/sums/fraud-triple/']);
  expect(tasks[0]?.label).toBe('写：借条');
});

test('a link tells what is known of the choices of its paper, and nothing else', () => {
  const options = ['约定了', '没有约定'];
  const interest = { id: '利息', kind: 'choice' as const, label: '约定利息吗？', options };
  const asking = makePortal([makeEntry('forms', 'iou', { ...iou.data, questions: [interest] })]);
  const getKnown = (question: string, answer: string) =>
    getTasks(asking, { forms: ['iou'], sums: [], known: [{ question, answer }] })[0]?.known;
  expect(getKnown('利息', '没有约定')).toBe('{"利息":"没有约定"}');
  expect(getKnown('利息', '没说')).toBeUndefined();
  expect(getKnown('利率', '没有约定')).toBeUndefined();
});

test('every sum is found by what people call it', () => {
  const ids = Object.values(sums).flatMap((group) => group.map(({ id }) => id));
  expect(Object.keys(sumAsks).sort()).toEqual([...ids].sort());
  expect(getSumRecords(portal).map(({ url, asks }) => [url, asks.length > 0])).toEqual([
    ['/sums/fraud-triple/', true],
    ['/sums/return-shipping/', true],
  ]);
});

test('a deadline shows the papers that name it, a room those that its kind takes in its matters', () => {
  const [limitation] = townPortal.pick('deadlines', ['limitation']);
  expect(getDeadlinePage(townPortal, limitation!, today).forms.map(({ href }) => href)).toContain(
    '/forms/leak-letter/',
  );
  const kind = town.room.data.kind;
  const takes = (roomKinds: (typeof kind)[], disputeTypes: string[]) => {
    const paper = makeEntry('forms', 'paper', { ...iou.data, roomKinds, disputeTypes });
    return getRoomPage(makePortal([town.room, paper]), town.room, today).forms.length;
  };
  const matters = town.room.data.disputeTypes;
  expect(takes([kind], matters)).toBe(1);
  expect(takes([], matters)).toBe(0);
  expect(
    takes(
      [kind],
      ['婚姻与彩礼'].filter((name) => !matters.includes(name)),
    ),
  ).toBe(0);
});
