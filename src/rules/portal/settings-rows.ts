import { isKeyOf, isRecord } from '../../schemas/record.ts';

/** The lists of settings that are laid row by row over those of the program, and the field that tells their rows apart. */
const rowKeys = { hotlines: 'number', topics: 'slug' } as const;

const keyIn = (list: keyof typeof rowKeys) => (row: unknown) => (isRecord(row) ? row[rowKeys[list]] : undefined);

/** Rows of a portal's own over those of the program: in the place of the same, and new ones behind. */
export function rowsOver(list: keyof typeof rowKeys, own: unknown, shipped: readonly unknown[]): unknown {
  if (!Array.isArray(own)) return own ?? shipped;
  const keyOf = keyIn(list);
  const known = new Set(shipped.map(keyOf));
  const inPlace = shipped.map((row) => own.find((mine) => keyOf(mine) === keyOf(row)) ?? row);
  return [...inPlace, ...own.filter((row) => !known.has(keyOf(row)))];
}

/**
 * Where a field of the settings that hold stands in those that a portal has written itself (`raw`): a row of its own comes first there
 * and behind twenty of the program's in `laid`.
 */
export function toOwnPath(path: readonly PropertyKey[], laid: unknown, raw: unknown): readonly PropertyKey[] {
  const [list, index, ...rest] = path;
  if (typeof list !== 'string' || !isKeyOf(rowKeys, list) || !isRecord(laid) || !isRecord(raw)) return path;
  const [rows, own, at] = [laid[list], raw[list], Number(index)];
  if (!Array.isArray(rows) || !Array.isArray(own) || !(at in rows)) return path;
  const keyOf = keyIn(list);
  const isSame = (row: unknown) => keyOf(row) === keyOf(rows[at]);
  // Of several with one key it is the same one of them.
  const place = own.flatMap((row, place) => (isSame(row) ? [place] : []))[rows.slice(0, at).filter(isSame).length];
  return place === undefined ? path : [list, place, ...rest];
}
