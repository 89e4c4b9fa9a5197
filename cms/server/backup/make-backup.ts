import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFolder } from '../../../src/content/list-folder.ts';
import { createGit } from '../git/git.ts';
import { type Packed, writeArchive } from './archive.ts';
import { contentPart, getPlaces, hasRepository, type manifest, parts, type Place } from './parts.ts';
import type { z } from 'astro/zod';

/** A bundle of a large repository takes as long as packing it. */
const limit = 1_800_000;

/**
 * Writes all that a desk knows and cannot make again into the file `out`, also while it runs. Git reads the refs one after the other, and
 * a publication moves `main` before it drops its draft: what is published meanwhile is in the backup once or twice, never not at all.
 * Throws in Chinese where there is nothing to back up, or something stands at `out`.
 */
export async function makeBackup(place: Place, out: string): Promise<{ bytes: number; hasPeople: boolean }> {
  const { repository, people, questions } = getPlaces(place);
  if (!hasRepository(place))
    throw new Error(
      `没有内容库「${repository}」：编辑台还没有开过，或者 CONTENT_DIR、DESK_DIR 和开编辑台时写的不一样。`,
    );
  if (existsSync(out)) throw new Error(`「${out}」已经在了，没有动它。请换一个名字，例如加上日期。`);
  await mkdir(dirname(out), { recursive: true });
  const staging = `${out}.part`;
  const [bundle, about, unfinished] = ['bundle', 'json', 'zip'].map((name) => join(staging, name)) as [
    string,
    string,
    string,
  ];
  const cleanUp = () => rm(staging, { recursive: true, force: true });
  await cleanUp();
  // Git writes a bundle for everybody to read, and drafts are in it.
  await mkdir(staging, { mode: 0o700 });
  try {
    await createGit(repository).run(['bundle', 'create', '--quiet', bundle, '--all'], { limit });
    const said: z.input<typeof manifest> = { format: 1, made: new Date().toISOString() };
    await writeFile(about, JSON.stringify(said));
    // Links are not followed, as everywhere; a folder that is not there now is in the repository as it was.
    const { files } = existsSync(place.contentDir) ? await listFolder(place.contentDir) : { files: [] };
    const packed: Packed[] = [
      { name: parts.manifest, path: about },
      { name: parts.repository, path: bundle },
      ...[
        { name: parts.people, path: people },
        { name: parts.questions, path: questions },
      ].filter(({ path }) => existsSync(path)),
      ...files.map((name) => ({ name: `${contentPart}/${name}`, path: join(place.contentDir, name) })),
    ];
    await writeArchive(unfinished, packed);
    await rename(unfinished, out);
    return { bytes: (await stat(out)).size, hasPeople: existsSync(people) };
  } finally {
    await cleanUp();
  }
}
