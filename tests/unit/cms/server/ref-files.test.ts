import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGit } from '../../../../cms/server/git/git.ts';
import { readRefFiles } from '../../../../cms/server/git/ref-files.ts';
import { listRefs } from '../../../../cms/server/git/refs.ts';
import { git, newRepository } from './desk.ts';

const places = ['refs', 'refs/heads', 'refs/heads/main', 'refs/heads/cms', 'refs/heads/cms/a', 'refs/heads/none'];

/** What Git itself lists; a ref that it warns of is none of it. */
const askGit = (dir: string, place: string): string[][] =>
  execFileSync('git', ['for-each-ref', '--format=%(refname) %(objectname)', place], {
    env: { ...process.env, GIT_DIR: dir },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));

/** A repository with these branches besides `main`, some of them packed, and some of these moved since. */
function makeRepository(branches: readonly { name: string; how: 'loose' | 'packed' | 'moved' }[]): string {
  const dir = newRepository();
  const main = git(dir, 'rev-parse', 'main');
  const other = git(dir, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', 'main^{tree}', '-m', '新');
  const put = (wanted: string, id: string) => {
    for (const { name, how } of branches) {
      if (how !== wanted && !(how === 'moved' && wanted === 'packed')) continue;
      const path = join(dir, 'refs/heads', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${id}\n`);
    }
  };
  put('packed', main);
  git(dir, 'pack-refs', '--all');
  put('moved', other);
  put('loose', main);
  return dir;
}

test('lists what Git lists, in its order, wherever it keeps a ref', async () => {
  const name = fc.constantFrom(
    'cms/a/b',
    'cms/a/b-c',
    'cms/a.b/x',
    'cms/甲/乙',
    'cms/a/漏水',
    'cms-x/y',
    'z',
    'cms/B/a',
  );
  const branch = fc.record({ name, how: fc.constantFrom('loose', 'packed', 'moved') });
  const branches = fc.uniqueArray(branch, { selector: (one) => one.name, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(branches, fc.constantFrom(...places), async (chosen, place) => {
      const dir = makeRepository(chosen);
      writeFileSync(join(dir, 'refs/heads/z.lock'), '');
      expect(await readRefFiles(dir, [place])).toEqual(askGit(dir, place));
    }),
    { numRuns: 12 },
  );
});

test('each ref is listed once, be it at several of the places', async () => {
  const dir = makeRepository([{ name: 'cms/a', how: 'moved' }]);
  const refs = (await readRefFiles(dir, ['refs/heads/main', 'refs/heads', 'refs/heads/cms'])) ?? [];
  expect(refs.map(([ref]) => ref)).toEqual(['refs/heads/cms/a', 'refs/heads/main']);
});

const odd: Record<string, (path: string, dir: string) => void> = {
  'names another ref': (path) => writeFileSync(path, 'ref: refs/heads/main\n'),
  'is empty': (path) => writeFileSync(path, ''),
  'is cut off': (path) => writeFileSync(path, '1234\n'),
  'is nothing but zeros': (path) => writeFileSync(path, `${'0'.repeat(40)}\n`),
  'is a link': (path, dir) => symlinkSync(join(dir, 'refs/heads/main'), path),
  'is a pipe': (path) => void execFileSync('mkfifo', [path]),
  'has a name that is none': (path, dir) => writeFileSync(`${path}~1`, `${git(dir, 'rev-parse', 'main')}\n`),
  'has a name that is no UTF-8': (path, dir) =>
    writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from([0xff])]), `${git(dir, 'rev-parse', 'main')}\n`),
  'is one of hundreds': (path, dir) => {
    const id = git(dir, 'rev-parse', 'main');
    for (let at = 0; at < 301; at += 1) writeFileSync(`${path}-${at}`, `${id}\n`);
  },
};

test.runIf(process.platform !== 'win32').each(Object.keys(odd))('a ref that %s is for Git to tell', async (what) => {
  const dir = newRepository();
  const path = join(dir, 'refs/heads/odd');
  odd[what]!(path, dir);
  expect(await readRefFiles(dir, ['refs/heads'])).toBeUndefined();
  expect(await readRefFiles(dir, ['refs/tags', 'refs/desk'])).toEqual([]);
  if (what === 'is a pipe') rmSync(path);
  expect(await listRefs(createGit(dir), 'refs/heads/main')).toEqual(askGit(dir, 'refs/heads/main'));
});

test.each(['refs/heads/*', 'refs/heads/../../HEAD', 'refs//heads', 'refs/heads/', 'HEAD', '/etc/passwd', 'refs/.', ''])(
  'nothing is read at %j, which is no plain name',
  async (place) => {
    expect(await readRefFiles(newRepository(), [place])).toBeUndefined();
  },
);

test('of a repository that keeps its refs otherwise Git is asked', async () => {
  const dir = newRepository();
  mkdirSync(join(dir, 'reftable'));
  expect(await readRefFiles(dir, ['refs/heads'])).toBeUndefined();
});
