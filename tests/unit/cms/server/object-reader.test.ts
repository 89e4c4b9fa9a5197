import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Overdue } from '../../../../cms/server/git/child-process.ts';
import { createGit } from '../../../../cms/server/git/git.ts';
import { patience } from '../../../patience.ts';
import { git, newRepository } from './desk.ts';

const missing = '12345678'.repeat(5);

/** Stores a blob by hand; answers its id. */
const store = (dir: string, input: Buffer): string =>
  execFileSync('git', ['hash-object', '-w', '--stdin'], {
    env: { ...process.env, GIT_DIR: dir },
    input,
    encoding: 'utf8',
  }).trim();

test('answers each question with its own object, in whatever pieces they come, and nothing where there is none', async () => {
  const dir = newRepository();
  const contents = [0, 1, 70_000, 3_000_000].map((size) => Buffer.from('漏\n0'.repeat(size)));
  const ids = contents.map((content) => store(dir, content));
  const reader = createGit(dir);
  const names = [...ids, missing, 'refs/heads/main', 'refs/heads/main^{tree}', 'refs/heads/none', ...ids];
  const read = await Promise.all(names.map((name) => reader.read(name)));
  const [, , , , none, main, tree, noRef] = read;
  expect([none, noRef]).toEqual([undefined, undefined]);
  expect([main?.id, main?.kind]).toEqual([git(dir, 'rev-parse', 'main'), 'commit']);
  expect([tree?.id, tree?.kind]).toEqual([git(dir, 'rev-parse', 'main^{tree}'), 'tree']);
  for (const [index, content] of contents.entries())
    for (const object of [read[index], read[names.length - contents.length + index]])
      expect([object?.id, object?.content.equals(content)]).toEqual([ids[index], true]);
});

test('reads what was written after it had started, and a ref where it is now', async () => {
  const dir = newRepository();
  const reader = createGit(dir);
  const before = await reader.read('refs/heads/main');
  const commit = git(dir, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', 'main^{tree}', '-m', '新');
  git(dir, 'update-ref', 'refs/heads/main', commit);
  git(dir, 'pack-refs', '--all');
  git(dir, 'gc', '--quiet', '--prune=now');
  expect([(await reader.read('refs/heads/main'))?.id, before?.id === commit]).toEqual([commit, false]);
});

test('one object that is cut off costs the question about it, and no other', async () => {
  const dir = newRepository();
  const [broken = '', ...sound] = ['坏', '好', '也好'].map((text) => store(dir, Buffer.from(text.repeat(5000))));
  const file = join(dir, 'objects', broken.slice(0, 2), broken.slice(2));
  chmodSync(file, 0o600);
  truncateSync(file, readFileSync(file).length - 20);
  const reader = createGit(dir);
  const read = await Promise.allSettled([sound[0]!, broken, ...sound].map((id) => reader.read(id)));
  expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect((await reader.read(sound[1]!))?.content.toString()).toBe('也好'.repeat(5000));
});

test.each([
  '',
  'main',
  '--help',
  `${missing}:a`,
  `${missing}\n${missing}`,
  'refs/heads/main:a',
  'refs/heads/a b',
  `--output=${missing}`,
])('nobody asks Git about %j', async (name) => {
  await expect(createGit(newRepository()).read(name)).rejects.toThrow('Not a valid object name');
});

test.runIf(process.platform !== 'win32')(
  'a Git that hangs is given up at its limit, and the next one answers',
  async () => {
    const dir = newRepository();
    // Reading a pipe that nobody writes to waits for ever.
    const pipe = join(dir, 'refs/heads/pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = createGit(dir, 400);
    await expect(reader.read('refs/heads/pipe')).rejects.toThrow(Overdue);
    // The next one has as little time, which a busy machine may not give to the first that is next.
    const read = () => reader.read('refs/heads/main');
    expect((await vi.waitFor(read, patience.step))?.kind).toBe('commit');
  },
);

test('keeps no process alive that has nothing else to do', () => {
  const script = `
    import { createGit } from ${JSON.stringify(join(process.cwd(), 'cms/server/git/git.ts'))};
    const object = await createGit(process.argv[1]).read('refs/heads/main');
    console.log(object.kind);`;
  const args = ['--input-type=module', '-e', script, newRepository()];
  const begun = performance.now();
  expect(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: patience.step }).trim()).toBe('commit');
  expect(performance.now() - begun).toBeLessThan(patience.step);
});
