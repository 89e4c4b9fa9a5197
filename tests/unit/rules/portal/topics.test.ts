import { expect, test } from 'vitest';
import {
  getConcerned,
  getExplainersByTopic,
  getTopic,
  getTopicsWithExplainers,
} from '../../../../src/rules/portal/topics.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const explainer = (id: string, topic: string) => makeEntry('explainers', id, { title: id, summary: '答', topic });
const portal = makePortal([explainer('a', '劳动与工资'), explainer('b', '养鱼/纠纷'), explainer('c', '劳动与工资')]);

test('a topic of the settings brings its address', () => {
  expect(getTopic(portal, '劳动与工资')).toMatchObject({ slug: 'labour', hotline: '12333' });
});

test('a topic nobody has seen stands under its own name, at an address without signs that mean something there', () => {
  expect(getTopic(portal, '养鱼/纠纷')).toMatchObject({ name: '养鱼/纠纷', slug: '养鱼-纠纷' });
  expect(getTopic(portal, 'a?b#c%d\\e').slug).toBe('a-b-c-d-e');
});

test('topics with explainers are listed, those of the settings first, empty ones not at all', () => {
  expect(
    getTopicsWithExplainers(portal).map(({ topic, explainers }) => [topic.name, explainers.map(({ id }) => id)]),
  ).toEqual([
    ['劳动与工资', ['a', 'c']],
    ['养鱼/纠纷', ['b']],
  ]);
});

test('explainers are grouped once a portal', () => {
  expect(getExplainersByTopic(portal)).toBe(getExplainersByTopic(portal));
  expect(getExplainersByTopic(makePortal([])).size).toBe(0);
});

test('entries are concerned that name one of the topics', () => {
  const room = (id: string, disputeTypes: string[]) =>
    makeEntry('rooms', id, { name: id, kind: 'branded', region: 'x', intro: '介绍', disputeTypes });
  const rooms = [room('a', ['甲', '乙']), room('b', ['丙']), room('c', [])];
  expect(getConcerned(rooms, ['乙', '丁']).map(({ id }) => id)).toEqual(['a']);
  expect(getConcerned(rooms, [])).toEqual([]);
});
