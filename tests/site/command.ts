import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** What a command left behind when it ended. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * What a test runner puts into the environment, and what the developer's own portal may be set to. Vitest's `DEV=1` would
 * make of a build one that loads its content anew for every page, as `astro dev` does.
 */
const notInherited =
  /^(?:VITEST|TEST$|DEV$|PROD$|SSR$|MODE$|BASE_URL$|NODE_ENV$|NODE_OPTIONS$|CONTENT_DIR$|OUT_DIR$|SITE_URL$|STATUTES_DIR$|SKIP_CARDS$|DESK|PORT$|HOST$|DEBUG$)/u;

/** The environment of a command as its users have it; what one of many commands has compiled is compiled once. */
export const plainEnv = (): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !notInherited.test(key))),
  NODE_COMPILE_CACHE: resolve('.cache/node'),
});

/** Runs a file of `src/app/commands` as its users do: in a process of its own, in the project's root. */
export const runCommand = (
  name: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
) =>
  new Promise<Outcome>((resolve, reject) => {
    const child = spawn(process.execPath, [join('src', 'app', 'commands', `${name}.ts`), ...args], {
      env: { ...plainEnv(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const outcome: Outcome = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });

/** A line of a stack trace, or the name that Node puts before one. */
export const stackTrace = /^\s+at .+:\d+|\b[A-Z]\w*Error:|node:internal|Node\.js v\d/mu;
