import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const fixture = fileURLToPath(new URL('fixtures/mortal-desk.ts', import.meta.url));

/** A desk in a process of its own that can be killed at any moment. */
export interface MortalDesk {
  /** Sends one request; answers its status, or nothing where the desk died first. */
  ask: (action: string, params: Record<string, unknown>) => Promise<number | undefined>;
  /** Sends one question; what is answered, or nothing where the desk died first. */
  read: <T>(action: string) => Promise<T | undefined>;
  /** Kills it once it has had Git do so many things more; with every Git that it has started, as a power cut would, or alone. */
  killAfter: (runs: number, victim: 'all' | 'server') => Promise<void>;
}

/** Starts a desk on the folder `dir`; resolves when it answers. */
export async function startMortalDesk(dir: string): Promise<MortalDesk> {
  // A group of its own, so that the git processes can die with it.
  const child = spawn(process.execPath, [fixture, dir], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: resolve('.cache/node') },
  });
  const dead = once(child, 'close');
  const kill = (victim: 'all' | 'server') => {
    if (child.exitCode === null && child.signalCode === null)
      process.kill(victim === 'all' ? -child.pid! : child.pid!, 'SIGKILL');
  };
  onTestFinished(async () => {
    kill('all');
    await dead;
  });

  let begun = 0;
  let notice = () => undefined as unknown;
  const lines = createInterface(child.stdout);
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line !== 'git') return resolve(line);
      begun += 1;
      notice();
    });
    child.once('close', () => reject(new Error('the desk did not start')));
  });
  const send = async (action: string, params: Record<string, unknown>) => {
    try {
      const response = await fetch(`${url}/api/v1`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
      });
      const body: unknown = await response.json();
      return { status: response.status, body };
    } catch {
      return undefined;
    }
  };
  return {
    ask: async (action, params) => (await send(action, params))?.status,
    read: async <T>(action: string) => (await send(action, {}))?.body as T | undefined,
    killAfter: async (runs, victim) => {
      const last = begun + runs;
      await new Promise<void>((resolve) => {
        notice = () => begun >= last && resolve();
      });
      kill(victim);
      await dead;
    },
  };
}
