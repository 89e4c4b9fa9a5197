import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMountError } from '../../../src/outputs/swap-folder.ts';
import { createGit } from '../git/git.ts';
import { findTip } from '../git/refs.ts';
import { openPeople } from '../people/people.ts';
import { mainRef } from '../store/store.ts';
import { readArchive } from './archive.ts';
import { contentPart, getPlaces, isPart, manifest, parts, type Place } from './parts.ts';

const limit = 1_800_000;

/** How the folder begins in which a desk is put together, beside its place. */
const stagingName = 'restoring.';

/** Git of a restoration that was killed writes for a moment more into what is to be removed: it is tried again for some seconds. */
const removing = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** What came of a restoration. */
export interface Restored {
  /** When the backup was made (ISO 8601). */
  made: string;
  /** Branches of the repository: what is published, and the drafts. */
  drafts: number;
  people: number;
  /** Whether the content folder was written; one that stands there is not touched. */
  wroteContent: boolean;
}

const isEmpty = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0;

async function unpack(file: string, dir: string): Promise<string> {
  try {
    await readArchive(file, dir, isPart);
    return manifest.parse(JSON.parse(await readFile(join(dir, parts.manifest), 'utf8'))).made;
  } catch (error) {
    throw new Error(
      `「${file}」不是完整的备份：不是 npm run backup 做的，或者复制、下载时缺了一块。请换一份，或者重新复制一次。什么也没有动。`,
      { cause: error },
    );
  }
}

/** A repository of all refs of a bundle; what a bundle lacks, Git refuses. */
async function unbundle(bundle: string, dir: string): Promise<{ drafts: number }> {
  const git = createGit(dir);
  await mkdir(dir, { recursive: true });
  await git.run(['init', '--quiet', '--bare', '--template=', '--initial-branch=main', '--object-format=sha1']);
  await git.run(['fetch', '--quiet', bundle, '+refs/*:refs/*'], { limit }).catch((error: unknown) => {
    throw new Error('备份里的内容库坏了，什么也没有动。请换一份备份。', { cause: error });
  });
  if (!(await findTip(git, mainRef))) throw new Error('备份里的内容库是空的，什么也没有动。请换一份备份。');
  return {
    drafts: (await git.text(['for-each-ref', '--format=%(refname)', 'refs/heads/cms'])).split('\n').filter(Boolean)
      .length,
  };
}

/**
 * Copies the content folder to where it belongs, which may be another disk: beside the place first, so that a copy which is broken off
 * is never taken for a folder that somebody has emptied by half.
 */
async function putContent(from: string, to: string): Promise<void> {
  const part = `${to}.restoring`;
  await rm(part, { recursive: true, force: true });
  await cp(from, part, { recursive: true });
  // An empty folder is replaced; one that is a disk of its own keeps its place, and is written to.
  await rename(part, to).catch(async (error: unknown) => {
    if (!isMountError(error)) throw error;
    await cp(part, to, { recursive: true });
  });
  await rm(part, { recursive: true, force: true });
}

/**
 * Brings the desk of a backup into a place where none is: repository, people, readers' questions, and the content folder where that is
 * missing or empty. It is put together beside the place and looked through first. Throws in Chinese, and changes nothing, where something
 * stands there or the backup is not whole. Whoever calls holds the desk's folder.
 */
export async function restoreBackup(place: Place, file: string): Promise<Restored> {
  const places = getPlaces(place);
  const taken = Object.values(places).find((path) => existsSync(path));
  if (taken !== undefined)
    throw new Error(`「${taken}」已经在了，没有动它：恢复只往空的地方放。请先把它移到别处，或者换一个 DESK_DIR。`);
  if (!existsSync(file)) throw new Error(`没有备份「${file}」。请检查文件名写得对不对。`);
  await mkdir(place.deskDir, { recursive: true });
  const left = (await readdir(place.deskDir)).filter((name) => name.startsWith(stagingName));
  // A folder of its own: what still writes into one that was left behind never writes into this one.
  const staging = await mkdtemp(join(place.deskDir, stagingName));
  try {
    for (const name of left) await rm(join(place.deskDir, name), removing);
    const made = await unpack(file, staging);
    const repository = join(staging, 'repository.git');
    const { drafts } = await unbundle(join(staging, parts.repository), repository);
    const people = openPeople(staging).list().length;

    const content = join(staging, contentPart);
    const wroteContent = isEmpty(place.contentDir) && existsSync(content);
    if (wroteContent) await putContent(content, place.contentDir);
    for (const name of ['people', 'questions'] as const)
      if (existsSync(join(staging, parts[name]))) await rename(join(staging, parts[name]), places[name]);
    // Last: with it, the place is no longer empty.
    await rename(repository, places.repository);
    return { made, drafts, people, wroteContent };
  } finally {
    await rm(staging, removing);
  }
}
