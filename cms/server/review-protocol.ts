import { type Action, action, done } from './action.ts';
import { listFiles, renderEntries } from './answers.ts';
import { takeBack } from './drafts/bin.ts';
import { findDraft, getDraft } from './drafts/drafts.ts';
import { getTree } from './drafts/gate.ts';
import { listSteps } from './drafts/history.ts';
import { redirectUsers } from './drafts/redirect.ts';
import { belowRoot, pathOfEntry } from './store/paths.ts';
import { problems } from './store/problem.ts';
import { noTodo } from './todo.ts';
import { addQuestions, dropQuestions, listQuestions } from './questions.ts';
import { requests } from './requests.ts';
import { addComment, listComments, resolveComment } from './review/comments.ts';
import { readDraftVersion, restoreDraftVersion } from './review/draft-versions.ts';
import { listKept } from './review/kept-texts.ts';
import { createLink, listLinks, revokeLink } from './review/preview-links.ts';
import { renameEntry } from './review/rename.ts';
import { gatherRelease, publishRelease, stepRelease } from './review/release.ts';
import { mainRef } from './store/store.ts';
import { blobAt } from './git/trees.ts';
import { readVersion, restoreVersion } from './drafts/versions.ts';
import { readTaken, shippedAt } from './drafts/standing.ts';
import { withdrawEntry } from './drafts/withdraw.ts';
import { updateStatus } from './drafts/workflow.ts';

/** What reviewing needs and Decap's protocol does not know. */
export const reviewActions = {
  /** `{steps, kept, publishAt, isDeletion}`: what happened to a draft, and what could not be saved into it, oldest first. */
  draftHistory: action(requests.draft, async ({ store }, { collection, slug }) => {
    const draft = await getDraft(store, collection, slug);
    const [steps, kept] = await Promise.all([
      listSteps(store.git, draft),
      collection === 'media' ? [] : listKept(store.git, { collection, slug }),
    ]);
    return {
      steps,
      kept: kept.map(({ commit, editor, at }) => ({ commit, editor, at })),
      publishAt: draft.publishAt,
      isDeletion: draft.isDeletion,
    };
  }),

  /** `{data}`: the text of an earlier version of a draft, or of one that was kept. */
  draftVersion: action(requests.draftVersion, async ({ store }, which) => ({
    data: await readDraftVersion(store, which),
  })),

  /** Makes an earlier version of a draft its newest. */
  restoreDraftVersion: action(requests.draftVersion, async ({ store }, which, actor) => {
    await restoreDraftVersion(store, { ...which, actor });
    return done;
  }),

  /** `[{path, change}]`: every file that a draft adds, changes or removes. */
  draftFiles: action(requests.draft, async ({ store }, { collection, slug }) =>
    listFiles(store.git, await getDraft(store, collection, slug)),
  ),

  /**
   * `{published, draft, base, shipped, taken}`: the texts of an entry, of what was published when the draft began, of what the
   * program brings now and what it brought when the own text was made from it; each null where there is none. Looking at them
   * is not opening them.
   */
  entryTexts: action(requests.texts, async ({ store: { git } }, { collection, slug, path }) => {
    const readBlob = async (id: string | undefined) => {
      const [entry] = id ? await renderEntries(git, [{ path, id }]) : [];
      return entry?.data ?? null;
    };
    const draft = await findDraft(git, collection, slug);
    // What moves stands on the site under the address that its draft is called by.
    const before = draft?.paths.includes(path) ? pathOfEntry(collection, slug) : path;
    const read = async (tree: string | undefined, at = before) => readBlob(tree && (await blobAt(git, tree, at)));
    const own = await read(mainRef);
    const shipped = await readBlob(await shippedAt(git, path));
    const written = await read(draft?.tip.commit, path);
    return {
      published: own ?? shipped,
      draft: written,
      base: (await read(draft?.base)) ?? shipped,
      shipped,
      taken: (await readTaken(git, path, written ?? own ?? '')) ?? null,
    };
  }),

  /** `{findings, html}`: what the site would be with settings or words that are being written; no findings where nothing can read them. */
  readSettings: action(requests.settings, async ({ store, readSettings }, { path: asked, text }) => {
    const path = belowRoot(asked);
    const tree = await getTree(store, { main: mainRef, changes: [] });
    return (await readSettings?.({ path, text, tree })) ?? { findings: [], html: undefined };
  }),

  /** Moves a draft on or back, with a note to its author or a time to publish it. */
  stepDraft: action(requests.step, async (desk, { newStatus, note, publishAt, ...which }, actor) => {
    if (publishAt !== undefined && Date.parse(publishAt) <= Date.now()) throw problems.timeHasPassed();
    await updateStatus(desk, { ...which, actor }, newStatus, { note, publishAt });
    return done;
  }),

  /** What was said of passages of a draft (`Comment`), oldest first; so do the next two answer. */
  listComments: action(requests.entryDraft, async ({ store }, which) => listComments(store, which)),

  addComment: action(requests.addComment, async ({ store }, params, actor) => addComment(store, { ...params, actor })),

  resolveComment: action(requests.resolveComment, async ({ store }, params, actor) =>
    resolveComment(store, { ...params, actor }),
  ),

  /** `[{id, by, at, until}]`: the links that show a draft to people without a session. */
  listLinks: action(requests.entryDraft, async ({ store }, which) => listLinks(store, which)),

  /** `{word}`: a new one; its address is `draftUrl(word)` (src/urls.ts). */
  createLink: action(requests.entryDraft, async ({ store }, which, actor) => ({
    word: await createLink(store, { ...which, actor }),
  })),

  revokeLink: action(requests.link, async ({ store }, { id }) => {
    await revokeLink(store, id);
    return done;
  }),

  /** `[{name, isWriting}]`: who else has an entry open; says that this tab has, or that it has left. */
  notePresence: action(requests.presence, async ({ store }, { collection, slug, isWriting }, actor) =>
    store.presence.note(actor, `${collection}/${slug}`, isWriting),
  ),

  /** Says which drafts are to be reviewed and published together. */
  gatherRelease: action(requests.gatherRelease, async ({ store }, params, actor) => {
    await gatherRelease(store, { ...params, actor });
    return done;
  }),

  /** Moves all drafts of a release on or back, or none. */
  stepRelease: action(requests.stepRelease, async (desk, { newStatus, note, ...release }, actor) => {
    await stepRelease(desk, { ...release, actor }, newStatus, note);
    return done;
  }),

  /** Publishes a release as one. */
  publishRelease: action(requests.publishRelease, async (desk, release, actor) => {
    desk.onPublish(await publishRelease(desk, { ...release, actor }));
    return done;
  }),

  /** `{png}`, base64: the share card of what stands in the form. */
  drawCard: action(requests.card, async ({ drawCard }, { slug, shape, ...draft }) => {
    if (!drawCard) throw problems.noCards();
    const png = await drawCard({ ...draft, id: slug }, shape).catch((error: unknown) => {
      // Words that begin in Chinese are for editors; all others are a library's, also those that quote what an editor wrote.
      const words = error instanceof Error && /^[「《]?\p{Script=Han}/u.test(error.message) ? error.message : undefined;
      throw problems.cardFailed(words ?? '内容里有画不了的东西，请打开「体检」看看。');
    });
    return { png: png.toString('base64') };
  }),

  /** `{errors, upgrade, remote?}`: what is to be mended. */
  listTodo: action(requests.nothing, async ({ getTodo }) => getTodo?.() ?? noTodo),

  /** `[{id, text, at}]`: questions that readers could not find answered, oldest first. */
  listQuestions: action(requests.nothing, async ({ store }) => listQuestions(store)),

  /** `{added, dangers}`: keeps pasted slips, one question a line. */
  addQuestions: action(requests.addQuestions, ({ store }, { text }) => addQuestions(store, text)),

  dropQuestions: action(requests.dropQuestions, async ({ store }, { ids }) => {
    dropQuestions(store, ids);
    return done;
  }),

  entryVersion: action(requests.version, async ({ store }, { path, commit }) => ({
    data: await readVersion(store.git, path, commit),
  })),

  restoreVersion: action(requests.restore, async ({ store }, params, actor) => {
    await restoreVersion(store, { ...params, editor: actor });
    return done;
  }),

  takeBack: action(requests.takeBack, async ({ store }, params, actor) => {
    await takeBack(store, { ...params, actor });
    return done;
  }),

  /** `[{path, name}]`: who refers to an entry or an image that is published. */
  listUsers: action(requests.users, async ({ store, listUsers }, { path }) =>
    listUsers(await getTree(store, { main: mainRef, changes: [] }), belowRoot(path)),
  ),

  /** `[{path, name, status?, why?}]`: makes each of them, by a draft, refer to another instead. */
  redirectUsers: action(requests.redirect, (desk, params, actor) => redirectUsers(desk, { ...params, actor })),

  /** `{release}`: gives an entry another address by a draft, in a release with those who refer to it where there are some. */
  renameEntry: action(requests.rename, async (desk, params, actor) => ({
    release: await renameEntry(desk, { ...params, actor }),
  })),

  withdrawEntry: action(requests.withdraw, async ({ store }, { replacedBy, ...params }, actor) => {
    await withdrawEntry(store, { ...params, replacedBy, actor });
    return done;
  }),
} satisfies Record<string, Action>;
