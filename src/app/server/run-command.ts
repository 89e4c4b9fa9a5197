import { join, resolve } from 'node:path';
import { runProcess } from '../../../cms/server/git/child-process.ts';

/** The last lines of what a program complained of. */
export const getTail = (text: string): string => text.trim().split('\n').slice(-12).join('\n');

/** The largest portals build in minutes; one that takes this long hangs. */
export const usualLimit = 3_600_000;

interface Options {
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
  onOut?: (text: string) => void;
  /** In milliseconds. */
  limit?: number;
}

/** What Node has compiled for one command it need not compile for the next. */
export const compiled = { NODE_COMPILE_CACHE: resolve('.cache/node') };

/** The arguments that make Node run a file of `src/app/commands`. */
export const getCommand = (name: string): string => join('src', 'app', 'commands', `${name}.ts`);

/** Runs a file of `src/app/commands` in a process of its own; resolves with what it complained of, or nothing when all went well. */
export async function runCommand(
  name: string,
  { args = [], env, onOut, limit = usualLimit }: Options,
): Promise<string | undefined> {
  const { code, err } = await runProcess(process.execPath, {
    args: [getCommand(name), ...args],
    env: { ...compiled, ...env },
    limit,
    startsOthers: true,
    onOut,
  });
  return code === 0 ? undefined : getTail(err) || `${name} ended with ${code}`;
}
