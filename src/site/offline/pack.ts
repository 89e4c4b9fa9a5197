import type { PageParts } from './kept-html.ts';

/** One thing of a part: a page taken apart, or a file as it is. */
export interface PackedItem {
  path: string;
  /** Of a page, what stands around its `<main>`, which is the bytes. */
  page?: Omit<PageParts, 'main'>;
  bytes: Uint8Array;
}

/** What stands first in a part: one line of JSON. */
type Row = Omit<PackedItem, 'bytes'> & { size: number };

const newLine = 10;

/** Puts items behind one another, with a table of them before. */
export function pack(items: readonly PackedItem[]): Uint8Array {
  const rows = items.map(({ bytes, ...item }): Row => ({ ...item, size: bytes.length }));
  const table = new TextEncoder().encode(`${JSON.stringify(rows)}\n`);
  const whole = new Uint8Array(items.reduce((sum, { bytes }) => sum + bytes.length, table.length));
  let at = table.length;
  whole.set(table);
  for (const { bytes } of items) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** What `pack` has made, taken apart again; the bytes stay where they are. */
export function unpack(whole: Uint8Array): PackedItem[] {
  const end = whole.indexOf(newLine);
  const rows: Row[] = JSON.parse(new TextDecoder().decode(whole.subarray(0, end)));
  let at = end + 1;
  return rows.map(({ size, ...item }) => {
    at += size;
    return { ...item, bytes: whole.subarray(at - size, at) };
  });
}
