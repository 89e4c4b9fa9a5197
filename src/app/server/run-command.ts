import { join, resolve } from 'node:path';
import { runProcess } from '../../../cms/server/git/child-process.ts';

const tail = (text: string) => text.trim().split('\n').slice(-12).join('\n');

/** The largest portals build in minutes; one that takes this long hangs. */
const usualLimit = 3_600_000;

interface Options {
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
  onOut?: (text: string) => void;
  /** In milliseconds. */
  limit?: number;
}

/** What Node has compiled for one command it need not compile for the next. */
const compiled = { NODE_COMPILE_CACHE: resolve('.cache/node') };

/** Runs a file of `src/app/commands` in a process of its own; resolves with what it complained of, or nothing when all went well. */
export async function runCommand(
  name: string,
  { args = [], env, onOut, limit = usualLimit }: Options,
): Promise<string | undefined> {
  const { code, err } = await runProcess(process.execPath, {
    args: [join('src', 'app', 'commands', `${name}.ts`), ...args],
    env: { ...compiled, ...env },
    limit,
    startsOthers: true,
    onOut,
  });
  return code === 0 ? undefined : tail(err) || `${name} ended with ${code}`;
}
