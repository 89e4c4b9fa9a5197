import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folder } from '../../src/rules/entries/source-file.ts';

/** Chinese sentences of a body are dealt out anew, so that no two entries are the same. */
const shuffle = (text: string, seed: number): string => {
  const paragraphs = text.split('\n\n');
  const at = seed % Math.max(1, paragraphs.length);
  return [...paragraphs.slice(at), ...paragraphs.slice(0, at), `这是第 ${seed} 份。`].join('\n\n');
};

/** Writes `count` entries into `dir`: those of `folder`, then copies under new slugs, bodies turned round. */
export async function writeMany({ files, site, ui }: Folder, dir: string, count: number): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  };
  for (const [name, text] of Object.entries({ 'site.json': site, ...ui })) if (text) await write(name, text);
  for (let index = 0; index < count; index += 1) {
    const file = files[index % files.length];
    const round = Math.floor(index / files.length);
    if (!file) return;
    const [front, ...body] = file.text.split('\n---\n');
    const text = [front, shuffle(body.join('\n---\n'), index)].join('\n---\n\n');
    await write(round === 0 ? file.path : `${file.collection}/${file.id}-${round}.md`, round === 0 ? file.text : text);
  }
}
