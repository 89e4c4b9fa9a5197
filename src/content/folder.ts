import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Folder, sourceFile, type SourceFile } from '../rules/entries/source-file.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';

/** The content folder that the portal ships with; every command runs in the project's root. */
export const shippedContent = resolve('content');

/** The content folder in use: `CONTENT_DIR`, or the shipped one. */
export const contentDir = (): string => resolve(process.env.CONTENT_DIR ?? shippedContent);

async function listFiles(dir: string): Promise<string[]> {
  if (!existsSync(dir)) return [];
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

const readIfThere = async (path: string) => (existsSync(path) ? readFile(path, 'utf8') : undefined);

/** Reads one collection; a missing folder is an empty collection. */
async function readCollection(dir: string, collection: CollectionName): Promise<SourceFile[]> {
  const names = (await listFiles(join(dir, collection))).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => {
      const path = `${collection}/${name}`;
      return sourceFile(collection, path, await readFile(join(dir, path), 'utf8'));
    }),
  );
}

/** Whether a file at the top of a content folder holds words of the interface: `ui.json`, or `ui.en.json`. */
export const isWordsFile = (name: string): boolean => /^ui(?:\.[\w-]+)?\.json$/u.test(name);

/** The texts of the files of words at the top of a content folder, by name. */
export async function readUi(dir: string): Promise<Record<string, string>> {
  const names = existsSync(dir) ? (await readdir(dir)).filter(isWordsFile).sort() : [];
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'utf8')] as const));
  return Object.fromEntries(texts);
}

/** Reads the whole content folder. */
export async function readFolder(dir: string): Promise<Folder> {
  const files = await Promise.all(collectionNames.map((name) => readCollection(dir, name)));
  return {
    dir,
    files: files.flat(),
    media: await listFiles(join(dir, 'media')),
    site: await readIfThere(join(dir, 'site.json')),
    ui: await readUi(dir),
  };
}
