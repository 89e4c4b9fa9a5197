import { findLast } from '../../entries/line-index.ts';

/** What a table says of a cell: the head of its column, which may end with a unit in brackets, and the name of its row. */
export interface Cell {
  row: string;
  head: string;
  unit: string | undefined;
}

interface Row {
  /** The first cell. */
  name: string;
  /** Where its tabs stand in the text, ascending. */
  tabs: number[];
  /** The cells of the row above that heads its table. */
  heads: readonly string[] | undefined;
}

/** 受理（件） */
const withUnit = /^(?<head>.+?)[(（](?:单位[:：])?(?<unit>[^\d()（）]{1,5})[)）]$/u;

/** Tells for a place in a row of a table of `text` what the table says of it; cells are set apart by tabs. */
export function createColumns(text: string): (start: number) => Cell | undefined {
  if (!text.includes('\t')) return () => undefined;
  const starts: number[] = [];
  const rows: Row[] = [];
  let heads: string[] | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    let at = start - 1;
    starts.push(start);
    rows.push({
      name: (cells[0] ?? '').trim(),
      tabs: cells.slice(0, -1).map((cell) => (at += cell.length + 1)),
      heads,
    });
    // The rows of a table follow each other; what else stands between them ends it, but for empty lines.
    if (cells.length > 1) heads ??= cells;
    else if (line !== '') heads = undefined;
    start += line.length + 1;
  }
  const known = new Map<string, Pick<Cell, 'head' | 'unit'>>();
  const readHead = (whole: string) => {
    const before = known.get(whole);
    if (before) return before;
    const { head = whole, unit } = withUnit.exec(whole)?.groups ?? {};
    known.set(whole, { head, unit });
    return { head, unit };
  };
  return (place) => {
    const row = rows[findLast(starts, place)];
    if (!row) return undefined;
    const { name, tabs, heads: names } = row;
    const column = findLast(tabs, place - 1) + 1;
    if ((tabs[column - 1] ?? Infinity) >= place) return undefined;
    const whole = names?.[column]?.trim();
    if (!whole || whole.length > 60 || /\d/u.test(whole)) return undefined;
    return { row: name && !/^\d/u.test(name) ? name : '', ...readHead(whole) };
  };
}
