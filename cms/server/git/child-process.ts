import { type ChildProcess, spawn } from 'node:child_process';

/** A program to be run to its end. */
interface Run {
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  input?: string | Buffer | undefined;
  /** How long it may take, in milliseconds; then it is ended, with all that it has started. */
  limit: number;
  /**
   * It starts other processes: it gets a group of its own, so that the limit and the end of this process reach them all; and a
   * channel, whose end tells it that this process was killed (`src/app/build/end-with-starter.ts`).
   */
  startsOthers?: boolean;
  /** Told each piece of its output as it comes. */
  onOut?: (text: string) => void;
}

type Opened = Pick<Run, 'args' | 'env' | 'startsOthers'>;

/** How a program ended: its exit code (nothing where a signal ended it) and what it wrote. */
interface Ended {
  code: number | null;
  out: Buffer;
  err: string;
}

/** A program took longer than it may and was ended. */
export class Overdue extends Error {
  constructor(program: string, args: readonly string[], limit: number) {
    super(`${program} ${args.join(' ')} was ended after ${limit / 1000} s`);
    this.name = 'Overdue';
  }
}

// Windows knows no process groups and would open a window for a detached process.
const hasGroups = process.platform !== 'win32';

function end(child: ChildProcess, startsOthers: boolean): void {
  if (!startsOthers || !hasGroups || child.pid === undefined) child.kill('SIGKILL');
  else
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group has ended by itself.
    }
}

/** Families that are still running: a group of its own does not hear the Ctrl+C that ends this process. */
const families = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of families) end(child, true);
});

/** A program that stays until it is ended; it is ended with this process. */
interface Standing {
  child: ChildProcess;
  /** Ends it, with all that it has started. */
  end: () => void;
}

/** Starts a program, of which nobody waits for the end; one that starts others becomes a family, until all of it has ended. */
function open(program: string, { args, env, startsOthers = false }: Opened, input: 'pipe' | 'ignore'): Standing {
  const child = spawn(program, args, {
    env,
    windowsHide: true,
    detached: startsOthers && hasGroups,
    stdio: [input, 'pipe', 'pipe', ...(startsOthers ? (['ipc'] as const) : [])],
  });
  if (startsOthers) {
    families.add(child);
    const leave = () => families.delete(child);
    child.once('close', leave).once('error', leave);
  }
  return { child, end: () => end(child, startsOthers) };
}

/** Starts a program that stays: in a group of its own, with a channel, by which it also learns that this process was killed. */
export const startProcess = (program: string, how: Pick<Run, 'args' | 'env'>): Standing =>
  open(program, { ...how, startsOthers: true }, 'ignore');

/** Runs a program to its end; rejects where it cannot be started, and with `Overdue` where it takes too long. */
export function runProcess(program: string, { args, env, input, limit, startsOthers, onOut }: Run): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { child, end } = open(program, { args, env, startsOthers }, 'pipe');
    let isOverdue = false;
    const timer = setTimeout(() => {
      isOverdue = true;
      end();
      // Whatever still holds the pipes after this must not hold whoever waits.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
    }, limit);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    if (onOut) {
      const decoder = new TextDecoder();
      child.stdout?.on('data', (chunk: Buffer) => onOut(decoder.decode(chunk, { stream: true })));
    }
    // It may end before it has read everything (a bad argument); its exit code tells, not the broken pipe.
    child.stdin?.on('error', () => undefined);
    const settle = (answer: () => void) => {
      clearTimeout(timer);
      answer();
    };
    child.on('error', (error) => settle(() => reject(error)));
    child.on('close', (code) =>
      settle(() => {
        if (isOverdue) reject(new Overdue(program, args, limit));
        else resolve({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString() });
      }),
    );
    child.stdin?.end(input);
  });
}
