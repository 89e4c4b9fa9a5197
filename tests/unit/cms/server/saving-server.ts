import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const fixture = fileURLToPath(new URL('fixtures/keep-saving.ts', import.meta.url));

/** What a server that keeps saving has told so far. */
interface Told {
  /** How often it has started Git. */
  begun: number;
  /** The numbers of the saves that it has answered. */
  answered: number[];
}

/** A desk in a process of its own that saves until it is killed. */
interface SavingServer {
  readonly told: Readonly<Told>;
  /** Resolves as soon as what it has told is enough. */
  waitFor: (isEnough: (told: Told) => boolean) => Promise<void>;
  /** Kills it and every Git that it has started, as a power cut would; resolves when they are gone. */
  kill: () => Promise<void>;
}

/** Starts a server that keeps saving drafts into the repository `dir`, each text beginning with `round`. */
export function startSaving(dir: string, round: string): SavingServer {
  // A group of its own, so that the git processes die with the server. It also ends when its input does, that is with this process.
  const child = spawn(process.execPath, [fixture, dir, round], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const dead = once(child, 'close');
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await dead;
  };
  onTestFinished(kill);

  const told: Told = { begun: 0, answered: [] };
  let notice = () => undefined as unknown;
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'git') told.begun += 1;
    else told.answered.push(Number(line));
    notice();
  });
  const waitFor: SavingServer['waitFor'] = async (isEnough) => {
    while (!isEnough(told)) {
      const isAlive = await Promise.race([
        new Promise<true>((resolve) => {
          notice = () => resolve(true);
        }),
        dead.then(() => false),
      ]);
      if (!isAlive) throw new Error('the server that should keep saving has ended');
    }
  };
  return { told, waitFor, kill };
}
