import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportTree } from '../../../../cms/server/drafts/export.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { git, newRepository, putOnMain, temporaryDir } from './desk.ts';

/** What a tree holds by name: a file (its text) or a tree; pairs, since one name may stand twice. */
type Rows = readonly (readonly [name: string, content: string | Rows])[];

const write = (dir: string, input: Buffer | string, ...args: string[]) =>
  execFileSync('git', ['hash-object', '-w', '--stdin', ...args], { env: { ...process.env, GIT_DIR: dir }, input })
    .toString()
    .trim();

/** Writes a tree as a program of one's own may, with names that Git itself refuses. */
function writeTree(dir: string, rows: Rows): string {
  const parts = rows.flatMap(([name, content]) => {
    const [mode, id] =
      typeof content === 'string' ? ['100644', write(dir, content)] : ['40000', writeTree(dir, content)];
    return [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')];
  });
  return write(dir, Buffer.concat(parts), '-t', 'tree', '--literally');
}

const moveMain = (dir: string, tree: string) =>
  git(
    dir,
    'update-ref',
    'refs/heads/main',
    git(dir, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', tree, '-m', 'x'),
  );

const unsafe: Rows[] = [
  [['..', [['escaped.md', 'x']]]],
  [['../../escaped.md', 'x']],
  [['terms', [['..', [['..', [['escaped.md', 'x']]]]]]]],
  [['.git', [['config', 'x']]]],
  [['.tree', 'x']],
  [['/tmp/escaped.md', 'x']],
  [['terms', [['.', [['a.md', 'x']]]]]],
  [['terms', [['a\\..\\b.md', 'x']]]],
  [['terms', [['a\u0001.md', 'x']]]],
  [
    ['x', 'a file'],
    ['x', [['y.md', 'in a folder']]],
  ],
  [
    ['x', [['y.md', 'in a folder']]],
    ['x', 'a file'],
  ],
  [
    ['a.md', 'one'],
    ['a.md', 'two'],
  ],
];

test.each(unsafe.map((rows) => [JSON.stringify(rows), rows] as const))(
  'refuses the tree %s in a sentence and touches nothing',
  async (_, rows) => {
    const store = await openStore(newRepository());
    await putOnMain(store, { 'content/terms/a.md': 'a' });
    const home = temporaryDir();
    const out = join(home, 'a/b/published');
    for (const before of ['nothing', 'something']) {
      if (before === 'something') {
        await putOnMain(store, { 'content/terms/b.md': 'b' });
        await exportTree(store, out);
      }
      const good = git(store.git.dir, 'rev-parse', 'main');
      const present = existsSync(out) ? readdirSync(home, { recursive: true }) : [];
      moveMain(store.git.dir, writeTree(store.git.dir, [['content', rows]]));
      await expect(exportTree(store, out)).rejects.toThrow(/^内容库里「.*」这个位置不能写到硬盘上.*git revert/su);
      expect(existsSync(home) ? readdirSync(home, { recursive: true }) : []).toEqual(present);
      git(store.git.dir, 'update-ref', 'refs/heads/main', good);
    }
  },
);

test('what stands beside the content in a tree, whatever it is called, is not written', async () => {
  const store = await openStore(newRepository());
  await putOnMain(store, { 'content/terms/a.md': 'a' });
  const home = temporaryDir();
  const out = join(home, 'a/published');
  await exportTree(store, out);
  const { dir } = store.git;
  const rows: Rows = [
    ['content', [['terms', [['a.md', 'a']]]]],
    ['x', [['yyyyy..', [['escaped.md', 'x']]]]],
    ['abcdefgh..', [['escaped.md', 'x']]],
  ];
  moveMain(dir, writeTree(dir, rows));
  expect(await exportTree(store, out)).toEqual([]);
  expect(readdirSync(home, { recursive: true }).filter((path) => String(path).includes('escaped'))).toEqual([]);
});
