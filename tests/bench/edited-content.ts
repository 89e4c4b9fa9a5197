import { cp } from 'node:fs/promises';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import type { SourceFile } from '../../src/rules/entries/source-file.ts';
import { writeMany } from './many-entries.ts';

/** Writes the shipped content into `dir`, or so many entries made of it; answers the explainer to edit there. */
export async function writeEdited(dir: string, entries?: string): Promise<{ edited: SourceFile; count: number }> {
  if (entries === undefined) await cp(shippedContent, dir, { recursive: true });
  else await writeMany(await readFolder(shippedContent), dir, Number(entries));
  const { files } = await readFolder(dir);
  const edited = files.find(({ collection }) => collection === 'explainers');
  if (!edited) throw new Error('there is no explainer');
  return { edited, count: files.length };
}

/** The middle one of several times. */
export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
