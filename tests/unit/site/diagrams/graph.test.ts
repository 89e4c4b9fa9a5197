import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  graph,
  type GraphNode,
  layoutGraph,
  type Picture,
  type PlacedNode,
} from '../../../../src/site/diagrams/graph.ts';
import { getTextWidth } from '../../../../src/site/diagrams/wrap.ts';
import { getPathwayPicture } from '../../../../src/site/pathways/picture.ts';
import { type Box, getOverlaps, isWithin, overlap, textBox } from './boxes.ts';
import { readableText } from './readable-text.ts';
import { openShipped } from '../../../open-shipped.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Any graph, half-written ones too: rings, answers to nowhere, questions that nobody reaches, one id twice. */
const wildNodes: fc.Arbitrary<GraphNode[]> = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    text: readableText,
    danger: fc.boolean(),
    isOutcome: fc.boolean(),
    answers: fc.array(fc.record({ label: readableText, to: fc.constantFrom(...ids, 'gone'), danger: fc.boolean() }), {
      maxLength: 5,
    }),
  }),
  { maxLength: 8 },
);

const portsOf = ({ ports }: PlacedNode): Box[] =>
  ports.map(({ x, y, width }) => ({ x, y, width, height: graph.portHeight }));

const wordsOf = ({ x, text, answers }: PlacedNode): Box[] => [
  ...text.map((line) => textBox(x + graph.padding, line.y, getTextWidth(line.text, graph.textSize), graph.textSize)),
  ...answers.flatMap(({ lines, number }) => {
    const left = x + graph.padding;
    return [
      textBox(left, lines[0]!.y, getTextWidth(String(number), graph.answerSize), graph.answerSize),
      ...lines.map((line) =>
        textBox(left + graph.numberWidth, line.y, getTextWidth(line.text, graph.answerSize), graph.answerSize),
      ),
    ];
  }),
];

/** A line between two points stays in the box that they span. */
const span = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: a.y,
  width: Math.abs(a.x - b.x),
  height: b.y - a.y,
});

function expectTidy({ width, height, nodes, edges }: Picture): void {
  const whole = { x: 0, y: 0, width, height };
  expect(getOverlaps([...nodes, ...nodes.flatMap(portsOf)])).toEqual([]);
  for (const node of nodes) {
    expect(isWithin(node, whole)).toBe(true);
    for (const port of portsOf(node)) {
      expect(isWithin(port, whole)).toBe(true);
      expect(port.x >= node.x && port.x + port.width <= node.x + node.width).toBe(true);
    }
    expect(getOverlaps(wordsOf(node))).toEqual([]);
    for (const word of wordsOf(node)) expect(isWithin(word, node), JSON.stringify(node)).toBe(true);
  }
  for (const { points, to } of edges) {
    expect(points.at(-1)?.y).toBe(nodes.find(({ id }) => id === to)?.y);
    for (const [index, point] of points.slice(1).entries()) {
      const stretch = span(points[index]!, point);
      expect(stretch.height).toBeGreaterThanOrEqual(0);
      expect(isWithin(stretch, whole)).toBe(true);
      expect(nodes.filter((node) => overlap(stretch, node))).toEqual([]);
    }
  }
}

test('boxes do not overlap, hold their words, no line runs through one, and nothing lies outside', () => {
  fc.assert(
    fc.property(wildNodes, (nodes) => expectTidy(layoutGraph(nodes))),
    { numRuns: 300 },
  );
});

const question = (id: string, ...targets: string[]): GraphNode => ({
  id,
  text: `${id}？`,
  danger: false,
  isOutcome: false,
  answers: targets.map((to) => ({ label: `去${to}`, to, danger: to === 'police' })),
});
const outcome = (id: string): GraphNode => ({ id, text: id, danger: id === 'police', isOutcome: true, answers: [] });

test('answers that lead to one place share a line, which names them all', () => {
  const { nodes, edges } = layoutGraph([
    question('start', 'police', 'ask', 'police'),
    outcome('police'),
    outcome('ask'),
  ]);
  const ports = nodes.find(({ id }) => id === 'start')!.ports;
  expect(
    ports.map(({ label, to, danger }) => ({ label, to, danger })).sort((a, b) => a.label.length - b.label.length),
  ).toEqual([
    { label: '2', to: 'ask', danger: false },
    { label: '1、3', to: 'police', danger: true },
  ]);
  expect(edges.map(({ to, danger }) => [to, danger])).toEqual([
    ['police', true],
    ['ask', false],
  ]);
});

test('ports stand in the order of where their lines go, so that lines from one question do not cross', () => {
  const targets = ['a', 'b', 'c', 'd'];
  const { nodes } = layoutGraph([question('start', ...targets), ...targets.map(outcome)]);
  const xOf = (id: string) => nodes.find((node) => node.id === id)!.x;
  const { ports } = nodes.find(({ id }) => id === 'start')!;
  expect(ports.map(({ x }) => x)).toEqual(ports.map(({ x }) => x).sort((a, b) => a - b));
  expect(ports.map(({ to }) => xOf(to))).toEqual(ports.map(({ to }) => xOf(to)).sort((a, b) => a - b));
});

test('the first question stands in the left half, where a phone begins', () => {
  const nodes = [
    question('start', 'a', 'b'),
    question('b', 'c', 'd'),
    question('d', 'e', 'f'),
    ...['a', 'c', 'e', 'f'].map(outcome),
  ];
  for (const order of [nodes, [nodes[0]!, ...nodes.slice(1).reverse()]]) {
    const { width, nodes: placed } = layoutGraph(order);
    const first = placed.find(({ id }) => id === 'start')!;
    expect(first.x + first.width / 2).toBeLessThanOrEqual(width / 2 + 1e-6);
  }
});

test('nothing makes an empty picture', () => {
  expect(layoutGraph([])).toMatchObject({ nodes: [], edges: [], height: 0 });
});

test('every shipped pathway makes a tidy picture of all its questions and outcomes', async () => {
  const { portal } = await openShipped();
  expect(portal.entries.pathways.length).toBeGreaterThan(0);
  for (const entry of portal.entries.pathways) {
    const picture = layoutGraph(getPathwayPicture(entry).nodes);
    expectTidy(picture);
    expect(picture.nodes).toHaveLength(entry.data.questions.length + entry.data.outcomes.length);
    expect(picture.edges).toHaveLength(
      new Set(entry.data.questions.flatMap(({ id, options }) => options.map(({ to }) => `${id} ${to}`))).size,
    );
  }
});
