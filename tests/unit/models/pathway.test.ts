import { expect, test } from 'vitest';
import { getPathwayNodes, getPathwayPage } from '../../../src/models/pathway.ts';
import { portal, today, town } from './town.ts';

const nodes = getPathwayNodes(portal, town.pathway, today);
const find = (id: string) => nodes.find((node) => node.id === id)!.page;

test('starts with its first question, whose answers are links', () => {
  expect(getPathwayPage(portal, town.pathway, today).question).toMatchObject({
    text: '人安全吗？',
    options: [
      { href: '/pathways/leak-path/police/', label: '不安全', danger: true },
      { href: '/pathways/leak-path/who/', label: '安全', danger: false },
    ],
  });
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
  expect(find('room').back).toEqual([{ href: '/pathways/leak-path/who/', label: '谁家漏的？' }]);
});

test('names hotlines of the settings only', () => {
  const { node } = find('police');
  expect(node.kind === 'outcome' && node.outcome.hotlines).toEqual([{ name: '报警', number: '110' }]);
});

test('an outcome names rooms of its kind, deadlines and the law', () => {
  expect(find('room').node).toMatchObject({
    outcome: {
      kinds: ['品牌调解室'],
      rooms: [{ href: '/rooms/room/' }, { href: '/rooms/far-room/' }],
      deadlines: [{ href: '/deadlines/limitation/', length: '3年' }],
      citations: [{ href: '/laws/civil-code/#article-296' }],
    },
  });
});

test('a pathway without questions yet is a page', () => {
  const empty = { ...town.pathway, data: { ...town.pathway.data, questions: [], outcomes: [] } };
  expect(getPathwayPage(portal, empty, today).question).toBeUndefined();
  expect(getPathwayNodes(portal, empty, today)).toEqual([]);
});
