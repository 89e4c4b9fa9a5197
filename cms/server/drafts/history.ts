import { parseFacts } from '../git/commits.ts';
import { type Draft, isStatus, oncePerDraft, type Status } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { type Commit, readCommit } from '../git/refs.ts';
import { mainRef } from '../store/store.ts';

/** One thing that happened to a draft: a save where `status` is what it `was` before, else a step of the workflow. */
export interface Step {
  at: string;
  editor: string;
  was: Status | undefined;
  status: Status;
  /** What a reviewer wrote to the author. */
  note: string | undefined;
  publishAt: string | undefined;
  /** The draft as it was then. */
  commit: string;
  /** Whether a text or an image came, changed or went. */
  isSave: boolean;
}

/** How a draft was sent back: by whom, when (ISO 8601), and with which words. */
export interface Return {
  editor: string;
  at: string;
  note: string;
}

/** The words between the first line of a commit's message and its facts. */
const getNote = (message: string): string | undefined =>
  message.trimEnd().split('\n\n').slice(1, -1).join('\n\n').trim() || undefined;

/** One commit of a draft, as it was saved. */
export interface Saved {
  commit: string;
  editor: string;
  at: string;
  tree: string;
  message: string;
}

/** Every commit that was ever published, of the repository as `main` stood last. */
const published = new WeakMap<Git, { main: string; commits: Promise<ReadonlySet<string>> }>();

async function listPublished(git: Git): Promise<ReadonlySet<string>> {
  const main = (await git.read(mainRef))?.id ?? '';
  const known = published.get(git);
  if (known?.main === main) return known.commits;
  // Where old history is lost, Git ends with what it has found till then: that is what drafts begin with.
  const listed = git.run(['rev-list', '--end-of-options', main], { accept: [128] });
  const commits = listed.then(({ out }) => new Set(String(out).split('\n')));
  published.set(git, { main, commits });
  commits.catch(() => published.delete(git));
  return commits;
}

/**
 * The commits of a draft since it began, oldest first. Each is read by the reader that stays: a process of Git for each of ten
 * thousand drafts takes minutes, in which nobody else is answered.
 */
export async function listCommits(git: Git, { tip }: Draft): Promise<Saved[]> {
  const isPublished = await listPublished(git);
  const commits: Saved[] = [];
  let next: Commit | undefined = tip;
  while (next && !isPublished.has(next.commit)) {
    const { commit, author: editor, at, tree, message, parent }: Commit = next;
    commits.push({ commit, editor, at, tree, message });
    next = parent === undefined ? undefined : await readCommit(git, parent);
  }
  return commits.reverse();
}

/** The facts of a save that say who made the images that have come into the draft with it. */
export const authorFacts = (names: readonly string[]) =>
  [...new Set(names)].map((name) => ['Desk-Author', name] as const);

/**
 * Who has written in a draft, of its commits: began it, changed a text or an image, or made an image that came into it; who began it comes
 * first.
 */
export function getAuthors(commits: readonly Saved[]): string[] {
  const written = commits.filter(({ tree }, index) => tree !== commits[index - 1]?.tree);
  const makers = commits.flatMap(({ message }) => parseFacts(message).get('Desk-Author') ?? []);
  return [...new Set([...written.map(({ editor }) => editor), ...makers])];
}

/** Who has written in a draft, read from the repository. */
export const listAuthors = oncePerDraft(async (git, draft): Promise<readonly string[]> =>
  getAuthors(await listCommits(git, draft)),
);

/** What happened to a draft since it began, oldest first. */
export const listSteps = async (git: Git, draft: Draft): Promise<Step[]> => getSteps(await listCommits(git, draft));

/** The same, of its commits. */
export function getSteps(commits: readonly Saved[]): Step[] {
  const steps: Step[] = [];
  for (const [index, { commit, editor, at, tree, message }] of commits.entries()) {
    const facts = parseFacts(message);
    const [status] = facts.get('Desk-Status') ?? [];
    if (!isStatus(status)) continue;
    const [publishAt] = facts.get('Desk-Publish') ?? [];
    const isSave = tree !== commits[index - 1]?.tree;
    steps.push({ at, editor, was: steps.at(-1)?.status, status, note: getNote(message), publishAt, commit, isSave });
  }
  return steps;
}

/** How a draft was sent back that has not been sent again; nothing for any other. */
export async function findReturn(git: Git, draft: Draft): Promise<Return | undefined> {
  if (!draft.isReturned) return undefined;
  const steps = await listSteps(git, draft);
  const last = steps.findLast(({ was, status, note }) => was !== 'draft' && status === 'draft' && note !== undefined);
  return last?.note === undefined ? undefined : { editor: last.editor, at: last.at, note: last.note };
}
