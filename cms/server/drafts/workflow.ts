import { hasLetters } from '../../../src/schemas/visible.ts';
import { unlessLost } from '../git/cause.ts';
import { writeCommit } from '../git/commits.ts';
import type { Actor } from '../people/actor.ts';
import { discardedRoot, type Draft, draftFacts, findDraft, getDraft, type Status } from './drafts.ts';
import type { Gate } from './gate.ts';
import { publishAll, refuseUnfit } from './publication.ts';
import { getDeed } from './deed.ts';
import { refuseUnentitled } from './rights.ts';
import { refuseOutdated, refuseUnread } from './unread.ts';
import type { Section } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import type { Git } from '../git/git.ts';
import type { Move } from '../git/ref-mover.ts';
import { findTip, moveRefs, type Tip } from '../git/refs.ts';
import { type DeskChange, getMain, type Store } from '../store/store.ts';
import { diffTrees } from '../git/trees.ts';

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

/**
 * Stores the commit that moves a draft to another step of the workflow: it changes no file, so that who did it and when is kept. Answers
 * the move of the draft's branch; none where it stands there already.
 */
export async function writeStatus(
  git: Git,
  { draft, signature }: { draft: Draft; signature: string },
  status: Status,
  { note, publishAt }: Step,
): Promise<Move[]> {
  // A time is in the right of whoever sets it, also where somebody has set the same before.
  const isTheirs = publishAt === undefined || draft.tip.author === signature;
  if (draft.status === status && note === undefined && draft.publishAt === publishAt && isTheirs) return [];
  const { ref, commit: from, tree } = draft.tip;
  const message = [`状态：${draft.status} → ${status}`, note].filter(Boolean).join('\n\n');
  const isSentBack = draft.isReturned || (draft.status !== 'draft' && note !== undefined);
  const facts = draftFacts({ ...draft, status, isReturned: status === 'draft' && isSentBack, publishAt });
  return [{ ref, from, to: await writeCommit(git, { tree, parents: [from], author: signature, message, facts }) }];
}

/**
 * Sends a draft back to review with the reason why it could not be published, unless somebody has changed it since it was
 * `draft`: then they have dealt with it.
 */
export function returnToReview(store: Store, draft: Draft, { signature, note }: { signature: string; note: string }) {
  return store.write(async () => {
    const now = await findDraft(store.git, draft.collection, draft.slug);
    if (now?.tip.commit !== draft.tip.commit) return;
    await moveRefs(store.git, ...(await writeStatus(store.git, { draft, signature }, 'pending_review', { note })));
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
 * Moves a draft to another step of the workflow, where the actor's role allows it (403); forward only what holds before the
 * checks (409, 422, 503) and has been read (409).
 */
export function updateStatus(gate: Gate, which: Which, status: Status, step: Step = {}): Promise<void> {
  const { store } = gate;
  const { actor } = which;
  return writeNamed(store, which, async (draft, main) => {
    const deed = getDeed(draft.status, status);
    await refuseUnentitled(store, actor, { draft, deed, hasReason: hasLetters(step.note ?? '') });
    // Its time would come without the others, and readers would see the half of them.
    if (step.publishAt !== undefined && draft.release !== undefined)
      throw problems.noTimeInRelease(draft.slug, draft.release);
    if (status !== 'draft') {
      await refuseUnread(store, actor, draft);
      await refuseUnfit(gate, main, [{ draft, changes: await diffTrees(store.git, draft.base, draft.tip.commit) }]);
    }
    await moveRefs(store.git, ...(await writeStatus(store.git, { draft, signature: actor.name }, status, step)));
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
    const archive = `${discardedRoot}/${tip.ref.split('/').slice(-2).join('/')}/${to}`;
    await moveRefs(
      store.git,
      // The same draft may have been thrown away in the same second before.
      { ref: archive, from: (await findTip(store.git, archive))?.commit, to },
      { ref: tip.ref, from: tip.commit, to: undefined },
    );
  });
}

/**
 * Merges a draft into what is published, and takes it off the desk: one named commit (`tip`, or the one that stands when it
 * is asked for) is read, checked and published in one turn of the queue. Refuses (403) an actor who may not, (409) what is not
 * approved or belongs to a release, (409, 422, 503) what does not hold before the checks, (409) what has been saved since, and (409) where the
 * published entry has changed since; an editor who was told so settles it by saving the draft again.
 */
export function publishDraft(gate: Gate, which: Publication, tip?: Tip): Promise<DeskChange> {
  const { store } = gate;
  const { actor, signature = actor.name } = which;
  const publish = async (draft: Draft, main: Tip): Promise<DeskChange> => {
    await refuseUnentitled(store, actor, { draft, deed: 'publish' });
    await refuseUnread(store, actor, draft);
    return publishAll(gate, main, [draft], { actor, signature });
  };
  return writeNamed(store, which, publish, tip);
}
