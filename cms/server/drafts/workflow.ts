import { posix } from 'node:path';
import { hasLetters } from '../../../src/schemas/visible.ts';
import { unlessLost } from '../git/cause.ts';
import { writeCommit } from '../git/commits.ts';
import type { Actor } from '../people/actor.ts';
import { conflictKey, findConflicts, isEntry } from './conflicts.ts';
import { type Draft, draftFacts, findDraft, getDraft, type Status } from './drafts.ts';
import { type Gate, refuseErrors, refuseInUse } from './gate.ts';
import { getAuthors, getSteps, listCommits } from './history.ts';
import { getDeed } from './deed.ts';
import { refuseUnentitled } from './rights.ts';
import { refuseOutdated, refuseUnread } from './unread.ts';
import { listWaiting } from './media-drafts.ts';
import { getWithdrawnFields } from './withdraw.ts';
import { getLastChange } from '../git/last-change.ts';
import { belowRoot, isImagePath, type Section } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { toPlainLine } from '../git/plain-text.ts';
import type { Git } from '../git/git.ts';
import { findTip, moveRefs, type Tip } from '../git/refs.ts';
import { type DeskChange, getMain, mainRef, type Store } from '../store/store.ts';
import { diffTrees, editTree, type TreeChange } from '../git/trees.ts';

/** So many told conflicts are kept. */
const mostTold = 1000;

interface Which {
  collection: Section;
  slug: string;
  /** In whose right it is done. */
  actor: Actor;
}

/** A publication; what publishes itself is signed by the desk. */
interface Publication extends Which {
  signature?: string;
}

/** What a step says besides where the draft goes: words to its author, or when it is to be published by itself. */
interface Step {
  note?: string | undefined;
  publishAt?: string | undefined;
}

/** Moves a draft to another step of the workflow: a commit that changes no file, so that who did it and when is kept. */
async function commitStatus(
  { git }: Store,
  { draft, signature }: { draft: Draft; signature: string },
  status: Status,
  { note, publishAt }: Step,
): Promise<void> {
  // A time is in the right of whoever sets it, also where somebody has set the same before.
  const isTheirs = publishAt === undefined || draft.tip.author === signature;
  if (draft.status === status && note === undefined && draft.publishAt === publishAt && isTheirs) return;
  const { ref, commit: from, tree } = draft.tip;
  const message = [`状态：${draft.status} → ${status}`, note].filter(Boolean).join('\n\n');
  const isSentBack = draft.isReturned || (draft.status !== 'draft' && note !== undefined);
  const facts = draftFacts({ ...draft, status, isReturned: status === 'draft' && isSentBack, publishAt });
  const to = await writeCommit(git, { tree, parents: [from], author: signature, message, facts });
  await moveRefs(git, { ref, from, to });
}

/**
 * Sends a draft back to review with the reason why it could not be published, unless somebody has changed it since it was
 * `draft`: then they have dealt with it.
 */
export function returnToReview(store: Store, draft: Draft, { signature, note }: { signature: string; note: string }) {
  return store.write(async () => {
    const now = await findDraft(store.git, draft.collection, draft.slug);
    if (now?.tip.commit === draft.tip.commit)
      await commitStatus(store, { draft, signature }, 'pending_review', { note });
  });
}

/**
 * Runs `task` in the queue of writes with the draft exactly as it stands now; refuses (409) where another save came first,
 * so that what goes on is what was there when it was asked for.
 */
async function writeNamed<T>(
  store: Store,
  { collection, slug }: Pick<Which, 'collection' | 'slug'>,
  task: (draft: Draft, main: Tip) => Promise<T>,
  named?: Tip,
): Promise<T> {
  const { commit } = named ?? (await getDraft(store, collection, slug)).tip;
  return store.write(async () => {
    const [main, draft] = await Promise.all([getMain(store), getDraft(store, collection, slug)]);
    if (draft.tip.commit !== commit) throw problems.savedSince(slug, { editor: draft.tip.author, at: draft.tip.at });
    return task(draft, main);
  });
}

/**
 * Refuses (409) a draft that holds more than one entry and its images, or less than it says: its reviewers would not have seen the
 * rest, which may be the settings of the site, or of Git.
 */
function refuseForeignFiles({ paths, isDeletion }: Draft, changes: readonly TreeChange[]): void {
  const links = changes.filter(({ isLink }) => isLink);
  if (links.length > 0) throw problems.links(links.map(({ path }) => belowRoot(path)));
  const isOwn = (path: string) => paths.includes(path) || isImagePath(path);
  const foreign = changes.filter(({ path, to }) => to !== undefined && !isOwn(path));
  const gone = changes.filter(({ path, to }) => to === undefined && !paths.includes(path));
  // An entry that has moved leaves its old place; nothing else may go with it.
  const unexplained = isDeletion || gone.length > 1 ? gone : gone.filter((change) => !isEntry(change));
  const all = [...foreign, ...unexplained];
  if (all.length > 0) throw problems.foreignFiles(all.map(({ path }) => belowRoot(path)));
}

/** Refuses (409, 422, 503) changes that cannot stand beside all that is published. */
async function refuseUnfit(gate: Gate, draft: Draft, main: Tip, changes: readonly TreeChange[]): Promise<void> {
  refuseForeignFiles(draft, changes);
  const proposal = { main: main.commit, changes };
  await refuseInUse(gate, proposal);
  await refuseErrors(gate, { ...proposal, fields: await getWithdrawnFields(gate.store.git, changes) });
}

/**
 * Moves a draft to another step of the workflow, where the actor's role allows it (403); forward only what holds before the
 * checks (409, 422, 503) and has been read (409).
 */
export function updateStatus(gate: Gate, which: Which, status: Status, step: Step = {}): Promise<void> {
  const { store } = gate;
  const { actor } = which;
  return writeNamed(store, which, async (draft, main) => {
    const deed = getDeed(draft.status, status);
    await refuseUnentitled(store, actor, { draft, deed, hasReason: hasLetters(step.note ?? '') });
    if (status !== 'draft') {
      await refuseUnread(store, actor, draft);
      await refuseUnfit(gate, draft, main, await diffTrees(store.git, draft.base, draft.tip.commit));
    }
    await commitStatus(store, { draft, signature: actor.name }, status, step);
  });
}

/**
 * Takes a draft off the desk, where the actor's role allows it (403) and nothing unread goes with it (409); its history, with who threw
 * it away and when, stays under `refs/desk/discarded/` (bin.ts).
 */
export function discardDraft(store: Store, { collection, slug, actor }: Which): Promise<void> {
  return store.write(async () => {
    const draft = await getDraft(store, collection, slug);
    await refuseUnentitled(store, actor, { draft, deed: 'discard' });
    await refuseOutdated(store, actor, draft);
    const { tip } = draft;
    const deed = writeCommit(store.git, {
      tree: tip.tree,
      parents: [tip.commit],
      author: actor.name,
      message: '丢掉草稿\n\n丢掉了这份草稿。',
      facts: draftFacts(draft),
    });
    // What the disk has lost of a draft is no reason to keep it on the desk.
    const to = (await unlessLost(deed)) ?? tip.commit;
    const archive = `refs/desk/discarded/${tip.ref.split('/').slice(-2).join('/')}/${to}`;
    await moveRefs(
      store.git,
      // The same draft may have been thrown away in the same second before.
      { ref: archive, from: (await findTip(store.git, archive))?.commit, to },
      { ref: tip.ref, from: tip.commit, to: undefined },
    );
  });
}

/** What the history of the site says of a publication; it keeps the reason of an administrator who approved their own work. */
async function describePublication(git: Git, draft: Draft): Promise<string> {
  const { collection, slug, isDeletion } = draft;
  const commits = await listCommits(git, draft);
  const authors = getAuthors(commits);
  const approval = getSteps(commits).findLast(
    ({ status, was }) => status === 'pending_publish' && was !== 'pending_publish',
  );
  const reason = approval && authors.includes(approval.editor) && approval.note;
  return `${isDeletion ? '删除' : '发布'} ${collection}/${slug}${reason ? `（自己写、自己审：${toPlainLine(reason)}）` : ''}`;
}

/**
 * Merges a draft into what is published, and takes it off the desk: one named commit (`tip`, or the one that stands when it
 * is asked for) is read, checked and published in one turn of the queue. Refuses (403) an actor who may not, (409) what is not
 * approved, (409, 422, 503) what does not hold before the checks, (409) what has been saved since, and (409) where the
 * published entry has changed since; an editor who was told so settles it by saving the draft again.
 */
export function publishDraft(gate: Gate, which: Publication, tip?: Tip): Promise<DeskChange> {
  const { store } = gate;
  const { git, told } = store;
  const { slug, actor, signature = actor.name } = which;
  const publish = async (draft: Draft, main: Tip): Promise<DeskChange> => {
    await refuseUnentitled(store, actor, { draft, deed: 'publish' });
    await refuseUnread(store, actor, draft);
    const { changes, clashing } = await findConflicts(git, draft, main);
    const entries = clashing.filter(isEntry);
    const [first] = entries;
    if (draft.isDeletion && clashing.length > 0) throw problems.deletionOutdated(slug);
    if (first) {
      const [oldest] = told;
      // Whoever is forgotten is told again.
      if (told.size >= mostTold && oldest !== undefined) told.delete(oldest);
      told.add(conflictKey(actor, draft, entries));
      throw problems.publishedSince(
        posix.basename(first.path, '.md'),
        await getLastChange(git, main.commit, first.path),
      );
    }
    if (clashing.length > 0) throw problems.mediaTaken(clashing.map(({ path }) => posix.basename(path)));
    await refuseUnfit(gate, draft, main, changes);

    const tree = await editTree(git, main.commit, new Map(changes.map(({ path, to }) => [path, to])));
    const commit = await writeCommit(git, {
      tree,
      parents: [main.commit, draft.tip.commit],
      author: signature,
      message: await describePublication(git, draft),
    });
    // Images that waited by themselves have come with the entry that uses them.
    const arrived = (await listWaiting(git)).filter(({ path, blob }) =>
      changes.some((change) => change.path === path && change.to === blob),
    );
    // A crash between the two leaves a draft of what is published; the next start takes it away.
    await moveRefs(
      git,
      { ref: mainRef, from: main.commit, to: commit },
      { ref: draft.tip.ref, from: draft.tip.commit, to: undefined },
      ...arrived
        .filter(
          ({
            draft: {
              tip: { ref },
            },
          }) => ref !== draft.tip.ref,
        )
        .map(
          ({
            draft: {
              tip: { ref, commit: from },
            },
          }) => ({ ref, from, to: undefined }),
        ),
    );
    const kind = draft.isDeletion ? 'delete' : 'publish';
    return { kind, paths: changes.map(({ path }) => belowRoot(path)), commit, editor: signature };
  };
  return writeNamed(store, which, publish, tip);
}
