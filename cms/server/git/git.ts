import { availableParallelism, devNull } from 'node:os';
import pLimit from 'p-limit';
import { runProcess } from './child-process.ts';
import { createObjectReader, reading, type ReadObject } from './object-reader.ts';
import { createRefMover, type Move, moving } from './ref-mover.ts';

/** What one run of git may need besides its arguments. */
interface RunOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes that are an answer rather than a failure; 0 always is. */
  accept?: readonly number[];
  /** How long it may take, in milliseconds; `usualLimit` where nothing is said. */
  limit?: number;
  /** It starts processes of its own, as `gc` does. */
  startsOthers?: boolean;
}

/** The git program bound to one bare repository. */
export interface Git {
  /** The bare repository. */
  dir: string;
  /** Runs git; throws a `GitError` on an exit code that is not accepted. */
  run: (args: readonly string[], options?: RunOptions) => Promise<{ code: number; out: Buffer }>;
  /** The same, for output that is text; the last line break is dropped. */
  text: (args: readonly string[], options?: RunOptions) => Promise<string>;
  /** Reads an object by its id, or what a ref names by the ref's whole name (`^{tree}` behind either: its tree), without starting git. */
  read: (name: string) => Promise<ReadObject | undefined>;
  /** Moves refs in one transaction, without starting git; throws a `GitError` where one does not stand where it must. */
  move: (moves: readonly Move[]) => Promise<void>;
}

/** Git said no; `message` holds its own words, for the terminal and never for an editor. */
export class GitError extends Error {
  readonly stderr: string;

  constructor(args: readonly string[], code: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.stderr = stderr;
  }
}

const settings = {
  'core.quotepath': 'false',
  'core.autocrlf': 'false',
  'core.hooksPath': devNull,
  'core.protectNTFS': 'true',
  'core.protectHFS': 'true',
  // Editors switch computers off at the wall: what was answered as saved must be on the disk.
  'core.fsync': 'loose-object,pack,reference',
  'core.fsyncMethod': 'batch',
  // Other processes hold a lock for milliseconds; waiting beats refusing.
  'core.filesRefLockTimeout': '1000',
  'core.packedRefsTimeout': '1000',
  'gc.auto': '0',
};

// Nothing of the user's own Git settings may change what is written here, so the environment starts empty.
const environment = (dir: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  Path: process.env.Path,
  SYSTEMROOT: process.env.SYSTEMROOT,
  TEMP: process.env.TEMP,
  TMPDIR: process.env.TMPDIR,
  TZ: process.env.TZ,
  LC_ALL: 'C',
  HOME: dir,
  GIT_DIR: dir,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
});

/** Most runs take milliseconds; one that takes this long hangs, on a dead network drive for example. */
const usualLimit = 120_000;

// Each asks the disk; more of them at once are no faster, and a desk with a thousand drafts would start a thousand.
const pool = pLimit(Math.max(4, availableParallelism()));

/** Binds the git program to the bare repository `dir`; each run may take `limit` milliseconds unless it says otherwise. */
export function createGit(dir: string, limit = usualLimit): Git {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const run: Git['run'] = (args, { input, env, accept = [], ...rest } = {}) =>
    pool(async () => {
      const { code, out, err } = await runProcess('git', {
        args: [...flags, ...args],
        env: { ...environment(dir), ...env },
        input,
        limit,
        ...rest,
      });
      if (code === 0 || (code !== null && accept.includes(code))) return { code, out };
      throw new GitError(args, code, err);
    });
  const standing = (args: readonly string[]) => ({
    args: [...flags, ...args],
    env: environment(dir),
    limit,
    toError: (code: number | null, stderr: string) => new GitError(args, code, stderr),
  });
  const read = createObjectReader(standing(reading));
  const move = createRefMover(standing(moving));
  const text: Git['text'] = async (args, options) => (await run(args, options)).out.toString().replace(/\n$/u, '');
  return { dir, run, text, read, move };
}

// 2.32 is the first that can be told to read no settings of the user (GIT_CONFIG_GLOBAL); from 2.36 on it also hardens
// single objects against a power cut (core.fsync).
const oldest = 32;

/** Throws, in Chinese and with the repair, unless git 2.32 or later is installed. */
export async function requireGit(program = 'git'): Promise<void> {
  const repair = '请到 https://git-scm.com/downloads 安装新版，再启动一次。';
  const answer = await runProcess(program, { args: ['--version'], env: process.env, limit: usualLimit }).catch(
    () => undefined,
  );
  if (answer?.code !== 0) throw new Error(`这台电脑上没有 Git，编辑台要用它保存每一次修改。${repair}`);
  const [, major = '0', minor = '0'] = /\b(\d+)\.(\d+)/u.exec(answer.out.toString()) ?? [];
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < oldest))
    throw new Error(`编辑台需要 Git 2.${oldest} 或更高的版本，这台电脑上是 ${major}.${minor}。${repair}`);
}
