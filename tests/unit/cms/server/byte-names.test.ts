import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportTree } from '../../../../cms/server/drafts/export.ts';
import { toPathText } from '../../../../cms/server/git/quoted-path.ts';
import { diffTrees, listTree } from '../../../../cms/server/git/trees.ts';
import { listHolding } from '../../../../cms/server/scrub/holding.ts';
import { createReplacement } from '../../../../cms/server/scrub/replace.ts';
import { scrub } from '../../../../cms/server/scrub/scrub.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { newRepository, temporaryDir } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const secret = '王小明';
const gbkSecret = Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7]);

/** A piece of a name: any bytes at all, words in UTF-8 and GBK, what Git quotes, and the text that is to go. */
const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(secret, encodeURI(secret), '案例', 'a', '"', '\\', ' ', '\t', '.md').map((text) => Buffer.from(text)),
  fc.constant(gbkSecret),
);
const name = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  // A name holds neither a slash nor a zero byte; line breaks stand in the input of fast-import only when quoted, as all is here.
  .map((pieces) => Buffer.concat(pieces).map((byte) => (byte === 0 || byte === 0x2f ? 0x5f : byte)))
  .map((bytes) => Buffer.from(bytes))
  .filter((bytes) => !['.', '..'].includes(bytes.toString()) && !/^\.git|^git~1/iu.test(bytes.toString()));

const quote = (bytes: Buffer) => `"${[...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;

/** Makes a commit of these files on `main` by `git fast-import`, under the desk's folder of cases and below a folder of its own. */
function importFiles(dir: string, names: readonly Buffer[], ref = 'refs/heads/main'): void {
  const files = names.flatMap((bytes, index) =>
    [Buffer.from('content/cases/'), Buffer.concat([Buffer.from('content/cases/'), bytes, Buffer.from('/')])].map(
      (folder, depth) =>
        `M 100644 inline ${quote(Buffer.concat([folder, bytes, Buffer.from(`.${index}${depth}`)]))}\ndata 1\n${index % 10}\n`,
    ),
  );
  const head = `commit ${ref}\ncommitter x <x@y> 1700000000 +0800\ndata 1\nx\nfrom refs/heads/main^0\n`;
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    env: { ...process.env, GIT_DIR: dir },
    input: head + files.join(''),
  });
}

const pathsOf = (dir: string, ref = 'main'): Buffer[] => {
  const out = execFileSync('git', ['ls-tree', '-r', '-z', '--name-only', ref], {
    env: { ...process.env, GIT_DIR: dir },
  });
  const signs = out.toString('latin1').split('\0').slice(0, -1);
  return signs.map((path) => Buffer.from(path, 'latin1'));
};

/** What a path must become: each name in it without the text (`scrub-encodings.test.ts` says what that is), every other byte kept. */
const { inSigns } = createReplacement(secret);
const withoutSecret = (path: Buffer): Buffer =>
  Buffer.from(path.toString('latin1').split('/').map(inSigns).join('/'), 'latin1');

const sorted = (paths: readonly Buffer[]) => paths.map((path) => path.toString('latin1')).sort();

test('whatever bytes the names in a repository are, a scrub takes the text out of them and keeps every other byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (names) => {
      const store = await openStore(newRepository());
      const { git } = store;
      importFiles(git.dir, names);
      const before = pathsOf(git.dir);
      await scrub(git, secret);
      const after = pathsOf(git.dir);
      expect(sorted(after)).toEqual(sorted(before.map(withoutSecret)));
      for (const path of after) for (const text of [secret, encodeURI(secret)]) expect(path.includes(text)).toBe(false);
      expect(await git.text(['fsck', '--strict', '--full', '--no-dangling'])).toBe('');
    }),
    { numRuns: 12, examples: [[[Buffer.from([0xff]), Buffer.from([0xfe]), gbkSecret, Buffer.from(secret)]]] },
  );
});

test('a path is a text of its own, quoted where it is no UTF-8: no two become the same', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(toPathText(one) === toPathText(other)).toBe(one.equals(other));
      if (toPathText(one).includes('\ufffd')) expect(one.includes(Buffer.from('\ufffd'))).toBe(true);
    }),
    { examples: [[Buffer.from([0xff]), Buffer.from([0xfe])]] },
  );
  expect(toPathText(Buffer.from([0x63, 0x2f, 0xff, 0x22, 0x5c, 0x0a, 0x2e, 0x6d, 0x64]))).toBe(
    '"c/\\377\\"\\\\\\012.md"',
  );
});

test('names that are no UTF-8 are listed and compared one by one, read as no entry, and exported nowhere', async () => {
  const { desk, editor } = await startPeopleDesk();
  const { git } = desk.store;
  const main = await git.text(['rev-parse', 'main']);
  importFiles(git.dir, [Buffer.from([0xff]), Buffer.from([0xfe]), gbkSecret]);
  const listed = (await listTree(git, 'refs/heads/main')).map(({ path }) => path);
  expect(new Set(listed).size).toBe(pathsOf(git.dir).length);
  expect((await diffTrees(git, main, 'refs/heads/main')).map(({ path }) => path)).toEqual(listed);
  for (const [action, params] of [
    ['entriesByFolder', { folder: 'content/cases', extension: 'md', depth: 3 }],
    ['listEntries', { collection: 'cases' }],
  ] as const)
    expect(await editor.ask(action, params)).toEqual({ status: 200, body: [] });
  await expect(exportTree(desk.store, join(temporaryDir(), 'out'))).rejects.toThrow('"content/cases/\\3');
});

test('a branch whose name is no UTF-8 neither keeps the desk from starting nor the text from going', async () => {
  const dir = newRepository();
  const ref = Buffer.concat([Buffer.from('refs/heads/'), Buffer.from([0xff]), Buffer.from(`/${secret}`)]);
  const commit = execFileSync('git', ['rev-parse', 'main'], { env: { ...process.env, GIT_DIR: dir } })
    .toString()
    .trim();
  const input = Buffer.concat([Buffer.from('create '), ref, Buffer.from(` ${commit}\n`)]);
  execFileSync('git', ['update-ref', '--stdin'], { env: { ...process.env, GIT_DIR: dir }, input });
  const { git } = await openStore(dir);
  expect(await scrub(git, secret)).toMatchObject({ refs: 1 });
  const { out } = await git.run(['for-each-ref', '--format=%(refname)']);
  expect(out.includes(Buffer.from(secret))).toBe(false);
  expect(out.includes(Buffer.from([0xff]))).toBe(true);
});

test('files that hold the text are found and told, in whatever bytes they are called and written', async () => {
  const dir = temporaryDir();
  const at = (...parts: (string | Buffer)[]) =>
    Buffer.concat([Buffer.from(`${dir}/`), ...parts.map((part) => Buffer.from(part))]);
  mkdirSync(at(Buffer.from([0xff])));
  const write = (content: string | Buffer, ...parts: (string | Buffer)[]) => writeFileSync(at(...parts), content);
  write('x', gbkSecret, '.md');
  write(Buffer.concat([Buffer.from('title: '), gbkSecret]), 'gbk.md');
  write(`写着${secret}`, Buffer.from([0xff]), '/deep.md');
  write('x', `${secret}\u001b[2J.md`);
  write('x', Buffer.from([0xfe]), 'clean.md');
  const found = await listHolding(dir, secret);
  expect(found).toHaveLength(4);
  for (const words of ['原来大概叫「王小明.md」', 'gbk.md', '\\377/deep.md', `${secret}[U+001B][2J.md`])
    expect(found.filter((path) => path.includes(words))).toHaveLength(1);
});
