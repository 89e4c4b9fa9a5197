import { posix } from 'node:path';
import { isSettingsSection } from '../../src/schemas/site/settings-files.ts';
import type { Draft } from './drafts/drafts.ts';
import { shippedAt } from './drafts/standing.ts';
import { unlessLost } from './git/cause.ts';
import type { Git } from './git/git.ts';
import { diffTrees, readBlobs, type TreeFile } from './git/trees.ts';
import { isTextPath, pathOfEntry } from './store/paths.ts';

/** Entries as Decap reads them: `{data, file: {path, id}}`. */
export async function renderEntries(git: Git, files: readonly TreeFile[]) {
  const texts = await readBlobs(
    git,
    files.map(({ id }) => id),
  );
  return files.map((file, index) => ({ data: String(texts[index]), file }));
}

/** An image as Decap lists it, without its bytes. */
export const toMedia = ({ id, path }: TreeFile) => ({ id, name: posix.basename(path), path });

/** An image as Decap reads it. */
export async function renderMedia(git: Git, file: TreeFile) {
  const [content] = await readBlobs(git, [file.id]);
  return { ...toMedia(file), content: content?.toString('base64') ?? '', encoding: 'base64' };
}

/** Lost images that have been told. */
const told = new Set<string>();

/** Images as Decap reads them, but for those that the repository has lost: each of these is told once, and hides no other. */
export async function renderSoundMedia(git: Git, files: readonly TreeFile[]) {
  const rendered = await Promise.all(files.map((file) => unlessLost(renderMedia(git, file))));
  for (const { id, path } of files.filter((_, index) => !rendered[index])) {
    if (!told.has(id))
      console.error(`图片「${path}」坏了：它不在硬盘上。别的照常。请从备份补上，或者另存一张，换个名字上传。`);
    told.add(id);
  }
  return rendered.filter((media) => media !== undefined);
}

/** The site has settings and words also where its portal has none of its own. */
const hasSettings = ({ collection }: Draft): boolean => isSettingsSection(collection);

/** A draft as Decap reads it. The entry's own files are always listed, so that a draft equal to what is published opens too. */
export async function renderDraft(git: Git, draft: Draft) {
  const changes = await diffTrees(git, draft.base, draft.tip.commit);
  const isRenamed = changes.some(({ path, to }) => !to && isTextPath(path));
  const changed = new Map(changes.map((change) => [change.path, change]));
  const media = changes
    .filter(({ path, to }) => to && !isTextPath(path) && !draft.paths.includes(path))
    .map(({ path }) => path);
  // Who changes what the program brings writes no new entry.
  const shipped = new Set(
    (await Promise.all(draft.paths.map(async (path) => ((await shippedAt(git, path)) ? path : [])))).flat(),
  );
  return {
    collection: draft.collection,
    slug: draft.slug,
    status: draft.status,
    isDeletion: draft.isDeletion,
    isMoved: draft.collection !== 'media' && draft.paths[0] !== pathOfEntry(draft.collection, draft.slug),
    diffs: [...draft.paths, ...media].map((path) => {
      const change = changed.get(path);
      return {
        id: change?.to ?? path,
        path,
        newFile: change !== undefined && !change.from && !isRenamed && !shipped.has(path) && !hasSettings(draft),
      };
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
