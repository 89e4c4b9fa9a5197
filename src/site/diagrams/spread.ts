/** Something that stands in a row: how wide it is, where its middle would like to be, and how much that matters. */
export interface Spreadable {
  width: number;
  wish: number;
  weight: number;
}

/**
 * Middles for things in a row: in the given order, at least `gap` apart, and as near to their wishes as that allows
 * (least squares by pooling adjacent violators, which is exact).
 */
export function spread(row: readonly Spreadable[], gap: number): number[] {
  let offset = 0;
  const offsets = row.map(({ width }, index) => {
    const before = row[index - 1];
    if (before) offset += before.width / 2 + gap + width / 2;
    return offset;
  });
  const pools: { mean: number; weight: number; size: number }[] = [];
  for (const [index, { wish, weight }] of row.entries()) {
    let pool = { mean: wish - (offsets[index] ?? 0), weight, size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const sum = last.weight + pool.weight;
      pool = {
        mean: (last.mean * last.weight + pool.mean * pool.weight) / sum,
        weight: sum,
        size: last.size + pool.size,
      };
    }
    pools.push(pool);
  }
  const means = pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
  return means.map((mean, index) => mean + (offsets[index] ?? 0));
}
