import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFor } from '../../cms/server/store/store.ts';
import { deskContent, deskDir } from './portal.ts';

const repository = repositoryFor(deskContent, deskDir);

/** Runs Git on the desk's bare repository, which holds what is published on `main`. */
export const git = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', repository, ...args], { encoding: 'utf8' }).trim();

/** Puts a file onto what is published, as a program would that knows nothing of the desk. */
export function commitFile(path: string, text: string): void {
  const run = (args: readonly string[], input?: string) =>
    execFileSync('git', ['--git-dir', repository, ...args], {
      encoding: 'utf8',
      input,
      env: {
        ...process.env,
        GIT_INDEX_FILE: join(tmpdir(), `mingli-index-${process.pid}`),
        GIT_AUTHOR_NAME: 'another program',
        GIT_AUTHOR_EMAIL: 'program@localhost',
        GIT_COMMITTER_NAME: 'another program',
        GIT_COMMITTER_EMAIL: 'program@localhost',
      },
    }).trim();
  const blob = run(['hash-object', '-w', '--stdin'], text);
  run(['read-tree', 'main']);
  run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
  const commit = run(['commit-tree', run(['write-tree']), '-p', 'main', '-m', `write ${path}`]);
  run(['update-ref', 'refs/heads/main', commit]);
}

/** The bytes of a file as they stand on a branch. */
export const readStored = (branch: string, path: string): Buffer =>
  execFileSync('git', ['--git-dir', repository, 'show', `${branch}:${path}`]);
