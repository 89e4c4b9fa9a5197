/** A place in a layer: a node, or a bend, where a line passes between the nodes of a layer that it only crosses. */
export interface Slot {
  id: string;
  isBend: boolean;
}

/** A line through the layers: the ids of its node, its bends and its other node, from top to bottom. */
export interface Chain {
  from: string;
  to: string;
  slots: string[];
}

/** A graph cut into layers: every line leads downwards, one layer at a time. */
export interface Layers {
  layers: Slot[][];
  chains: Chain[];
}

/** A line from one node to another. */
export interface Link {
  from: string;
  to: string;
}

/** The links that close no ring, each pair once; a half-written graph may hold rings and links to nowhere. */
function getForwardLinks(ids: readonly string[], links: readonly Link[]): Link[] {
  const known = new Set(ids);
  const targets = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to } of links) if (known.has(to)) targets.get(from)?.add(to);
  const forward: Link[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (from: string) => {
    state.set(from, 'open');
    for (const to of targets.get(from) ?? []) {
      if (state.get(to) === 'open') continue;
      forward.push({ from, to });
      if (!state.has(to)) visit(to);
    }
    state.set(from, 'done');
  };
  for (const id of ids) if (!state.has(id)) visit(id);
  return forward;
}

/** The layer of each id: one below the lowest of those that lead to it (longest path from a source). */
function getDepths(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const sources = Map.groupBy(links, ({ to }) => to);
  const depths = new Map<string, number>();
  const measure = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const depth = Math.max(-1, ...(sources.get(id) ?? []).map(({ from }) => measure(from))) + 1;
    depths.set(id, depth);
    return depth;
  };
  for (const id of ids) measure(id);
  return depths;
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

const getPositions = (layers: readonly (readonly Slot[])[]) =>
  new Map(layers.flatMap((layer) => layer.map(({ id }, position) => [id, position] as const)));

/** How many pairs of lines cross between neighbouring layers. */
function countCrossings(layers: readonly (readonly Slot[])[], below: Neighbours): number {
  const positions = getPositions(layers);
  return layers.reduce((sum, layer) => {
    const ends = layer.flatMap(({ id }, start) =>
      (below.get(id) ?? []).map((target) => [start, positions.get(target) ?? 0] as const),
    );
    const crossing = ends.flatMap(([start, end], index) =>
      ends.slice(index + 1).filter(([otherStart, otherEnd]) => (otherStart - start) * (otherEnd - end) < 0),
    );
    return sum + crossing.length;
  }, 0);
}

/** A layer sorted by the mean position of each slot's neighbours; a slot without any keeps its place. */
function sortByNeighbours(
  layer: readonly Slot[],
  neighbours: Neighbours,
  positions: ReadonlyMap<string, number>,
): Slot[] {
  const weigh = ({ id }: Slot, own: number): number => {
    const near = (neighbours.get(id) ?? []).map((other) => positions.get(other) ?? 0);
    return near.length === 0 ? own : near.reduce((sum, position) => sum + position, 0) / near.length;
  };
  return layer
    .map((slot, position) => ({ slot, weight: weigh(slot, position) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ slot }) => slot);
}

/** How often the layers are sorted anew, down and up in turn; the pathways of the portal stand still after four. */
const sweeps = 8;

/** Orders each layer by barycentres (Sugiyama, Tagawa and Toda 1981) and keeps the order with the fewest crossings. */
function orderLayers(layers: readonly Slot[][], above: Neighbours, below: Neighbours): Slot[][] {
  let best = { layers: [...layers], crossings: countCrossings(layers, below) };
  let current = [...layers];
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isDown = sweep % 2 === 0;
    const order = current.map((_, index) => (isDown ? index : current.length - 1 - index));
    for (const index of order)
      current = current.with(
        index,
        sortByNeighbours(current[index] ?? [], isDown ? above : below, getPositions(current)),
      );
    const crossings = countCrossings(current, below);
    if (crossings < best.crossings) best = { layers: current, crossings };
  }
  return best.layers;
}

/** Cuts a graph into layers by the longest path to each node, with few crossings; `ids` in the order of reading. */
export function getLayers(ids: readonly string[], links: readonly Link[]): Layers {
  const unique = [...new Set(ids)];
  const forward = getForwardLinks(unique, links);
  const depths = getDepths(unique, forward);
  const depthOf = (id: string) => depths.get(id) ?? 0;
  const layers: Slot[][] = Array.from({ length: Math.max(-1, ...depths.values()) + 1 }, () => []);
  for (const id of unique) layers[depthOf(id)]?.push({ id, isBend: false });
  const chains = forward.map(({ from, to }): Chain => {
    const bends = Array.from({ length: depthOf(to) - depthOf(from) - 1 }, (_, index) => `${from} ${to} ${index}`);
    for (const [index, id] of bends.entries()) layers[depthOf(from) + 1 + index]?.push({ id, isBend: true });
    return { from, to, slots: [from, ...bends, to] };
  });
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const { slots } of chains)
    for (const [index, upper] of slots.slice(0, -1).entries()) {
      const lower = slots[index + 1] ?? upper;
      below.set(upper, [...(below.get(upper) ?? []), lower]);
      above.set(lower, [...(above.get(lower) ?? []), upper]);
    }
  return { layers: orderLayers(layers, above, below), chains };
}
