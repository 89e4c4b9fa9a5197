import { posix } from 'node:path';
import { collectionNames } from '../../src/schemas/index.ts';
import { type Action, list } from './action.ts';
import { renderEntries, renderSoundMedia, toMedia } from './answers.ts';
import { listBin } from './drafts/bin.ts';
import { listForBoard } from './drafts/board.ts';
import { listDrafts } from './drafts/drafts.ts';
import { findEverywhere } from './drafts/find.ts';
import { listEntries, listNames } from './drafts/listing.ts';
import { listWaiting } from './drafts/media-drafts.ts';
import { listRefusals } from './drafts/rights.ts';
import { listStanding } from './drafts/standing.ts';
import { listVersions } from './drafts/versions.ts';
import { listTree } from './git/trees.ts';
import { mayHandle } from './people/closed-sections.ts';
import { requests } from './requests.ts';
import { listAwaited } from './review/awaited.ts';
import { listCandidates } from './review/release.ts';
import { isReadableMedia, root } from './store/paths.ts';
import { mainRef, type Repository } from './store/store.ts';

/**
 * What goes through all entries or all drafts: the more there are, the longer it takes, so that whoever runs the desk may have it
 * answered in a thread of its own (`lists.ts`). First those of Decap's protocol.
 */
export const listActions = {
  entriesByFolder: list(requests.entriesByFolder, async ({ store: { git } }, { folder, extension, depth }) => {
    if (extension !== 'md') return [];
    const files = await listStanding(git, `${folder}/`);
    const isWanted = (path: string) => path.endsWith('.md') && path.slice(folder.length + 1).split('/').length <= depth;
    return renderEntries(
      git,
      files.filter(({ path }) => isWanted(path)),
    );
  }),

  entriesByFiles: list(requests.entriesByFiles, async ({ store: { git } }, { files }) => {
    // Two processes for all of them: one for each would keep everybody else waiting.
    const wanted = new Set(files.map(({ path }) => path));
    const found = (await listStanding(git, `${root}/`)).filter(({ path }) => wanted.has(path));
    const entries = new Map((await renderEntries(git, found)).map((entry) => [entry.file.path, entry]));
    return files.map(({ path, label }) => {
      const entry = entries.get(path);
      return { data: entry?.data ?? null, file: { path, label, id: entry?.file.id ?? null } };
    });
  }),

  // Decap knows no drafts of images; ours are asked for by `listMediaDrafts`.
  unpublishedEntries: list(requests.nothing, async ({ store }, _, actor) =>
    (await listForBoard(store, actor)).map(({ collection, slug }) => `${collection}/${slug}`),
  ),

  getMedia: list(requests.getMedia, async ({ store: { git } }, { mediaFolder, content }) => {
    const published = await listTree(git, mainRef, `${mediaFolder}/`);
    const waiting = (await listWaiting(git)).map(({ path, blob }) => ({ path, id: blob }));
    const isWaiting = new Set(waiting.map(({ path }) => path));
    // Decap links to an image by its bare name, so those in subfolders would be linked wrongly.
    const direct = [...published, ...waiting].filter(
      ({ path }) => posix.dirname(path) === mediaFolder && isReadableMedia(path),
    );
    const files = content ? await renderSoundMedia(git, direct) : direct.map(toMedia);
    return files.map((file) => ({ ...file, ...(isWaiting.has(file.path) && { isWaiting: true }) }));
  }),

  /** `[{slug, path, status, isDeletion, editor, at, refusals}]`: images that wait to come or to go by themselves. */
  listMediaDrafts: list(requests.nothing, async ({ store }, _, actor) => {
    const drafts = (await listDrafts(store.git)).filter(({ collection }) => collection === 'media');
    const refusals = await listRefusals(store, actor, drafts);
    return drafts.map((draft, index) => ({
      slug: draft.slug,
      path: draft.paths[0],
      status: draft.status,
      isDeletion: draft.isDeletion,
      editor: draft.tip.author,
      at: draft.tip.at,
      refusals: refusals[index],
    }));
  }),

  /** `{count}`: how many drafts wait for whoever asks: sent back to them or remarked upon, or theirs to approve or to publish. */
  countWaiting: list(requests.nothing, async ({ store }, _, actor) => ({
    count: (await listAwaited(store, actor)).length,
  })),

  /** Every draft of an entry (`Candidate`), with the release that it is in. */
  listCandidates: list(requests.nothing, async ({ store }, _, actor) => listCandidates(store, actor)),

  /** Every entry of a collection in a few words each; unlike `entriesByFolder`, with drafts and without texts. */
  listEntries: list(requests.listEntries, async ({ store }, { collection }) => listEntries(store, collection)),

  /** `{collection: {slug: name}}`: what every entry is called, drafts too. */
  listNames: list(requests.nothing, async ({ store }) => {
    const names = await listNames(store, collectionNames, await listDrafts(store.git));
    return Object.fromEntries([...names].map(([collection, list]) => [collection, Object.fromEntries(list)]));
  }),

  /** `[{collection, slug, name, isDraft, excerpt}]`: entries and drafts in whose text all the words stand. */
  findEverywhere: list(requests.find, ({ store }, { words }) => findEverywhere(store, words)),

  entryVersions: list(requests.versions, async ({ store }, { path }) => listVersions(store.git, path)),

  /** `[{kind, collection, slug, name, path, commit, editor, at}]`: what was deleted or thrown away in the last 90 days, newest first. */
  listBin: list(requests.nothing, async ({ store }, _, { role }) =>
    (await listBin(store)).filter(({ collection }) => mayHandle(role, collection)),
  ),
} satisfies Record<string, Action<{ store: Repository }>>;

/** What lists are called. */
export type ListName = keyof typeof listActions;

/** Whether this is one of them. */
export const isList = (name: string): name is ListName => Object.hasOwn(listActions, name);
