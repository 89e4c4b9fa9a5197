import { getCause } from './cause.ts';
import type { Git } from './git.ts';
import { readRecords } from './records.ts';

/** One ref to move: `from` is what it must be now, `to` what it becomes; nothing means that the ref does not exist. */
export interface Move {
  ref: string;
  from: string | undefined;
  to: string | undefined;
}

/** A ref as read: the commit it names, that commit's tree, author, time (ISO 8601) and message. */
export interface Tip {
  ref: string;
  commit: string;
  tree: string;
  author: string;
  at: string;
  message: string;
}

/** Someone else moved a ref first, so nothing was written. */
export class StaleRef extends Error {}

const nobody = '0'.repeat(40);
const fields = ['refname', 'objectname', 'tree', 'authorname', 'authordate:iso-strict', 'contents'];
const format = `${fields.map((field) => `%(${field})%00`).join('')}`;

/** The refs that are named, or that stand below a named folder of refs, or that an option of `for-each-ref` picks; missing ones are left out. */
export async function listTips(git: Git, ...names: readonly string[]): Promise<Tip[]> {
  const out = await git.text(['for-each-ref', `--format=${format}`, ...names]);
  return readRecords(out, fields.length).map(
    ([ref = '', commit = '', tree = '', author = '', at = '', message = '']) => ({
      ref,
      commit,
      tree,
      author,
      at,
      message,
    }),
  );
}

/** One ref, or nothing where it does not exist. */
export const findTip = async (git: Git, name: string): Promise<Tip | undefined> =>
  (await listTips(git, name)).find(({ ref }) => ref === name);

/**
 * Moves refs in one transaction, each only from where it is believed to stand. Throws `StaleRef` where another program was
 * first or is writing just now; what else can fail (a full disk, a folder that may not be written) is thrown as it is.
 */
export async function moveRefs(git: Git, ...moves: readonly Move[]): Promise<void> {
  const lines = moves.map(({ ref, from, to }) => `update ${ref}\0${to ?? nobody}\0${from ?? nobody}\0`);
  try {
    await git.run(['update-ref', '--stdin', '-z'], { input: lines.join('') });
  } catch (error) {
    if (['moved', 'locked'].includes(getCause(error))) throw new StaleRef(String(error));
    throw error;
  }
}
