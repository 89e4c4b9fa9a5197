import { posix } from 'node:path';
import { collections } from '../../../src/schemas/index.ts';
import { getSettingsLabel, isSettingsSection, type TextSection } from '../../../src/schemas/site/settings-files.ts';
import type { Actor } from '../people/actor.ts';
import { entryPath, newMediaPath, readablePath, slugOfEntry } from '../store/paths.ts';
import { readFields } from '../store/fields.ts';
import { problems } from '../store/problem.ts';
import { getId, type GitObject, toBlob } from '../git/objects.ts';

/** One save as the desk asks for it. */
export interface SaveRequest {
  collection: TextSection;
  slug: string;
  files: readonly { path: string; newPath?: string | undefined; raw: string }[];
  assets: readonly { path: string; content: Buffer }[];
  message: string;
  isNew: boolean;
  editor: Actor;
  /** What it is published together with from now on; a draft that is in a release stays there. */
  release?: string | undefined;
}

/** A save with all that it stores: texts and images come with its commit. */
export interface Save extends SaveRequest {
  /** Each data file: where it goes, where it came from if it moves, what it holds. */
  entries: { path: string; movedFrom: string | undefined; blob: string; name: string }[];
  media: { path: string; blob: string }[];
  blobs: GitObject[];
}

/** Whether one of the texts of a save names an image. */
export const isNamedIn = (files: readonly { raw: string }[], path: string): boolean => {
  const name = posix.basename(path);
  return files.some(({ raw }) => raw.includes(name) || raw.includes(encodeURI(name)));
};

/** What an entry calls itself in its text; its file name where it does not say. */
export async function nameOf(collection: TextSection, path: string, raw: string): Promise<string> {
  if (isSettingsSection(collection)) return getSettingsLabel(collection, slugOfEntry(path));
  const { nameField } = collections[collection];
  const [fields] = await readFields([{ text: raw, collection }], [nameField]);
  const name = fields?.isBroken ? undefined : fields?.values[nameField];
  return name ?? posix.basename(path, '.md');
}

/** Checks every path of a save (400 otherwise) and reads its names, before its turn in the queue comes. */
export async function openSave(request: SaveRequest): Promise<Save> {
  const { collection, files, assets } = request;
  for (const path of files.flatMap(({ path, newPath }) => [path, newPath ?? path])) {
    const checked = readablePath(entryPath(path));
    if (checked.kind === 'entry' && checked.collection !== collection) throw problems.wrongCollection(path, collection);
  }
  for (const { path } of assets) newMediaPath(path);
  const texts = files.map(({ raw }) => toBlob(raw));
  const images = assets.map(({ content }) => toBlob(content));
  const entries = await Promise.all(
    files.map(async ({ path, newPath = path, raw }, index) => ({
      path: newPath,
      movedFrom: newPath === path ? undefined : path,
      blob: getId(texts[index]!),
      name: await nameOf(collection, newPath, raw),
    })),
  );
  const media = assets.map(({ path }, index) => ({ path, blob: getId(images[index]!) }));
  return { ...request, entries, media, blobs: [...texts, ...images] };
}

/** The files a save writes and removes, for `editTree`. */
export function editsOf({ entries, media }: Save): Map<string, string | undefined> {
  const edits = new Map<string, string | undefined>();
  for (const { movedFrom } of entries) if (movedFrom) edits.set(movedFrom, undefined);
  for (const { path, blob } of [...entries, ...media]) edits.set(path, blob);
  return edits;
}
