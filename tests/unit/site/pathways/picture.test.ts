import { expect, test } from 'vitest';
import { getPathwayPicture, type OutlineNode } from '../../../../src/site/pathways/picture.ts';
import { town } from '../town.ts';

type Data = typeof town.pathway.data;

const draw = (changes: Partial<Data> = {}) =>
  getPathwayPicture({ ...town.pathway, data: { ...town.pathway.data, ...changes } });

const write = ({ title, isRepeated, branches }: OutlineNode): string =>
  `${title}${isRepeated ? '…' : ''}${branches.length > 0 ? `（${branches.map(({ label, node }) => `${label}→${write(node)}`).join('；')}）` : ''}`;

test('the list says what the picture shows, and leads to the pages', () => {
  const { nodes, outline } = draw();
  expect(nodes.map(({ id, isOutcome, danger }) => [id, isOutcome, danger])).toEqual([
    ['start', false, false],
    ['who', false, false],
    ['police', true, true],
    ['room', true, false],
  ]);
  expect(write(outline!)).toBe('人安全吗？（不安全→打110；安全→谁家漏的？（楼上→去调解室；不知道→去调解室））');
  expect(outline).toMatchObject({
    href: '/pathways/leak-path/',
    branches: [{ danger: true, node: { danger: true, href: '/pathways/leak-path/police/' } }, { danger: false }],
  });
});

test('a question that several answers lead to is written out once', () => {
  const [start, who] = town.pathway.data.questions;
  const twice = { ...start!, options: [...start!.options, { label: '说不准', to: 'who', danger: false }] };
  expect(write(draw({ questions: [twice, who!] }).outline!)).toBe(
    '人安全吗？（不安全→打110；安全→谁家漏的？（楼上→去调解室；不知道→去调解室）；说不准→谁家漏的？…）',
  );
});

test('a half-written pathway has a list too: rings end, and what does not exist has no page', () => {
  const [start, who] = town.pathway.data.questions;
  const round = {
    ...who!,
    options: [
      { label: '回去', to: 'start', danger: false },
      { label: '没写', to: 'gone', danger: false },
    ],
  };
  const { outline } = draw({ questions: [start!, round] });
  expect(write(outline!)).toBe('人安全吗？（不安全→打110；安全→谁家漏的？（回去→人安全吗？…；没写→gone））');
  expect(outline!.branches[1]!.node.branches[1]!.node.href).toBeUndefined();
  expect(draw({ questions: [] }).outline).toBeUndefined();
});
