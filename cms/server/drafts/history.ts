import { parseFacts } from '../git/commits.ts';
import { type Draft, isStatus, type Status } from './drafts.ts';
import type { Git } from '../git/git.ts';
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
}

const fields = ['%an', '%aI', '%B'];
const record = '\u001e';

/** The words between the first line of a commit's message and its facts. */
const getNote = (message: string): string | undefined =>
  message.trimEnd().split('\n\n').slice(1, -1).join('\n\n').trim() || undefined;

/** What happened to a draft since it began, oldest first. */
export async function listSteps(git: Git, { tip }: Draft): Promise<Step[]> {
  const format = `${fields.join('%x00')}${record}`;
  const out = await git.text(['log', '--first-parent', '--reverse', `--format=${format}`, tip.commit, `^${mainRef}`]);
  const steps: Step[] = [];
  for (const text of out.split(record)) {
    const [editor = '', at = '', message = ''] = text.trimStart().split('\0');
    const facts = parseFacts(message);
    const [status] = facts.get('Desk-Status') ?? [];
    if (!isStatus(status)) continue;
    const [publishAt] = facts.get('Desk-Publish') ?? [];
    steps.push({ at, editor, was: steps.at(-1)?.status, status, note: getNote(message), publishAt });
  }
  return steps;
}
