import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toProblem } from '../../../../cms/server/failures.ts';
import { writeCommit } from '../../../../cms/server/git/commits.ts';
import type { Git } from '../../../../cms/server/git/git.ts';
import { createTree, getId, type GitObject, type Row, writeObjects } from '../../../../cms/server/git/objects.ts';
import { findTip } from '../../../../cms/server/git/refs.ts';
import { blobAt, diffTrees, editTree, listTree, TooManyFiles } from '../../../../cms/server/git/trees.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { git, newRepository, temporaryDir, writeBlob } from './desk.ts';

/** Names that sort otherwise as a file than as a folder, and otherwise in UTF-16 than in bytes. */
const names = ['a', 'a-b', 'a.md', 'a0', 'b', '漏水.md', '\uFF21', '😀'];
const somePath = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));
const someEdits = fc.dictionary(somePath, fc.option(fc.constantFrom('一', '二'), { nil: undefined }), { maxKeys: 6 });

/** Edits of which none puts a file where another puts a folder. */
const isPossible = (edits: Record<string, string | undefined>) =>
  Object.entries(edits).every(
    ([path, text]) =>
      text === undefined ||
      !Object.keys(edits).some((other) => other.startsWith(`${path}/`) && edits[other] !== undefined),
  );

test('trees are read, compared and written as Git itself does it', async () => {
  const store = await openStore(newRepository());
  const { dir } = store.git;
  const blobs = new Map<string, string>();
  for (const text of ['一', '二']) blobs.set(text, await writeBlob(store.git, Buffer.from(text)));
  const index = join(temporaryDir(), 'index');
  const byGit = (args: string[], input = '') =>
    execFileSync('git', args, {
      env: { ...process.env, GIT_DIR: dir, GIT_INDEX_FILE: index },
      input,
      encoding: 'utf8',
    });
  let commit = git(dir, 'rev-parse', 'main');
  let seen = 0;

  const tries = fc.asyncProperty(someEdits.filter(isPossible), async (edits) => {
    const before = commit;
    const byId = new Map(Object.entries(edits).map(([path, text]) => [path, text && blobs.get(text)]));
    const tree = await editTree(store.git, before, byId);
    commit = await writeCommit(store.git, { tree, parents: [before], author: '编辑', message: '改' });

    byGit(['read-tree', before]);
    const removals = [...byId].filter(([, id]) => !id).map(([path]) => `0 ${'0'.repeat(40)}\t${path}\0`);
    const writes = [...byId].filter(([, id]) => id).map(([path, id]) => `100644 ${id}\t${path}\0`);
    byGit(['update-index', '-z', '--index-info'], [...removals, ...writes].join(''));
    expect(tree.id).toBe(byGit(['write-tree']).trim());

    const listed = await listTree(store.git, commit);
    expect(listed.map(({ path, id }) => `100644 blob ${id}\t${path}\0`).join('')).toBe(
      byGit(['ls-tree', '-r', '-z', commit]),
    );
    for (const { path, id } of listed) expect(await blobAt(store.git, commit, path)).toBe(id);
    seen += listed.length;
    const nothing = '0'.repeat(40);
    const changes = (await diffTrees(store.git, before, commit)).map(({ path, from = nothing, to = nothing }) => ({
      path,
      from,
      to,
    }));
    const fields = byGit(['diff-tree', '-r', '-z', '--no-renames', before, commit]).split('\0').slice(0, -1);
    expect(changes).toEqual(
      Array.from({ length: fields.length / 2 }, (_, at) => {
        const [, , from, to] = fields[2 * at]!.split(' ');
        return { path: fields[2 * at + 1], from, to };
      }),
    );
  });
  await fc.assert(tries, { numRuns: 25 });
  expect(seen).toBeGreaterThan(25);
  expect(git(dir, 'fsck', '--strict', '--no-dangling')).toBe('');
});

test('a ref is read as Git tells it: who, when and with which words', async () => {
  const store = await openStore(newRepository());
  const facts = [['Desk-Status', 'draft']] as const;
  const parent = git(store.git.dir, 'rev-parse', 'main');
  const tree = git(store.git.dir, 'rev-parse', 'main^{tree}');
  for (const [author, message, zone] of [
    ['编辑', '漏水', 'Asia/Shanghai'],
    ['Li Mei', '第一行\n\n第二行', 'America/St_Johns'],
    ['O’Neill (甲)', '', 'UTC'],
  ] as const) {
    const commit = await writeCommit(store.git, { tree, parents: [parent, parent], author, message, facts });
    const { env } = process;
    const told = execFileSync('git', ['commit-tree', '-p', parent, tree, '-F', '-'], {
      env: {
        ...env,
        TZ: zone,
        GIT_DIR: store.git.dir,
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'x',
        GIT_COMMITTER_EMAIL: 'x@x',
      },
      input: `${message}\n`,
      encoding: 'utf8',
    }).trim();
    for (const id of [commit, told]) {
      git(store.git.dir, 'update-ref', 'refs/heads/x', id);
      const format =
        '--format=%(objectname)%00%(tree)%00%(parent)%00%(authorname)%00%(authordate:iso-strict)%00%(contents)%00';
      const [objectname, itsTree, itsParent, name, at, contents] = execFileSync(
        'git',
        ['for-each-ref', format, 'refs/heads/x'],
        {
          env: { ...env, GIT_DIR: store.git.dir },
          encoding: 'utf8',
        },
      ).split('\0');
      expect(await findTip(store.git, 'refs/heads/x')).toEqual({
        ref: 'refs/heads/x',
        commit: objectname,
        tree: itsTree,
        parent: itsParent,
        author: name,
        at: at!.replace(/Z$/u, '+00:00'),
        message: contents,
      });
    }
  }
});

/** A tree of a few objects that says that it has 2^levels files. */
async function growBomb(git: Git, levels: number): Promise<string> {
  let row: Row = { mode: '100644', name: 'a', id: await writeBlob(git, Buffer.from('一')) };
  const objects: GitObject[] = [];
  for (let level = 0; level < levels; level += 1) {
    const tree = createTree(['a', 'b'].map((name) => ({ ...row, name })));
    objects.push(tree);
    row = { mode: '40000', name: 'a', id: getId(tree) };
  }
  await writeObjects(git, objects);
  return row.id;
}

test('each folder is read once, however often a tree names it, and a tree of millions of files is refused', async () => {
  const { git: repository } = await openStore(newRepository());
  let reads = 0;
  const counted: Git = { ...repository, read: (name) => ((reads += 1), repository.read(name)) };
  const [small, great] = [await growBomb(repository, 10), await growBomb(repository, 24)];
  expect(await listTree(counted, small)).toHaveLength(2 ** 10);
  expect(await diffTrees(counted, 'refs/heads/main', small)).not.toHaveLength(0);
  expect(reads).toBeLessThan(40);
  await expect(listTree(counted, great)).rejects.toThrow(TooManyFiles);
  await expect(diffTrees(counted, 'refs/heads/main', great)).rejects.toThrow(TooManyFiles);
  expect(reads).toBeLessThan(100);
  expect(toProblem(new TooManyFiles())).toMatchObject({ status: 409, message: expect.stringContaining('五万') });
});
