import { posix } from 'node:path';
import { mediaUrl } from '../../../src/urls.ts';
import { type Editor, writeCommit } from '../git/commits.ts';
import { type Draft, draftFacts, findBlobs, findDraft, listDrafts } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { draftRef, imageSlug } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { moveRefs } from '../git/refs.ts';
import { getMain, type Store } from '../store/store.ts';
import { getId, toBlob } from '../git/objects.ts';
import { blobAt, editTree } from '../git/trees.ts';

/** An image that waits to be published: by itself, or with the first entry that uses it. */
export interface Waiting {
  path: string;
  blob: string;
  draft: Draft;
}

/** Every image that waits by itself, of `all` drafts where somebody has read them already. */
export async function listWaiting(git: Git, all?: readonly Draft[]): Promise<Waiting[]> {
  const known = all ?? (await listDrafts(git));
  const drafts = known.filter(({ collection, isDeletion }) => collection === 'media' && !isDeletion);
  const blobs = await findBlobs(git, drafts);
  return drafts.flatMap((draft, index) => {
    const [path] = draft.paths;
    const blob = blobs[index];
    return path !== undefined && blob !== undefined ? [{ path, blob, draft }] : [];
  });
}

/** Whether a text shows an image. */
export function isShownIn(raw: string, path: string): boolean {
  const url = mediaUrl(imageSlug(path));
  return raw.includes(url) || raw.includes(encodeURI(url));
}

interface Upload {
  path: string;
  content: Buffer;
  editor: Editor;
  message: string;
}

/**
 * Keeps an image as a draft of its own; answers its blob. One that stands there already is left as it is; refuses (409) the
 * name of another image, published or waiting, because others may use that.
 */
export async function saveMediaDraft(store: Store, { path, content, editor, message }: Upload): Promise<string> {
  const { git } = store;
  const slug = imageSlug(path);
  const ref = draftRef('media', slug);
  const image = toBlob(content);
  const blob = getId(image);
  await store.write(async () => {
    const [main, draft] = await Promise.all([getMain(store), findDraft(git, 'media', slug)]);
    const present = (await blobAt(git, main.commit, path)) ?? (draft && (await blobAt(git, draft.tip.commit, path)));
    if (present === blob) return;
    if (present !== undefined || draft) throw problems.imageTaken(posix.basename(path));
    const { id, objects } = await editTree(git, main.commit, new Map([[path, blob]]));
    const tree = { id, objects: [image, ...objects] };
    const facts = draftFacts({
      status: 'draft',
      base: main.commit,
      paths: [path],
    });
    const commit = await writeCommit(git, { tree, parents: [main.commit], author: editor.name, message, facts });
    await moveRefs(git, { ref, from: undefined, to: commit });
  });
  return blob;
}
