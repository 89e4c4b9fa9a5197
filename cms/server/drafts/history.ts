import { parseFacts } from '../git/commits.ts';
import { type Draft, isStatus, type Status } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { readRecords } from '../git/records.ts';
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

// No text of a commit can hold the character that ends each field.
const fields = ['%H', '%an', '%aI', '%T', '%B'];

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

/** The commits of a draft since it began, oldest first. */
export async function listCommits(git: Git, { tip }: Draft): Promise<Saved[]> {
  const format = `--format=tformat:${fields.map((field) => `${field}%x00`).join('')}`;
  const out = await git.text([
    'log',
    '--first-parent',
    '--reverse',
    format,
    '--end-of-options',
    tip.commit,
    `^${mainRef}`,
  ]);
  return readRecords(out, fields.length).map(([commit = '', editor = '', at = '', tree = '', message = '']) => ({
    commit,
    editor,
    at,
    tree,
    message,
  }));
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
export const listAuthors = async (git: Git, draft: Draft): Promise<string[]> =>
  getAuthors(await listCommits(git, draft));

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
