import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shippedContent } from '../../../src/content/folder.ts';
import { writeCommit } from '../git/commits.ts';
import { createGit, type Git } from '../git/git.ts';
import { createTree, getId } from '../git/objects.ts';
import { createPresence, type Presence } from './presence.ts';
import { problems } from './problem.ts';
import { clearAfterCrash, removeAbandonedLocks } from '../git/recovery.ts';
import { findTip, listRefs, moveRefs, StaleRef, type Tip } from '../git/refs.ts';
import { createSightings, type Sightings } from './sightings.ts';

/** The desk's memory: a bare repository, its queue of writes, and what each editor has read. */
export interface Store {
  git: Git;
  /** Runs one write after the other; a write that finds a ref moved by another program is run again. */
  write: <T>(task: () => Promise<T>) => Promise<T>;
  sightings: Sightings;
  /** Who has which draft open. */
  presence: Presence;
  /** Conflicts that an editor has been told about, so that saving again settles them (see workflow.ts). */
  told: Set<string>;
}

/** What whoever only reads needs of it, in this thread or another. */
export type Repository = Pick<Store, 'git'>;

/** What is published has changed. */
export interface DeskChange {
  kind: 'publish' | 'delete';
  /** Paths below the content folder, e.g. `cases/leak.md`. */
  paths: string[];
  /** The new commit of `main`. */
  commit: string;
  editor: string;
}

/** What has been published. */
export const mainRef = 'refs/heads/main';

/** What the program brings, as far as the portal takes it (decisions/028): never written to by editors. */
export const shippedRef = 'refs/heads/shipped';

const attempts = 4;
const pause = 50;

/** Where the repository of a content folder stands: two folders never share one, or one would empty the other. */
export function repositoryFor(contentDir: string, deskDir = '.desk'): string {
  const folder = resolve(contentDir);
  if (folder === resolve(shippedContent)) return join(deskDir, 'content.git');
  return join(deskDir, `content-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}.git`);
}

function createQueue(git: Git): Store['write'] {
  let last: Promise<unknown> = Promise.resolve();
  const insist = async <T>(task: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await task();
      } catch (error) {
        if (!(error instanceof StaleRef)) throw error;
        if (attempt === attempts) throw problems.busy();
        // Before the last attempt: perhaps a git process died with a lock in its hand.
        if (attempt === attempts - 1) await removeAbandonedLocks(git);
        else await sleep(pause * attempt);
      }
    }
  };
  return (task) => {
    const run = last.then(() => insist(task));
    last = run.catch(() => undefined);
    return run;
  };
}

/** Takes away the drafts that are on the site already: a publication was cut short between moving `main` and this. */
async function dropPublished(git: Git): Promise<void> {
  const drafts = await listRefs(git, 'refs/heads/cms');
  if (drafts.length === 0) return;
  // Not by `--merged`, which one broken draft ends for all.
  const published = new Set((await git.text(['rev-list', mainRef])).split('\n'));
  const merged = drafts.filter(([, commit]) => published.has(commit));
  if (merged.length > 0) await moveRefs(git, ...merged.map(([ref, from]) => ({ ref, from, to: undefined })));
}

/** Opens the bare repository `dir`, creating it where it is missing. Whoever starts a desk asks for Git first (`requireGit`). */
export async function openStore(dir: string): Promise<Store> {
  const git = createGit(resolve(dir));
  if (!existsSync(join(git.dir, 'HEAD'))) {
    await mkdir(git.dir, { recursive: true });
    await git.run(['init', '--quiet', '--bare', '--template=', '--initial-branch=main', '--object-format=sha1']);
  }
  await clearAfterCrash(git);
  if (!(await findTip(git, mainRef))) {
    const empty = createTree([]);
    const tree = { id: getId(empty), objects: [empty] };
    const commit = await writeCommit(git, { tree, parents: [], author: '明理编辑台', message: '空的内容库' });
    await moveRefs(git, { ref: mainRef, from: undefined, to: commit });
  }
  await dropPublished(git);
  return { git, write: createQueue(git), sightings: createSightings(), presence: createPresence(), told: new Set() };
}

/** What is published now. */
export async function getMain({ git }: Store): Promise<Tip> {
  const main = await findTip(git, mainRef);
  if (!main) throw new Error(`${git.dir} has no branch main`);
  return main;
}
