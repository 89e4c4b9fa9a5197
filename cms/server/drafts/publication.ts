import { posix } from 'node:path';
import { writeCommit } from '../git/commits.ts';
import type { Git } from '../git/git.ts';
import { getLastChange } from '../git/last-change.ts';
import { toPlainLine } from '../git/plain-text.ts';
import { moveRefs, type Tip } from '../git/refs.ts';
import { editTree, type TreeChange } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { belowRoot, findSettingsAt, isMediaPath } from '../store/paths.ts';
import { Problem, problems } from '../store/problem.ts';
import { type DeskChange, mainRef, type Store } from '../store/store.ts';
import { conflictKey, findConflicts, isEntry } from './conflicts.ts';
import type { Draft } from './drafts.ts';
import { type Gate, getTree, refuseErrors, refuseInUse } from './gate.ts';
import { getAuthors, getSteps, listCommits } from './history.ts';
import { listWaiting } from './media-drafts.ts';
import { getWithdrawnFields } from './withdraw.ts';

/** So many told conflicts are kept. */
const mostTold = 1000;

/** A draft and what it would change. */
export interface Planned {
  draft: Draft;
  changes: readonly TreeChange[];
}

/**
 * Refuses (409) a draft that holds more than one entry and its images, or less than it says: its reviewers would not have seen the
 * rest, which may be the settings of the site, or of Git.
 */
function refuseForeignFiles({ draft: { paths, isDeletion }, changes }: Planned): void {
  const links = changes.filter(({ isLink }) => isLink);
  if (links.length > 0) throw problems.links(links.map(({ path }) => belowRoot(path)));
  const isOwn = (path: string) => paths.includes(path) || isMediaPath(path);
  const foreign = changes.filter(({ path, to }) => to !== undefined && !isOwn(path));
  const gone = changes.filter(({ path, to }) => to === undefined && !paths.includes(path));
  // An entry that has moved leaves its old place; nothing else may go with it, and settings have one place only.
  const isMoved = ({ path }: TreeChange) => isEntry({ path }) && ![path, ...paths].some(findSettingsAt);
  const unexplained = isDeletion || gone.length > 1 ? gone : gone.filter((change) => !isMoved(change));
  const all = [...foreign, ...unexplained];
  if (all.length > 0) throw problems.foreignFiles(all.map(({ path }) => belowRoot(path)));
}

/** What drafts change together; refuses (409) two that put different things in one place. */
function joinChanges(planned: readonly Planned[]): TreeChange[] {
  const joined = new Map<string, TreeChange>();
  for (const { draft, changes } of planned)
    for (const change of changes) {
      const other = joined.get(change.path);
      if (other && other.to !== change.to) throw problems.sameFile(draft.slug, belowRoot(change.path));
      joined.set(change.path, change);
    }
  return [...joined.values()];
}

/** What `task` does for each draft, one after the other; of several, a refusal says whose it is. */
export async function forEach<T extends { draft: Draft }, R>(
  all: readonly T[],
  task: (one: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (const one of all)
    try {
      done.push(await task(one));
    } catch (error) {
      if (all.length > 1 && error instanceof Problem) throw problems.ofOne(one.draft.slug, error);
      throw error;
    }
  return done;
}

/** Refuses (409, 422, 503) changes that cannot stand, all of them together, beside all that is published. */
export async function refuseUnfit(gate: Gate, main: Tip, planned: readonly Planned[]): Promise<void> {
  await forEach(planned, async (one) => refuseForeignFiles(one));
  const proposal = { main: main.commit, changes: joinChanges(planned) };
  await refuseInUse(gate, proposal).catch((error: unknown) => {
    const isMove = planned.every(({ draft }) => !draft.isDeletion);
    throw isMove && error instanceof Problem && error.inUse ? problems.oldAddressInUse(error.inUse.users) : error;
  });
  // Read once: the checks go over all of it, and would for each draft of a release.
  const tree = await getTree(gate.store, proposal);
  await forEach(planned, async ({ changes }) =>
    refuseErrors(gate, {
      ...proposal,
      tree,
      judged: changes,
      fields: await getWithdrawnFields(gate.store.git, changes),
    }),
  );
}

/** What a draft would change on the site; refuses (409) where the site has changed there since it began, and remembers who was told. */
async function planChanges({ git, told }: Store, actor: Actor, draft: Draft, main: Tip): Promise<TreeChange[]> {
  const { changes, clashing } = await findConflicts(git, draft, main);
  if (draft.isDeletion && clashing.length > 0) throw problems.deletionOutdated(draft.slug);
  const entries = clashing.filter(isEntry);
  const [first] = entries;
  if (first) {
    const [oldest] = told;
    // Whoever is forgotten is told again.
    if (told.size >= mostTold && oldest !== undefined) told.delete(oldest);
    told.add(conflictKey(actor, draft, entries));
    throw problems.publishedSince(posix.basename(first.path, '.md'), await getLastChange(git, main.commit, first.path));
  }
  if (clashing.length > 0) throw problems.mediaTaken(clashing.map(({ path }) => posix.basename(path)));
  return changes;
}

/** The reason of an administrator who has approved their own work, in brackets; nothing of any other draft. */
async function describeOwnApproval(git: Git, draft: Draft): Promise<string> {
  const commits = await listCommits(git, draft);
  const approval = getSteps(commits).findLast(
    ({ status, was }) => status === 'pending_publish' && was !== 'pending_publish',
  );
  const reason = approval && getAuthors(commits).includes(approval.editor) && approval.note;
  return reason ? `（自己写、自己审：${toPlainLine(reason)}）` : '';
}

/** What the history of the site says of a publication: what was published or deleted, one line each where it is a release. */
async function describePublication(git: Git, drafts: readonly Draft[], release: string | undefined): Promise<string> {
  const lines = await Promise.all(
    drafts.map(
      async (draft) =>
        `${draft.isDeletion ? '删除' : '发布'} ${draft.collection}/${draft.slug}${await describeOwnApproval(git, draft)}`,
    ),
  );
  return release === undefined ? lines.join('\n') : [`发布批次「${release}」`, lines.join('\n')].join('\n\n');
}

/** In whose right something is published, who signs it, and what it is called where it is several. */
interface Publisher {
  actor: Actor;
  signature: string;
  release?: string;
}

/**
 * Merges drafts, exactly as they stand, into what is published, and takes them off the desk: one commit, all of them or none. Refuses
 * (409, 422, 503) what does not hold before the checks, and (409) where a published entry has changed since its draft began; an editor
 * who was told so settles it by saving the draft again. To be asked within the write in which the drafts were read.
 */
export async function publishAll(
  gate: Gate,
  main: Tip,
  drafts: readonly Draft[],
  { actor, signature, release }: Publisher,
): Promise<DeskChange> {
  const { store } = gate;
  const { git } = store;
  const planned = await forEach(
    drafts.map((draft) => ({ draft })),
    async ({ draft }) => ({ draft, changes: await planChanges(store, actor, draft, main) }),
  );
  await refuseUnfit(gate, main, planned);
  const changes = joinChanges(planned);
  const tree = await editTree(git, main.commit, new Map(changes.map(({ path, to }) => [path, to])));
  const commit = await writeCommit(git, {
    tree,
    parents: [main.commit, ...drafts.map(({ tip }) => tip.commit)],
    author: signature,
    message: await describePublication(git, drafts, release),
  });
  // Images that waited by themselves have come with the entry that uses them.
  const arrived = (await listWaiting(git)).filter(({ path, blob }) =>
    changes.some((change) => change.path === path && change.to === blob),
  );
  const gone = new Map([...drafts, ...arrived.map(({ draft }) => draft)].map(({ tip }) => [tip.ref, tip.commit]));
  // A crash between the two leaves a draft of what is published; the next start takes it away.
  await moveRefs(
    git,
    { ref: mainRef, from: main.commit, to: commit },
    ...[...gone].map(([ref, from]) => ({ ref, from, to: undefined })),
  );
  const kind = drafts.every(({ isDeletion }) => isDeletion) ? 'delete' : 'publish';
  return { kind, paths: changes.map(({ path }) => belowRoot(path)), commit, editor: signature };
}
