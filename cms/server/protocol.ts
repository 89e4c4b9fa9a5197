import { posix } from 'node:path';
import { type Action, action, announce, type Desk, done } from './action.ts';
import { renderDraft, renderEntries, renderMedia } from './answers.ts';
import type { Editor } from './git/commits.ts';
import { getDraft, listDrafts } from './drafts/drafts.ts';
import { isReadableImage } from './store/paths.ts';
import { problems } from './store/problem.ts';
import { deletePublished, saveMedia, savePublished } from './drafts/published.ts';
import { envelope, parseEditor, parseRequest, requests } from './requests.ts';
import { reviewActions } from './review-protocol.ts';
import { saveDraft } from './drafts/save-draft.ts';
import { mainRef } from './store/store.ts';
import { blobAt, listTree } from './git/trees.ts';
import { discardDraft, publishDraft, updateStatus } from './drafts/workflow.ts';

const removeFiles = async (desk: Desk, paths: readonly string[], message: string, editor: Editor) =>
  announce(desk, await deletePublished(desk.store, { paths, editor, message }));

/** Every action of Decap's proxy backend, in the order of its client, then those of our own. */
const actions = {
  info: action(requests.nothing, async ({ store }) => ({
    repo: posix.basename(store.git.dir.replaceAll('\\', '/')),
    publish_modes: ['editorial_workflow', 'simple'],
    type: 'mingli_desk',
  })),

  entriesByFolder: action(requests.entriesByFolder, async ({ store: { git } }, { folder, extension, depth }) => {
    if (extension !== 'md') return [];
    const files = await listTree(git, mainRef, `${folder}/`);
    const isWanted = (path: string) => path.endsWith('.md') && path.slice(folder.length + 1).split('/').length <= depth;
    return renderEntries(
      git,
      files.filter(({ path }) => isWanted(path)),
    );
  }),

  entriesByFiles: action(requests.entriesByFiles, async ({ store: { git } }, { files }) =>
    Promise.all(
      files.map(async ({ path, label }) => {
        const id = await blobAt(git, mainRef, path);
        const [entry] = id ? await renderEntries(git, [{ path, id }]) : [];
        return { data: entry?.data ?? null, file: { path, label, id: id ?? null } };
      }),
    ),
  ),

  getEntry: action(requests.getEntry, async ({ store: { git, sightings } }, { path }, editor) => {
    const id = await blobAt(git, mainRef, path);
    sightings.note(editor, path, id ?? null);
    if (!id) throw problems.noEntry(path);
    const [entry] = await renderEntries(git, [{ path, id }]);
    return entry;
  }),

  unpublishedEntries: action(requests.nothing, async ({ store: { git } }) =>
    (await listDrafts(git)).map(({ collection, slug }) => `${collection}/${slug}`),
  ),

  unpublishedEntry: action(requests.unpublishedEntry, async ({ store }, { collection, slug, isListed }, editor) => {
    const { git, sightings } = store;
    const draft = await getDraft(store, collection, slug);
    // Decap lists all drafts by id behind the editor's back, even while one is open: only opening one counts as reading it.
    if (!isListed)
      for (const path of draft.paths) sightings.note(editor, path, (await blobAt(git, draft.tip.commit, path)) ?? null);
    return renderDraft(git, draft);
  }),

  unpublishedEntryDataFile: action(requests.unpublishedEntryDataFile, async ({ store }, { collection, slug, path }) => {
    const { tip } = await getDraft(store, collection, slug);
    const id = await blobAt(store.git, tip.commit, path);
    if (!id) throw problems.noEntry(path);
    const [entry] = await renderEntries(store.git, [{ path, id }]);
    return { data: entry?.data };
  }),

  unpublishedEntryMediaFile: action(
    requests.unpublishedEntryMediaFile,
    async ({ store }, { collection, slug, path }) => {
      const { tip } = await getDraft(store, collection, slug);
      const id = await blobAt(store.git, tip.commit, path);
      if (!id) throw problems.noEntry(path);
      const [file] = await renderMedia(store.git, [{ path, id }]);
      return file;
    },
  ),

  deleteUnpublishedEntry: action(requests.draft, async ({ store }, which, editor) => {
    await discardDraft(store, { ...which, editor });
    return done;
  }),

  persistEntry: action(requests.persistEntry, async (desk, { dataFiles, assets, options, slug }, editor) => {
    const save = {
      collection: options.collectionName,
      slug,
      files: dataFiles.map(({ path, newPath, raw }) => ({ path, newPath: newPath ?? undefined, raw })),
      assets,
      message: options.commitMessage || `保存 ${options.collectionName}/${slug}`,
      isNew: options.newEntry,
      editor,
    };
    if (!options.useWorkflow) return announce(desk, await savePublished(desk, save));
    await saveDraft(desk.store, { ...save, status: options.status ?? 'draft' });
    return done;
  }),

  updateUnpublishedEntryStatus: action(
    requests.updateUnpublishedEntryStatus,
    async (desk, { newStatus, ...which }, editor) => {
      await updateStatus(desk, { ...which, editor }, newStatus);
      return done;
    },
  ),

  publishUnpublishedEntry: action(requests.draft, async (desk, which, editor) =>
    announce(desk, await publishDraft(desk, { ...which, editor })),
  ),

  getMedia: action(requests.getMedia, async ({ store: { git } }, { mediaFolder, content }) => {
    const files = await listTree(git, mainRef, `${mediaFolder}/`);
    // Decap links to an image by its bare name, so those in subfolders would be linked wrongly.
    const direct = files.filter(({ path }) => posix.dirname(path) === mediaFolder && isReadableImage(path));
    return renderMedia(git, direct, content);
  }),

  getMediaFile: action(requests.getMediaFile, async ({ store: { git } }, { path }) => {
    const id = await blobAt(git, mainRef, path);
    if (!id) throw problems.noEntry(path);
    const [file] = await renderMedia(git, [{ path, id }]);
    return file;
  }),

  persistMedia: action(requests.persistMedia, async (desk, { asset: { path, content }, options }, editor) => {
    const message = options.commitMessage || `上传 ${posix.basename(path)}`;
    const { blob, change } = await saveMedia(desk.store, { path, content, editor, message });
    await announce(desk, change);
    const [file] = await renderMedia(desk.store.git, [{ path, id: blob }]);
    return file;
  }),

  deleteFile: action(requests.deleteFile, (desk, { path, options }, editor) =>
    removeFiles(desk, [path], options.commitMessage || `删除 ${path}`, editor),
  ),

  deleteFiles: action(requests.deleteFiles, (desk, { paths, options }, editor) =>
    removeFiles(desk, paths, options.commitMessage || `删除 ${paths.join('、')}`, editor),
  ),

  // There is one site and no preview of it elsewhere; notes are a feature of Decap's GitHub backend.
  getDeployPreview: action(requests.nothing, async () => null),
  getNotes: action(requests.nothing, async () => ({ notes: [] })),
  getPRMetadata: action(requests.nothing, async () => ({ metadata: null })),
  ...reviewActions,
} satisfies Record<string, Action>;

const isAction = (name: string): name is keyof typeof actions => Object.hasOwn(actions, name);

/** Answers one request of Decap's proxy backend; refusals are thrown as `Problem`. */
export async function answerRequest(desk: Desk, body: unknown): Promise<unknown> {
  const { action: name, params } = parseRequest(envelope, body);
  if (!isAction(name)) throw problems.unknownAction(name);
  return actions[name](desk, params, parseEditor(params));
}
