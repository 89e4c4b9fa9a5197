/** A row of a briefing, parted: what is said of all practices alike stands once, before what is said of each. */
export interface SharedRow {
  shared: string[];
  /** Nothing where all is shared. */
  own: string[][];
}

/** Parts the cells of a row; of a single practice nothing is shared. */
export function splitShared(cells: readonly (readonly string[])[]): SharedRow {
  const [first = [], ...others] = cells;
  const shared = others.length === 0 ? [] : first.filter((line) => others.every((lines) => lines.includes(line)));
  const own = cells.map((lines) => lines.filter((line) => !shared.includes(line)));
  return { shared, own: own.some((lines) => lines.length > 0) ? own : [] };
}
