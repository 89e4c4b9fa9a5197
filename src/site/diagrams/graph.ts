import type { PlacedLine } from './flow.ts';
import { type Chain, getLayers, type Layers } from './layers.ts';
import { spread } from './spread.ts';
import { getTextWidth, wrapText } from './wrap.ts';

/** A question with its answers, or an outcome (without any), as the picture needs it. */
export interface GraphNode {
  id: string;
  text: string;
  danger: boolean;
  isOutcome: boolean;
  answers: { label: string; to: string; danger: boolean }[];
}

/** The answers of a question that lead to one place: a plate with their numbers, from which a line starts. */
interface PlacedPort {
  label: string;
  to: string;
  danger: boolean;
  x: number;
  y: number;
  width: number;
}

/** A node with its box and everything written in it; `x` and `y` are the upper left corner. */
export interface PlacedNode {
  id: string;
  danger: boolean;
  isOutcome: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  text: PlacedLine[];
  answers: { number: number; danger: boolean; lines: PlacedLine[] }[];
  ports: PlacedPort[];
}

/** A line from a port to the top of a node: points between which it runs straight down or swings from one to the next. */
export interface PlacedEdge {
  from: string;
  to: string;
  danger: boolean;
  points: { x: number; y: number }[];
}

/** A graph from top to bottom, in units; as wide as it needs to be. */
export interface Picture {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

/** Sizes of the picture in units; the component draws with the same. */
export const graph = {
  questionWidth: 216,
  outcomeWidth: 152,
  bendWidth: 10,
  padding: 12,
  textSize: 15,
  textLine: 22,
  answerSize: 14,
  answerLine: 20,
  /** Room for the number before an answer. */
  numberWidth: 20,
  portHeight: 22,
  portSize: 13,
  portGap: 6,
  gap: 20,
  layerGap: 56,
  margin: 2,
};

const getPorts = ({ answers }: GraphNode, chains: readonly Chain[]) =>
  chains.map(({ to }) => {
    const own = answers.map((answer, index) => ({ ...answer, number: index + 1 })).filter((answer) => answer.to === to);
    const label = own.map(({ number }) => number).join('、');
    const width = getTextWidth(label, graph.portSize) + 16;
    return { to, label, danger: own.some(({ danger }) => danger), width };
  });

type Ports = ReturnType<typeof getPorts>;

const getRowWidth = (ports: Ports): number =>
  ports.reduce((sum, { width }) => sum + width + graph.portGap, -graph.portGap);

/** A node's box at the origin, with its words in it. */
function measureNode(node: GraphNode, ports: Ports): Omit<PlacedNode, 'ports' | 'x' | 'y'> {
  const { padding, textSize, textLine, answerSize, answerLine, numberWidth } = graph;
  const width = Math.max(node.isOutcome ? graph.outcomeWidth : graph.questionWidth, getRowWidth(ports) + 2 * padding);
  const inner = width - 2 * padding;
  let y = padding - 6;
  const text = wrapText(node.text, inner, textSize).map((line) => ({ text: line, y: (y += textLine) }));
  if (node.answers.length > 0) y += 6;
  const answers = node.answers.map(({ label, danger }, index) => ({
    number: index + 1,
    danger,
    lines: wrapText(label, inner - numberWidth, answerSize).map((line) => ({ text: line, y: (y += answerLine) })),
  }));
  const { id, danger, isOutcome } = node;
  return { id, danger, isOutcome, width, height: y + padding, text, answers };
}

/** The middle of every slot: as near as its layer allows to what it is linked with, bends nearest of all. */
function placeAcross({ layers, chains }: Layers, widthOf: (id: string) => number): Map<string, number> {
  const near = new Map<string, string[]>();
  for (const { slots } of chains)
    for (const [index, upper] of slots.slice(0, -1).entries()) {
      const lower = slots[index + 1] ?? upper;
      near.set(upper, [...(near.get(upper) ?? []), lower]);
      near.set(lower, [...(near.get(lower) ?? []), upper]);
    }
  const middles = new Map<string, number>(layers.flat().map(({ id }) => [id, 0]));
  const settle = (layer: Layers['layers'][number]) => {
    const row = layer.map(({ id, isBend }) => {
      const others = (near.get(id) ?? []).map((other) => middles.get(other) ?? 0);
      const wish = others.length === 0 ? 0 : others.reduce((sum, x) => sum + x, 0) / others.length;
      return { width: widthOf(id), wish, weight: isBend ? 4 : 1 };
    });
    for (const [index, middle] of spread(row, graph.gap).entries()) middles.set(layer[index]?.id ?? '', middle);
  };
  for (let sweep = 0; sweep < 6; sweep += 1)
    for (const layer of sweep % 2 ? layers.toReversed() : layers) settle(layer);
  const edges = layers
    .flat()
    .flatMap(({ id }) => [-1, 1].map((side) => (middles.get(id) ?? 0) + (side * widthOf(id)) / 2));
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  // A phone shows the left end first: that is where the first question stands, mirrored if need be.
  const start = middles.get(layers[0]?.[0]?.id ?? '') ?? 0;
  const isMirrored = start > (left + right) / 2;
  return new Map(
    [...middles].map(([id, middle]) => [id, (isMirrored ? right - middle : middle - left) + graph.margin]),
  );
}

/** Puts the ports below a box side by side, in the order of where their lines go. */
function placePorts(ports: Ports, middle: number, y: number, nextOf: (to: string) => number): PlacedPort[] {
  let x = middle - getRowWidth(ports) / 2;
  return ports
    .toSorted((a, b) => nextOf(a.to) - nextOf(b.to))
    .map((port) => {
      const placed = { ...port, x, y };
      x += port.width + graph.portGap;
      return placed;
    });
}

/**
 * Places a decision graph from top to bottom: layers by the longest path, few crossings by barycentres, lines through
 * lanes of their own so that none runs through a box. Answers that lead nowhere or back up are written, not drawn.
 */
export function layoutGraph(nodes: readonly GraphNode[]): Picture {
  const byId = new Map<string, GraphNode>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const links = nodes.flatMap(({ id, answers }) => answers.map(({ to }) => ({ from: id, to })));
  const structure = getLayers([...byId.keys()], links);
  const chainsFrom = Map.groupBy(structure.chains, ({ from }) => from);
  const ports = new Map([...byId].map(([id, node]) => [id, getPorts(node, chainsFrom.get(id) ?? [])]));
  const boxes = new Map([...byId].map(([id, node]) => [id, measureNode(node, ports.get(id) ?? [])]));
  const middles = placeAcross(structure, (id) => boxes.get(id)?.width ?? graph.bendWidth);
  const middleOf = (id: string) => middles.get(id) ?? 0;

  const placed = new Map<string, PlacedNode>();
  /** Where the layer of a slot begins and ends. */
  const spans = new Map<string, { top: number; bottom: number }>();
  let top = graph.margin;
  for (const layer of structure.layers) {
    let bottom = top;
    for (const { id } of layer) {
      const box = boxes.get(id);
      if (!box) continue;
      const own = ports.get(id) ?? [];
      const below = top + box.height;
      bottom = Math.max(bottom, below + (own.length > 0 ? graph.portHeight : 0));
      const shift = <T extends { y: number }>(line: T): T => ({ ...line, y: line.y + top });
      const nextOf = (to: string) => middleOf(chainsFrom.get(id)?.find((chain) => chain.to === to)?.slots[1] ?? to);
      placed.set(id, {
        ...box,
        x: middleOf(id) - box.width / 2,
        y: top,
        text: box.text.map(shift),
        answers: box.answers.map((answer) => ({ ...answer, lines: answer.lines.map(shift) })),
        ports: placePorts(own, middleOf(id), below, nextOf),
      });
    }
    for (const { id } of layer) spans.set(id, { top, bottom });
    top = bottom + graph.layerGap;
  }

  const edges = structure.chains.map(({ from, to, slots }): PlacedEdge => {
    const port = placed.get(from)?.ports.find((each) => each.to === to);
    const start = (port?.x ?? 0) + (port?.width ?? 0) / 2;
    const points = [
      { x: start, y: (port?.y ?? 0) + graph.portHeight },
      { x: start, y: spans.get(from)?.bottom ?? 0 },
    ];
    for (const id of slots.slice(1)) {
      const span = spans.get(id) ?? { top: 0, bottom: 0 };
      points.push({ x: middleOf(id), y: span.top });
      if (id !== to) points.push({ x: middleOf(id), y: span.bottom });
    }
    return { from, to, danger: port?.danger ?? false, points };
  });
  const right = Math.max(0, ...[...middles].map(([id, x]) => x + (boxes.get(id)?.width ?? graph.bendWidth) / 2));
  const height = nodes.length === 0 ? 0 : top - graph.layerGap + graph.margin;
  return { width: right + graph.margin, height, nodes: [...placed.values()], edges };
}
