import { Unreadable } from './unreadable.ts';

const signs = { entry: 0x02014b50, end: 0x06054b50 };
const endLength = 22;
const fixed = { head: 30, entry: 46 };

interface Packed {
  /** Where the head that stands before the file's own bytes starts. */
  at: number;
  length: number;
  isDeflated: boolean;
}

/** Where the record at the end of an archive starts; -1 where there is none. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at--) if (view.getUint32(at, true) === signs.end) return at;
  return -1;
}

/** The files that an archive lists, by name; none where it is no archive or its list cannot be read. */
function listFiles(view: DataView): Map<string, Packed> {
  const files = new Map<string, Packed>();
  const end = findEnd(view);
  if (end < 0) return files;
  const length = view.getUint32(end + 12, true);
  // Bytes that stand before the archive push all of it on.
  const start = Math.max(0, end - length);
  const pushed = start - view.getUint32(end + 16, true);
  let at = start;
  while (at + fixed.entry <= end && view.getUint32(at, true) === signs.entry) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + fixed.entry, nameLength));
    files.set(name, {
      at: view.getUint32(at + 42, true) + pushed,
      length: view.getUint32(at + 20, true),
      isDeflated: view.getUint16(at + 10, true) !== 0,
    });
    at += fixed.entry + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/**
 * Opens an archive (.zip; PKWARE, ZIP File Format Specification, 4.3). What is returned unpacks one file of it, undefined where it
 * lists none of this name, and rejects where that is broken. All that is unpacked together may have `most` bytes: it is counted as
 * it comes, whatever the archive says of itself, and `Unreadable` with `message` ends it there.
 */
export function openArchive(bytes: Uint8Array, most: number, message: string) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = listFiles(view);
  let left = most;
  return async (name: string): Promise<Uint8Array | undefined> => {
    const file = files.get(name);
    if (!file) return undefined;
    const { at, length, isDeflated } = file;
    const start = at + fixed.head + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = new Blob([bytes.slice(start, start + length)]).stream();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const plain = isDeflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
    const reader = plain.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      left -= next.value.length;
      if (left < 0) {
        await reader.cancel();
        throw new Unreadable(message);
      }
      chunks.push(next.value);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  };
}
