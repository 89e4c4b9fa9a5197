import type { Finding } from '../../../src/rules/entries/finding.ts';
import { belowRoot, findSettingsAt, isTextPath, root } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import type { Store } from '../store/store.ts';
import { listShipped, listStanding } from './standing.ts';
import { readBlobs, type TreeChange } from '../git/trees.ts';

/** The blob of every file, by its path below the content folder, and how to read them. */
export interface Tree {
  files: ReadonlyMap<string, string>;
  /** The contents of blobs, in the order asked for. */
  read: (ids: readonly string[]) => Promise<Buffer[]>;
}

/** An entry that is to go on, and all that will stand beside it. */
export interface Candidate {
  /** Path below the content folder. */
  path: string;
  text: string;
  /** What is published, as it will be with the change. */
  tree: Tree;
  /** What is published before it, where `tree` holds the change already: settings are judged by what they make worse. */
  before?: Tree | undefined;
  /** Paths of all entries that are to go on together, this one among them: of those that clash, the later ones are told of. */
  among?: readonly string[] | undefined;
}

/**
 * What is wrong with an entry, or nothing where that cannot be known now: then the entry goes no further. Whoever runs the
 * desk brings it; a rejection is an error of the server.
 */
export type CheckEntry = (candidate: Candidate) => Promise<Finding[] | undefined>;

/** Who refers to something: an entry, or the settings of the site. */
export interface Referrer {
  /** Path below the content folder. */
  path: string;
  /** What it is called, e.g. 典型案例「邻里」. */
  name: string;
}

/**
 * Who refers to an entry or an image (its path below the content folder) among what is published. Whoever runs the desk
 * brings it.
 */
export type ListUsers = (tree: Tree, path: string) => Promise<Referrer[]>;

/** What is needed to publish anything: there is no way past the checks. */
export interface Gate {
  store: Store;
  checkEntry: CheckEntry;
  listUsers: ListUsers;
}

/** A change of what is published. */
interface Proposal {
  /** The published commit that it changes. */
  main: string;
  changes: readonly Pick<TreeChange, 'path' | 'to'>[];
  /** Those of them whose entries are checked; all, where nothing is said. */
  judged?: readonly Pick<TreeChange, 'path' | 'to'>[];
  /** Where errors count; everywhere, where nothing is said. */
  fields?: readonly string[];
  /** What will stand once it is made, where that is known already. */
  tree?: Tree;
}

/** Refuses (409) to take away what others refer to, as things will stand; the refusal says who they are. */
export async function refuseInUse(
  { store, listUsers }: Gate,
  proposal: Pick<Proposal, 'main' | 'changes'>,
): Promise<void> {
  const gone = proposal.changes.filter(({ to }) => to === undefined);
  if (gone.length === 0) return;
  const tree = await getTree(store, proposal);
  for (const { path } of gone) {
    if (tree.files.has(belowRoot(path))) continue;
    const users = await listUsers(tree, belowRoot(path));
    if (users.length > 0) throw problems.inUse(path, users);
  }
}

/** What stands on a published commit, or will once changes of it are published. */
export async function getTree(
  { git }: Pick<Store, 'git'>,
  { main, changes }: Pick<Proposal, 'main' | 'changes'>,
): Promise<Tree> {
  const shipped = new Map((await listShipped(git, `${root}/`)).map(({ path, id }) => [path, id]));
  const standing = (await listStanding(git, `${root}/`, main)).map(({ path, id }) => [belowRoot(path), id] as const);
  const files = new Map(standing);
  for (const { path, to } of changes) {
    // What the program brings stands there again once the portal's own is gone.
    const next = to ?? shipped.get(path);
    if (next === undefined) files.delete(belowRoot(path));
    else files.set(belowRoot(path), next);
  }
  return { files, read: (ids) => readBlobs(git, ids) };
}

/** Whether a change leaves a text that the checks read. */
const isStanding = (change: Pick<TreeChange, 'path' | 'to'>): change is { path: string; to: string } =>
  change.to !== undefined && isTextPath(change.path);

/**
 * Refuses (422) a change that the checks find errors in, and (503) one that they cannot judge: the build would refuse it
 * later, in front of everybody. To be asked within the write that makes the change, or another text could slip in between.
 */
export async function refuseErrors({ store, checkEntry }: Gate, proposal: Proposal): Promise<void> {
  const { changes, judged = changes, fields } = proposal;
  const entries = judged.filter(isStanding);
  if (entries.length === 0) return;
  const tree = proposal.tree ?? (await getTree(store, proposal));
  const among = changes.filter(isStanding).map(({ path }) => belowRoot(path));
  const hasSettings = entries.some(({ path }) => findSettingsAt(path));
  const before = hasSettings ? await getTree(store, { main: proposal.main, changes: [] }) : undefined;
  const texts = await tree.read(entries.map(({ to }) => to));
  for (const [index, entry] of entries.entries()) {
    const path = belowRoot(entry.path);
    const findings = await checkEntry({ path, text: String(texts[index]), tree, before, among });
    if (findings === undefined) throw problems.uncheckable(path);
    const errors = findings.filter(
      ({ severity, field }) => severity === 'error' && (fields === undefined || fields.includes(field)),
    );
    if (errors.length > 0) throw problems.hasErrors(errors);
  }
}
