import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { BlobReader, configure, type Entry, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

configure({ useWebWorkers: false });

/** One file that goes into an archive: its name there, and where it lies. */
export interface Packed {
  name: string;
  path: string;
}

/** Writes files into the archive `out` (.zip), piece by piece: a repository may be larger than the memory. */
export async function writeArchive(out: string, files: readonly Packed[]): Promise<void> {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(out, { flags: 'wx', mode: 0o600 })));
  for (const { name, path } of files)
    await zip.add(name, Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      // Git has packed its objects already.
      level: name.endsWith('.bundle') ? 0 : 6,
    });
  await zip.close();
}

/** Whether a name in an archive leads to a place below the folder it is unpacked to, on any system. */
const staysInside = (name: string): boolean =>
  !/[\\:\0]/u.test(name) && !posix.isAbsolute(name) && !name.split('/').some((part) => part === '..' || part === '');

/**
 * Unpacks the files of the archive `file` that are wanted (`isWanted`) by their names into the folder `dir`. Rejects where it is none, is damaged, or
 * a name leads out of the folder.
 */
export async function readArchive(file: string, dir: string, isWanted: (name: string) => boolean): Promise<void> {
  const entries: Entry[] = await new ZipReader(new BlobReader(await openAsBlob(file))).getEntries();
  for (const entry of entries) {
    if (entry.directory) continue;
    if (!staysInside(entry.filename)) throw new Error(`${entry.filename} leads out of the folder`);
    if (!isWanted(entry.filename)) continue;
    const path = join(dir, entry.filename);
    await mkdir(dirname(path), { recursive: true });
    await entry.getData(Writable.toWeb(createWriteStream(path, { flags: 'wx' })), { checkSignature: true });
  }
}
