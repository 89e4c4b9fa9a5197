import { expect, test } from 'vitest';
import { getPathwayNodes, getPathwayPage } from '../../../../src/site/pathways/model.ts';
import { portal, today, town } from '../town.ts';

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
  expect(node.kind === 'outcome' && node.outcome.hotlines).toMatchObject([{ name: '报警', number: '110' }]);
});

test('offers hotlines in the order of the outcome, whatever the order of the settings', () => {
  const [outcome] = town.pathway.data.outcomes;
  const pathway = {
    ...town.pathway,
    data: { ...town.pathway.data, outcomes: [{ ...outcome!, id: 'police', hotlines: ['110', '12333', '12348'] }] },
  };
  const [node] = getPathwayNodes(portal, pathway, today).filter(({ id }) => id === 'police');
  expect(node?.page.node).toMatchObject({
    outcome: { hotlines: [{ number: '110' }, { number: '12333' }, { number: '12348' }] },
  });
});

test('an outcome names rooms of its kind by province, deadlines and the law', () => {
  const { node } = find('room');
  expect(node).toMatchObject({
    outcome: {
      offices: ['品牌调解室'],
      deadlines: [{ href: '/deadlines/limitation/', length: '3年' }],
      citations: [{ href: '/laws/civil-code/#article-296' }],
    },
  });
  const groups = node.kind === 'outcome' ? node.outcome.where.groups : [];
  expect(groups.map(({ title, rooms }) => [title, rooms.map(({ href }) => href)]).sort()).toEqual([
    ['丙省', ['/rooms/far-room/']],
    ['甲省', ['/rooms/room/']],
  ]);
});

test('a pathway without questions yet is a page', () => {
  const empty = { ...town.pathway, data: { ...town.pathway.data, questions: [], outcomes: [] } };
  expect(getPathwayPage(portal, empty, today).question).toBeUndefined();
  expect(getPathwayNodes(portal, empty, today)).toEqual([]);
});

test('counts the steps, and the questions that may still come', () => {
  expect(getPathwayPage(portal, town.pathway, today).progress).toEqual({ step: '第 1 步', left: '后面最多还有 1 问' });
  expect(find('who').progress).toEqual({ step: '第 2 步', left: '这是最后一问' });
  expect(find('room').progress).toEqual({ step: '第 3 步', left: undefined });
});

test('says between which steps a node lies where ways of different length lead to it', () => {
  const [start, who] = town.pathway.data.questions;
  const shortcut = { ...start!, options: [...start!.options, { label: '不清楚', to: 'room', danger: false }] };
  const pathway = { ...town.pathway, data: { ...town.pathway.data, questions: [shortcut, who!] } };
  const { page } = getPathwayNodes(portal, pathway, today).find(({ id }) => id === 'room')!;
  expect(page.progress.step).toBe('第 2—3 步');
  expect(page.back.map(({ label }) => label)).toEqual(['人安全吗？', '谁家漏的？']);
});
