import type { Finding } from '../../src/rules/entries/finding.ts';
import type { Desk } from './action.ts';
import { type Draft, getDraft } from './drafts.ts';
import { belowRoot, root } from './paths.ts';
import { problems } from './problem.ts';
import { getMain } from './store.ts';
import { diffTrees, listTree, readBlobs, type TreeFile } from './trees.ts';

/** An entry that is to go on, and all that stands beside it. */
export interface Candidate {
  /** Path below the content folder. */
  path: string;
  text: string;
  /** Every path below the content folder, as it will be with the draft published. */
  paths: readonly string[];
}

/** What is wrong with an entry; whoever runs the desk brings it. */
export type CheckEntry = (candidate: Candidate) => Promise<Finding[]>;

/**
 * Refuses (422) to let a draft go on to review or publication while the checks find errors in it: the build would refuse
 * it later, in front of everybody.
 */
export async function refuseErrors(
  { store, checkEntry }: Desk,
  { collection, slug }: Pick<Draft, 'collection' | 'slug'>,
): Promise<void> {
  if (!checkEntry) return;
  const { git } = store;
  const [main, draft] = await Promise.all([getMain(store), getDraft(store, collection, slug)]);
  const changes = await diffTrees(git, draft.base, draft.tip.commit);
  const gone = new Set(changes.filter(({ to }) => to === undefined).map(({ path }) => path));
  const kept = (await listTree(git, main.commit, `${root}/`)).filter(({ path }) => !gone.has(path));
  const own = changes.flatMap(({ path, to }): TreeFile[] => (to === undefined ? [] : [{ path, id: to }]));
  const paths = [...new Set([...kept, ...own].map(({ path }) => belowRoot(path)))];
  const entries = own.filter(({ path }) => path.endsWith('.md'));
  const texts = await readBlobs(
    git,
    entries.map(({ id }) => id),
  );
  for (const [index, { path }] of entries.entries()) {
    const findings = await checkEntry({ path: belowRoot(path), text: String(texts[index]), paths });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw problems.hasErrors(errors);
  }
}
