import { expect, test } from 'vitest';
import { createGit, GitError } from '../../../../cms/server/git/git.ts';
import { listRefs } from '../../../../cms/server/git/refs.ts';
import { git, newRepository } from './desk.ts';

const commit = (dir: string, message: string) =>
  git(dir, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', 'main^{tree}', '-m', message);

test('of many moves that are asked for at once each is done wholly or not at all, and one that is refused costs no other', async () => {
  const dir = newRepository();
  const [one, two] = [commit(dir, '一'), commit(dir, '二')];
  const repository = createGit(dir);
  const made = (ref: string, to: string, from?: string) => ({ ref: `refs/heads/${ref}`, from, to });
  const asked = await Promise.allSettled([
    repository.move([made('a', one), made('b', one)]),
    repository.move([made('c', two), made('a', two, two)]),
    repository.move([made('a', two, one), { ref: 'refs/heads/b', from: one, to: undefined }]),
    repository.move([made('a', one, one)]),
    repository.move([made('d', two)]),
  ]);
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
  expect(asked.flatMap((each) => (each.status === 'rejected' ? [each.reason instanceof GitError] : []))).toEqual([
    true,
    true,
  ]);
  expect(await listRefs(repository, 'refs/heads')).toEqual([
    ['refs/heads/a', two],
    ['refs/heads/d', two],
    ['refs/heads/main', git(dir, 'rev-parse', 'main')],
  ]);
});

test('a ref goes to what was written, packed or moved by others after the first move', async () => {
  const dir = newRepository();
  const repository = createGit(dir);
  const ref = 'refs/heads/a';
  const [one, two, three] = [commit(dir, '一'), commit(dir, '二'), commit(dir, '三')];
  await repository.move([{ ref, from: undefined, to: one }]);
  git(dir, 'pack-refs', '--all');
  await repository.move([{ ref, from: one, to: two }]);
  git(dir, 'update-ref', ref, three);
  await expect(repository.move([{ ref, from: two, to: one }])).rejects.toThrow('but expected');
  git(dir, 'gc', '--quiet', '--prune=now');
  const late = commit(dir, '后来的');
  await repository.move([{ ref, from: three, to: late }]);
  expect(git(dir, 'rev-parse', ref)).toBe(late);
});
