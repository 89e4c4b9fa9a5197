import { keysOf } from '../../../src/schemas/record.ts';
import type { Actor } from '../people/actor.ts';
import { mayHandle } from '../people/closed-sections.ts';
import { unlessLost } from '../git/cause.ts';
import { type Problem, problems } from '../store/problem.ts';
import { type Ground, placeAll, readGround } from '../store/regions.ts';
import type { Repository } from '../store/store.ts';
import { inSlices } from '../git/in-slices.ts';
import { diffTrees } from '../git/trees.ts';
import { isEntry } from './conflicts.ts';
import type { Deed } from './deed.ts';
import { type Draft, oncePerDraft, type Status } from './drafts.ts';
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
  /** The release that it is published with; nothing where it is by itself, or where its release is what is asked about. */
  release: string | undefined;
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
  publish: ({ status, slug, release }) => {
    if (release !== undefined) return problems.onlyWithRelease(slug, release);
    return status === 'pending_publish' ? undefined : problems.notApproved();
  },
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

/** What a draft changes, wherever that stood before. */
const listPlaced = oncePerDraft(async (git, { base, tip }) => {
  const changes = (await diffTrees(git, base, tip.commit)).filter(isEntry);
  return placeAll(
    git,
    changes.flatMap(({ path, from, to }) => [from, to].map((id) => ({ path, id }))),
  );
});

/** Whether every region that a draft's entry is of, on the site and in the draft, is among the actor's or below one of them. */
async function isInRegions({ git }: Repository, { regions }: Actor, draft: Draft, ground: Ground): Promise<boolean> {
  const changed = await listPlaced(git, draft);
  // What it changes, and what the site shows at its place now, where that is another text.
  const present = draft.paths
    .map((path) => ({ path, id: ground.blobs.get(path) }))
    .filter(({ path, id }) => !changed.some((other) => other.path === path && other.id === id));
  const placed = [...changed, ...(draft.collection === 'media' ? [] : await placeAll(git, present))];
  const isBelow = (region: string): boolean => {
    const passed = new Set<unknown>();
    for (let at: string | undefined = region; at !== undefined && !passed.has(at); at = ground.parents.get(at)) {
      if (regions.includes(at)) return true;
      passed.add(at);
    }
    return false;
  };
  // What is of no region at all is for those who answer for all of them.
  return placed.length > 0 && placed.every((each) => each.regions.length > 0 && each.regions.some(isBelow));
}

/** Whether drafts of a release are asked about as one with the others, which alone are published, or each by itself. */
interface Scope {
  isWithRelease: boolean;
}

/** What decides about drafts as they stand, as long as no reason is given. Who is alone is asked nothing; what is published is read once for all of them. */
function createSituations(
  store: Repository,
  actor: Actor,
  { isWithRelease }: Scope,
): (draft: Draft) => Promise<Situation> {
  const { git } = store;
  let ground: Promise<Ground> | undefined;
  const isOwnRegion = async (draft: Draft) => isInRegions(store, actor, draft, await (ground ??= readGround(git)));
  return async (draft) => {
    const { status, slug } = draft;
    const common = { status, slug, release: isWithRelease ? undefined : draft.release, hasReason: false };
    if (actor.isAlone) return { ...common, isOwn: true, isBeginner: true, beginner: actor.name, isInRegion: true };
    const authors = await listAuthors(git, draft);
    const [beginner = ''] = authors;
    return {
      ...common,
      isOwn: authors.includes(actor.name),
      isBeginner: beginner === actor.name,
      beginner,
      // What nobody can read is of no region: it is for those who answer for all of them.
      isInRegion: actor.regions.length === 0 || ((await unlessLost(isOwnRegion(draft))) ?? false),
    };
  };
}

/** Why somebody may not do something with a draft; nothing where they may. */
const findDraftRefusal = (actor: Actor, deed: Deed, draft: Draft, situation: Situation): Problem | undefined =>
  mayHandle(actor.role, draft.collection) ? findRefusal(actor, deed, situation) : problems.onlySettlers();

/** Refuses (403, 409) what the actor may not do with a draft as it stands. */
export async function refuseUnentitled(
  store: Repository,
  actor: Actor,
  {
    draft,
    deed,
    hasReason = false,
    isWithRelease = false,
  }: { draft: Draft; deed: Deed; hasReason?: boolean } & Partial<Scope>,
): Promise<void> {
  const situation = await createSituations(store, actor, { isWithRelease })(draft);
  const refusal = findDraftRefusal(actor, deed, draft, { ...situation, hasReason });
  if (refusal) throw refusal;
}

/** Why somebody may not do something with a draft, in words for them; what is left out they may do. */
export type Refusals = Partial<Record<Deed, string>>;

const getRefusals = (actor: Actor, draft: Draft, situation: Situation): Refusals => {
  const refusals: Refusals = {};
  for (const deed of keysOf(order)) {
    const refusal = findDraftRefusal(actor, deed, draft, situation);
    // Nobody has tried yet: that nothing was done goes without saying.
    if (refusal) refusals[deed] = refusal.message.replace(/^没有[^：，。]{1,4}：/u, '');
  }
  return refusals;
};

/** The deeds that the actor would be refused with each draft as it stands, so that the desk offers none of them. */
export function listRefusals(
  store: Repository,
  actor: Actor,
  drafts: readonly Draft[],
  { isWithRelease }: Scope = { isWithRelease: false },
): Promise<Refusals[]> {
  const getSituation = createSituations(store, actor, { isWithRelease });
  return inSlices(drafts, async (draft) => getRefusals(actor, draft, await getSituation(draft)));
}

/** What a draft at a step waits for; one that nobody has sent waits for nobody. */
const awaited: Partial<Record<Status, Deed>> = { pending_review: 'approve', pending_publish: 'publish' };

/** The drafts that wait for the actor: they were sent back to those who wrote them, or are theirs to approve or to publish. */
export async function listWaitingFor(store: Repository, actor: Actor, drafts: readonly Draft[]): Promise<Draft[]> {
  const getSituation = createSituations(store, actor, { isWithRelease: true });
  const waits = await inSlices(drafts, async (draft) => {
    const deed = awaited[draft.status];
    if (draft.publishAt !== undefined || (deed === undefined && !draft.isReturned)) return false;
    const situation = await getSituation(draft);
    return deed === undefined ? situation.isOwn : findDraftRefusal(actor, deed, draft, situation) === undefined;
  });
  return drafts.filter((_, index) => waits[index]);
}
