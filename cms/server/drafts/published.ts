import { posix } from 'node:path';
import { type Editor, writeCommit } from '../git/commits.ts';
import { type Gate, refuseErrors } from './gate.ts';
import { belowRoot, newMediaPath, readablePath } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { moveRefs } from '../git/refs.ts';
import { editsOf, type SaveRequest, storeContents } from './saves.ts';
import { refuseUnseen } from '../store/sightings.ts';
import { type DeskChange, getMain, mainRef, type Store } from '../store/store.ts';
import { blobAt, editTree, listTree, writeBlob } from '../git/trees.ts';

interface Commit {
  kind: DeskChange['kind'];
  editor: Editor;
  message: string;
}

type Edits = ReadonlyMap<string, string | undefined>;

/** Puts edits on top of what is published; answers nothing where they change nothing. */
async function commitToMain(
  store: Store,
  edits: Edits,
  { kind, editor, message }: Commit,
): Promise<DeskChange | undefined> {
  const { git } = store;
  const main = await getMain(store);
  const tree = await editTree(git, main.commit, edits);
  if (tree === main.tree) return undefined;
  const commit = await writeCommit(git, { tree, parents: [main.commit], author: editor.name, message });
  await moveRefs(git, { ref: mainRef, from: main.commit, to: commit });
  return { kind, paths: [...edits.keys()].map(belowRoot), commit, editor: editor.name };
}

/**
 * Saves an entry straight into what is published (publish mode `simple`). Refuses what does not hold before the checks, as
 * every publication; with `fields`, only for errors in those.
 */
export async function savePublished(
  gate: Gate,
  request: SaveRequest,
  fields?: readonly string[],
): Promise<DeskChange | undefined> {
  const { store } = gate;
  const { git, sightings } = store;
  const save = await storeContents(git, request);
  const { editor, isNew, message } = save;
  return store.write(async () => {
    const { commit } = await getMain(store);
    for (const { path, movedFrom, blob, name } of save.entries) {
      if (movedFrom && (await blobAt(git, commit, path))) throw problems.taken(posix.basename(path, '.md'));
      const source = movedFrom ?? path;
      const current = await blobAt(git, commit, source);
      await refuseUnseen(git, sightings, { editor, path: source, name, isNew, current, next: blob, commit });
    }
    const edits = editsOf(save);
    const changes = [...edits].map(([path, to]) => ({ path, to }));
    await refuseErrors(gate, { main: commit, changes, fields });
    const change = await commitToMain(store, edits, { kind: 'save', editor, message });
    for (const { path, blob } of save.entries) sightings.note(editor, path, blob);
    return change;
  });
}

/** Publishes one image. */
export async function saveMedia(
  store: Store,
  { path, content, editor, message }: { path: string; content: Buffer; editor: Editor; message: string },
): Promise<{ blob: string; change: DeskChange | undefined }> {
  const edits = new Map([[newMediaPath(path), await writeBlob(store.git, content)]]);
  const change = await store.write(() => commitToMain(store, edits, { kind: 'media', editor, message }));
  return { blob: edits.get(path) ?? '', change };
}

/** Takes entries and images out of what is published, all in one commit; those already gone are passed over. */
export async function deletePublished(
  store: Store,
  { paths, editor, message }: { paths: readonly string[]; editor: Editor; message: string },
): Promise<DeskChange | undefined> {
  const checked = paths.map((path) => readablePath(path).path);
  return store.write(async () => {
    const { commit } = await getMain(store);
    const wanted = new Set(checked);
    const found = (await listTree(store.git, commit, ...checked)).filter(({ path }) => wanted.has(path));
    if (found.length === 0) throw problems.nothingToDelete();
    return commitToMain(store, new Map(found.map(({ path }) => [path, undefined])), {
      kind: 'delete',
      editor,
      message,
    });
  });
}
