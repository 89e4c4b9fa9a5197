import { configure, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { Unreadable } from './unreadable.ts';

// Whoever reads a file stands in a thread of its own already.
configure({ useWebWorkers: false });

/**
 * Opens an archive (.zip); rejects where it is none. What is answered unpacks one file of it, undefined where there is none of this
 * name, and rejects where that is broken. All that is unpacked together may have `most` bytes: it is counted as it comes,
 * whatever the archive says of itself, and `Unreadable` with `message` ends it there.
 */
export async function openArchive(bytes: Uint8Array, most: number, message: string) {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const files = new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])));
  let left = most;
  return async (name: string): Promise<Uint8Array | undefined> => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const write = (chunk: Uint8Array<ArrayBuffer>) => {
      left -= chunk.length;
      if (left < 0) throw new Unreadable(message);
      chunks.push(chunk);
    };
    const file = files.get(name);
    await file?.getData(new WritableStream({ write }), { checkSignature: true });
    return file && new Uint8Array(await new Blob(chunks).arrayBuffer());
  };
}
