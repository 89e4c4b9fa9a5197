import { posix } from 'node:path';
import type { Draft } from './drafts/drafts.ts';
import type { Git } from './git/git.ts';
import { diffTrees, readBlobs, type TreeFile } from './git/trees.ts';

/** Entries as Decap reads them: `{data, file: {path, id}}`. */
export async function renderEntries(git: Git, files: readonly TreeFile[]) {
  const texts = await readBlobs(
    git,
    files.map(({ id }) => id),
  );
  return files.map((file, index) => ({ data: String(texts[index]), file }));
}

/** Images as Decap reads them: `{id, name, path, content, encoding}`; without their bytes, `{id, name, path}`. */
export async function renderMedia(git: Git, files: readonly TreeFile[], withContent = true) {
  const named = files.map(({ id, path }) => ({ id, name: posix.basename(path), path }));
  if (!withContent) return named;
  const contents = await readBlobs(
    git,
    files.map(({ id }) => id),
  );
  return named.map((file, index) => ({
    ...file,
    content: contents[index]?.toString('base64') ?? '',
    encoding: 'base64',
  }));
}

/** A draft as Decap reads it. The entry's own files are always listed, so that a draft equal to what is published opens too. */
export async function renderDraft(git: Git, draft: Draft) {
  const changes = await diffTrees(git, draft.base, draft.tip.commit);
  const isRenamed = changes.some(({ path, to }) => !to && path.endsWith('.md'));
  const changed = new Map(changes.map((change) => [change.path, change]));
  const media = changes
    .filter(({ path, to }) => to && !path.endsWith('.md') && !draft.paths.includes(path))
    .map(({ path }) => path);
  return {
    collection: draft.collection,
    slug: draft.slug,
    status: draft.status,
    isDeletion: draft.isDeletion,
    diffs: [...draft.paths, ...media].map((path) => {
      const change = changed.get(path);
      return { id: change?.to ?? path, path, newFile: change !== undefined && !change.from && !isRenamed };
    }),
    updatedAt: draft.tip.at,
    pullRequestAuthor: draft.tip.author,
  };
}

/** Every path that a draft changes, as a reviewer is shown it: what comes, changes and goes. */
export async function listFiles(git: Git, { base, tip }: Draft) {
  const changes = await diffTrees(git, base, tip.commit);
  return changes.map(({ path, from, to }) => ({
    path,
    change: to === undefined ? ('removed' as const) : from === undefined ? ('added' as const) : ('changed' as const),
  }));
}
