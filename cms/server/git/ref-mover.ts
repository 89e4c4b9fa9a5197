import { createStandingGit, type StandingGit } from './standing-git.ts';

/** One ref to move: `from` is what it must be now, `to` what it becomes; nothing means that the ref does not exist. */
export interface Move {
  ref: string;
  from: string | undefined;
  to: string | undefined;
}

/** What is asked of `git update-ref`. */
export const moving = ['update-ref', '--stdin', '-z'] as const;

const nobody = '0'.repeat(40);

/** Counts the transactions that are done; Git says `start: ok` and `commit: ok` of each. */
function createParser(answer: (done: undefined) => void) {
  let held = '';
  return (chunk: Buffer): void => {
    const lines = (held + chunk.toString('latin1')).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) if (line === 'commit: ok') answer(undefined);
  };
}

/**
 * Moves refs through one `git update-ref --stdin` that stays, those of a call in one transaction. Git ends with the first that it
 * refuses, and has done nothing of it; those behind it are asked again of another Git.
 */
export function createRefMover(setup: StandingGit): (moves: readonly Move[]) => Promise<void> {
  const ask = createStandingGit(setup, createParser);
  return (moves) => {
    const lines = moves.map(({ ref, from, to }) => `update ${ref}\0${to ?? nobody}\0${from ?? nobody}\0`);
    return ask(`start\0${lines.join('')}commit\0`);
  };
}
