import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropPlaces } from '../rules/entries/overlay.ts';
import { type SourceFile, toSourceFile } from '../rules/entries/source-file.ts';
import { type CollectionName, sharedCollections } from '../schemas/index.ts';
import { isRecord } from '../schemas/record.ts';
import { listFolder } from './list-folder.ts';
import { shippedContent } from './shipped-content.ts';

/** How a text that the program brings is named: its Git id, by which a desk's repository finds it again. */
export const getFingerprint = (text: string): string => {
  const content = Buffer.from(text);
  const id = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
  return `blob-${id}`;
};

/** The collections that the settings in the text of a `site.json` take from the program; none where they say so or cannot be read. */
export function getTaken(site: string | undefined): readonly CollectionName[] {
  try {
    const raw: unknown = JSON.parse((site ?? '{}').replace(/^\uFEFF/u, ''));
    const taken = isRecord(raw) && Array.isArray(raw.shipped) ? raw.shipped : [];
    return sharedCollections.filter((name) => taken.includes(name));
  } catch {
    return [];
  }
}

/** Read once: the files of the program stay as they are while it runs. */
const known = new Map<CollectionName, Promise<SourceFile[]>>();

async function readCollection(collection: CollectionName): Promise<SourceFile[]> {
  const { files } = await listFolder(join(shippedContent, collection));
  const sources = await Promise.all(
    files.map(async (path) => {
      const written = await readFile(join(shippedContent, collection, path), 'utf8');
      const text = dropPlaces(written, collection);
      return toSourceFile(`${collection}/${path}`, text);
    }),
  );
  return sources.flatMap((source) => (source ? [{ ...source, shipped: getFingerprint(source.text) }] : []));
}

/** What the program brings of these collections, as it stands in a portal of another place. */
export async function readShipped(taken: readonly CollectionName[]): Promise<SourceFile[]> {
  const read = taken.map((name) => known.get(name) ?? known.set(name, readCollection(name)).get(name)!);
  return (await Promise.all(read)).flat();
}
