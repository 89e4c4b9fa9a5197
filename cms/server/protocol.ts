import { posix } from 'node:path';
import { keysOf } from '../../src/schemas/record.ts';
import { type Action, action, type Desk, done } from './action.ts';
import { renderDraft, renderEntries, renderMedia } from './answers.ts';
import { requestDeletion } from './drafts/deletion.ts';
import { type Draft, getDraft, listContents } from './drafts/drafts.ts';
import { listWaiting, saveMediaDraft } from './drafts/media-drafts.ts';
import { findSettingsAt } from './store/paths.ts';
import { Problem, problems } from './store/problem.ts';
import { keepReadable, refuseUnreadable } from './pictures/decode-image.ts';
import { findReturn } from './drafts/history.ts';
import { listRefusals } from './drafts/rights.ts';
import { listActions } from './list-protocol.ts';
import type { Actor } from './people/actor.ts';
import { requests } from './requests.ts';
import { reviewActions } from './review-protocol.ts';
import { keepText } from './review/kept-texts.ts';
import { dropLinks } from './review/preview-links.ts';
import { saveDraft } from './drafts/save-draft.ts';
import { isNamedIn } from './drafts/saves.ts';
import { noteTaken, shippedAt } from './drafts/standing.ts';
import { mainRef } from './store/store.ts';
import { blobAt } from './git/trees.ts';
import { discardDraft, publishDraft, updateStatus } from './drafts/workflow.ts';

/** The text of a draft's file; of a deletion, the one that is to go. */
const readDraftFile = async (desk: Desk, { base, tip, isDeletion }: Draft, path: string): Promise<string> => {
  const { git } = desk.store;
  const id = (await blobAt(git, tip.commit, path)) ?? (isDeletion ? await blobAt(git, base, path) : undefined);
  if (!id) throw problems.noEntry(path);
  return id;
};

/** Asks for the deletion of one entry or image; of several, somebody would see only the first. */
const remove = async (desk: Desk, paths: readonly string[], options: { commitMessage: string }, actor: Actor) => {
  const [path = '', ...others] = paths;
  if (others.length > 0) throw problems.onlyOne();
  await requestDeletion(desk, { path, actor, message: options.commitMessage || `删除 ${path}` });
  return done;
};

/** Every action of Decap's proxy backend, in the order of its client, then those of our own. */
const actions = {
  info: action(requests.nothing, async ({ store }) => ({
    repo: posix.basename(store.git.dir.replaceAll('\\', '/')),
    publish_modes: ['editorial_workflow', 'simple'],
    type: 'mingli_desk',
  })),

  getEntry: action(requests.getEntry, async ({ store: { git, sightings } }, { path }, actor) => {
    const own = await blobAt(git, mainRef, path);
    sightings.note(actor, path, own ?? null);
    const id = own ?? (await shippedAt(git, path));
    // A portal may be without settings of its own: then those of the program hold.
    if (!id && findSettingsAt(path)) return { data: '{}\n', file: { path, id: null } };
    if (!id) throw problems.noEntry(path);
    const [entry] = await renderEntries(git, [{ path, id }]);
    return entry;
  }),

  unpublishedEntry: action(requests.unpublishedEntry, async ({ store }, { collection, slug, isListed }, actor) => {
    const { git, sightings } = store;
    const draft = await getDraft(store, collection, slug);
    // Decap lists all drafts by id behind the editor's back, even while one is open: only opening one counts as reading it.
    if (!isListed) {
      for (const [path, blob] of await listContents(git, draft)) sightings.note(actor, path, blob);
      sightings.note(actor, draft.tip.ref, draft.tip.tree);
    }
    const [drawn, [refusals], returned] = await Promise.all([
      renderDraft(git, draft),
      listRefusals(store, actor, [draft]),
      findReturn(git, draft),
    ]);
    return { ...drawn, refusals, ...(returned && { returned }), ...(draft.release && { release: draft.release }) };
  }),

  unpublishedEntryDataFile: action(requests.unpublishedEntryDataFile, async (desk, { collection, slug, path }) => {
    const id = await readDraftFile(desk, await getDraft(desk.store, collection, slug), path);
    const [entry] = await renderEntries(desk.store.git, [{ path, id }]);
    return { data: entry?.data };
  }),

  unpublishedEntryMediaFile: action(
    requests.unpublishedEntryMediaFile,
    async (desk, { collection, slug, path }, actor) => {
      const id = await readDraftFile(desk, await getDraft(desk.store, collection, slug), path);
      // An image that waits by itself has no other way of being looked at.
      if (collection === 'media') desk.store.sightings.note(actor, path, id);
      return renderMedia(desk.store.git, { path, id });
    },
  ),

  deleteUnpublishedEntry: action(requests.draft, async ({ store }, which, actor) => {
    await discardDraft(store, { ...which, actor });
    // They end with the draft, and begin no more where somebody takes it back.
    dropLinks(store, (link) => link.collection === which.collection && link.slug === which.slug);
    return done;
  }),

  persistEntry: action(requests.persistEntry, async ({ store }, { dataFiles, assets, options, slug }, actor) => {
    // Nothing goes onto the site past the review, whatever a client is set to.
    if (!options.useWorkflow) throw problems.onlyDrafts();
    const isShown = (path: string) => isNamedIn(dataFiles, path);
    const sound = await keepReadable(assets, { isShown, person: actor.name });
    const save = {
      collection: options.collectionName,
      slug,
      files: await Promise.all(
        dataFiles.map(async ({ path, newPath, raw }) => ({
          path,
          newPath: newPath ?? undefined,
          raw: await noteTaken(store.git, newPath ?? path, raw),
        })),
      ),
      assets: sound,
      message: options.commitMessage || `保存 ${options.collectionName}/${slug}`,
      isNew: options.newEntry,
      editor: actor,
    };
    await saveDraft(store, { ...save, status: 'draft' }).catch(async (error: unknown) => {
      // Whichever side is chosen, both texts stay.
      if (error instanceof Problem && error.isConflict) await keepText(store, save);
      throw error;
    });
    return done;
  }),

  updateUnpublishedEntryStatus: action(
    requests.updateUnpublishedEntryStatus,
    async (desk, { newStatus, ...which }, actor) => {
      await updateStatus(desk, { ...which, actor }, newStatus);
      return done;
    },
  ),

  publishUnpublishedEntry: action(requests.draft, async (desk, which, actor) => {
    desk.onPublish(await publishDraft(desk, { ...which, actor }));
    return done;
  }),

  getMediaFile: action(requests.getMediaFile, async ({ store: { git, sightings } }, { path }, actor) => {
    const waiting = (await listWaiting(git)).find((image) => image.path === path);
    const id = waiting?.blob ?? (await blobAt(git, mainRef, path));
    if (!id) throw problems.noEntry(path);
    if (waiting) sightings.note(actor, path, id);
    return renderMedia(git, { path, id });
  }),

  persistMedia: action(requests.persistMedia, async ({ store }, { asset: { path, content }, options }, actor) => {
    await refuseUnreadable([{ path, content }], actor.name);
    const message = options.commitMessage || `上传 ${posix.basename(path)}`;
    const id = await saveMediaDraft(store, { path, content, editor: actor, message });
    return renderMedia(store.git, { path, id });
  }),

  deleteFile: action(requests.deleteFile, (desk, { path, options }, actor) => remove(desk, [path], options, actor)),

  deleteFiles: action(requests.deleteFiles, (desk, { paths, options }, actor) => remove(desk, paths, options, actor)),

  // There is one site and no preview of it elsewhere; notes are a feature of Decap's GitHub backend.
  getDeployPreview: action(requests.nothing, async () => null),
  getNotes: action(requests.nothing, async () => ({ notes: [] })),
  getPRMetadata: action(requests.nothing, async () => ({ metadata: null })),
  ...listActions,
  ...reviewActions,
} satisfies Record<string, Action>;

/** What everybody may ask for who has come in; what they may then do is told by `drafts/rights.ts`. */
export const actionNames = keysOf(actions);

const isAction = (name: string): name is keyof typeof actions => Object.hasOwn(actions, name);

/** Answers one request of somebody who may ask; refusals are thrown as `Problem`. */
export async function answerRequest(desk: Desk, name: string, params: unknown, actor: Actor): Promise<unknown> {
  if (!isAction(name)) throw problems.unknownAction(name);
  return actions[name](desk, params, actor);
}
