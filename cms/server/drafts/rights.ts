import { posix } from 'node:path';
import { keysOf } from '../../../src/schemas/record.ts';
import type { Actor } from '../people/actor.ts';
import { mayHandle } from '../people/closed-sections.ts';
import { unlessLost } from '../git/cause.ts';
import type { Git } from '../git/git.ts';
import { readFields } from '../store/fields.ts';
import type { Fields } from '../store/fields-tasks.ts';
import { root } from '../store/paths.ts';
import { type Problem, problems } from '../store/problem.ts';
import { mainRef, type Store } from '../store/store.ts';
import { blobsAt, diffTrees, listTree, readBlobs } from '../git/trees.ts';
import { isEntry } from './conflicts.ts';
import type { Deed } from './deed.ts';
import type { Draft, Status } from './drafts.ts';
import { listAuthors } from './history.ts';

/** What decides about it. */
export interface Situation {
  status: Status;
  /** Whether the actor has written in the draft. */
  isOwn: boolean;
  /** Whether the actor began it. */
  isBeginner: boolean;
  /** Who began it. */
  beginner: string;
  /** Whether the actor answers for every region that the entry is of, before and after. */
  isInRegion: boolean;
  slug: string;
  /** Whether a reason was given. */
  hasReason: boolean;
}

type Rule = (situation: Situation) => Problem | undefined;

const everybody: Rule = () => undefined;

const authorsOnly: Rule = ({ isOwn }) => (isOwn ? undefined : problems.onlyAuthors());

/** Whoever has only touched another's draft may not throw away what the other has written. */
const beginnerOnly: Rule = ({ isOwn, isBeginner, beginner }) => {
  if (isBeginner) return undefined;
  return isOwn ? problems.onlyBeginner(beginner) : problems.onlyAuthors();
};

const others: Rule = ({ isInRegion, slug }) => (isInRegion ? undefined : problems.otherRegions(slug));

const nobody =
  (what: string): Rule =>
  () =>
    problems.onlyReviewers(what);

/** Whether a draft has come as far as the deed wants. */
const order: Record<Deed, Rule> = {
  send: everybody,
  'take back': everybody,
  approve: ({ status }) => (status === 'draft' ? problems.notSent() : undefined),
  publish: ({ status }) => (status === 'pending_publish' ? undefined : problems.notApproved()),
  discard: everybody,
};

const review: Rule = (situation) => others(situation) ?? (situation.isOwn ? problems.ownWork() : undefined);

/** Who may do what, by role; nobody approves or publishes what they have written themselves. */
const rights: Record<Actor['role'], Record<Deed, Rule>> = {
  editor: {
    send: everybody,
    'take back': authorsOnly,
    approve: nobody('审核'),
    publish: nobody('发布'),
    discard: beginnerOnly,
  },
  reviewer: {
    send: everybody,
    'take back': (situation) => (situation.isOwn ? undefined : others(situation)),
    approve: review,
    publish: review,
    discard: (situation) => (situation.isBeginner ? undefined : others(situation)),
  },
  administrator: {
    send: everybody,
    'take back': everybody,
    // With a reason, which then stands in the draft's history and in that of the site.
    approve: ({ isOwn, hasReason }) => (isOwn && !hasReason ? problems.ownWorkReason() : undefined),
    publish: everybody,
    discard: everybody,
  },
};

/** Why somebody may not do something with a draft; nothing where they may. */
export function findRefusal({ role, isAlone }: Pick<Actor, 'role' | 'isAlone'>, deed: Deed, situation: Situation) {
  // Whoever is alone at a desk is writer and reviewer in one, and need send nothing to themselves; but no one publishes what is not approved.
  if (isAlone) return deed === 'publish' ? order.publish(situation) : undefined;
  return rights[role][deed](situation) ?? order[deed](situation);
}

/** What entries say of where they are, by their blobs. */
async function readRegions(git: Git, entries: readonly { id: string }[]): Promise<Fields['values'][]> {
  const texts = await readBlobs(
    git,
    entries.map(({ id }) => id),
  );
  const read = await readFields(
    texts.map((text) => ({ text: String(text) })),
    ['region', 'parent'],
  );
  return read.map(({ values }) => values);
}

/** The slugs of the regions that an entry is of. */
function getRegions(path: string, { region, parent }: Fields['values']): string[] {
  // A region that is new is known by the one above it.
  const named = path.startsWith(`${root}/regions/`) ? [posix.basename(path, '.md'), parent] : [region];
  return named.filter((name) => name !== undefined);
}

/** Whether every region that a draft's entry is of, on the site and in the draft, is among the actor's or below one of them. */
async function isInRegions({ git }: Store, { regions }: Actor, draft: Draft): Promise<boolean> {
  if (regions.length === 0) return true;
  // What it changes, wherever that stood before, and what the site shows at its place now.
  const changes = (await diffTrees(git, draft.base, draft.tip.commit)).filter(isEntry);
  const present = await blobsAt(
    git,
    draft.paths.map((path) => ({ tree: mainRef, path })),
  );
  const places = [
    ...changes.flatMap(({ path, from, to }) => [from, to].map((id) => ({ path, id }))),
    ...(draft.collection === 'media' ? [] : draft.paths.map((path, index) => ({ path, id: present[index] }))),
  ].flatMap(({ path, id }) => (id === undefined ? [] : [{ path, id }]));
  const named = await readRegions(git, places);
  const own = named.map((values, index) => getRegions(places[index]?.path ?? '', values));

  const files = await listTree(git, mainRef, `${root}/regions/`);
  const above = await readRegions(git, files);
  const parents = new Map(files.map(({ path }, index) => [posix.basename(path, '.md'), above[index]?.parent]));
  const isBelow = (region: string): boolean => {
    const passed = new Set<unknown>();
    for (let at: unknown = region; typeof at === 'string' && !passed.has(at); at = parents.get(at)) {
      if (regions.includes(at)) return true;
      passed.add(at);
    }
    return false;
  };
  // What is of no region at all is for those who answer for all of them.
  return own.length > 0 && own.every((regionsOf) => regionsOf.length > 0 && regionsOf.some(isBelow));
}

/** What decides about a draft as it stands, as long as no reason is given. Who is alone is asked nothing. */
async function getSituation(store: Store, actor: Actor, draft: Draft): Promise<Situation> {
  const { status, slug } = draft;
  const common = { status, slug, hasReason: false };
  if (actor.isAlone) return { ...common, isOwn: true, isBeginner: true, beginner: actor.name, isInRegion: true };
  const authors = await listAuthors(store.git, draft);
  const [beginner = ''] = authors;
  return {
    ...common,
    isOwn: authors.includes(actor.name),
    isBeginner: beginner === actor.name,
    beginner,
    // What nobody can read is of no region: it is for those who answer for all of them.
    isInRegion: (await unlessLost(isInRegions(store, actor, draft))) ?? false,
  };
}

/** Why somebody may not do something with a draft; nothing where they may. */
const findDraftRefusal = (actor: Actor, deed: Deed, draft: Draft, situation: Situation): Problem | undefined =>
  mayHandle(actor.role, draft.collection) ? findRefusal(actor, deed, situation) : problems.onlySettlers();

/** Refuses (403, 409) what the actor may not do with a draft as it stands. */
export async function refuseUnentitled(
  store: Store,
  actor: Actor,
  { draft, deed, hasReason = false }: { draft: Draft; deed: Deed; hasReason?: boolean },
): Promise<void> {
  const situation = await getSituation(store, actor, draft);
  const refusal = findDraftRefusal(actor, deed, draft, { ...situation, hasReason });
  if (refusal) throw refusal;
}

/** Why somebody may not do something with a draft, in words for them; what is left out they may do. */
export type Refusals = Partial<Record<Deed, string>>;

/** The deeds that the actor would be refused with a draft as it stands, so that the desk offers none of them. */
export async function listRefusals(store: Store, actor: Actor, draft: Draft): Promise<Refusals> {
  const situation = await getSituation(store, actor, draft);
  const refusals: Refusals = {};
  for (const deed of keysOf(order)) {
    const refusal = findDraftRefusal(actor, deed, draft, situation);
    // Nobody has tried yet: that nothing was done goes without saying.
    if (refusal) refusals[deed] = refusal.message.replace(/^没有[^：，。]{1,4}：/u, '');
  }
  return refusals;
}

/** What a draft at a step waits for; one that nobody has sent waits for nobody. */
const awaited: Partial<Record<Status, Deed>> = { pending_review: 'approve', pending_publish: 'publish' };

/** Whether a draft waits for the actor: it was sent back to those who wrote it, or is theirs to approve or to publish. */
export async function isWaitingFor(store: Store, actor: Actor, draft: Draft): Promise<boolean> {
  const deed = awaited[draft.status];
  if (draft.publishAt !== undefined || (deed === undefined && !draft.isReturned)) return false;
  const situation = await getSituation(store, actor, draft);
  return deed === undefined ? situation.isOwn : findDraftRefusal(actor, deed, draft, situation) === undefined;
}
