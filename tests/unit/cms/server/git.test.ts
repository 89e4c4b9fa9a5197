import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createGit, requireGit } from '../../../../cms/server/git/git.ts';
import { getId, type GitObject, writeObjects } from '../../../../cms/server/git/objects.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { caseText, git, saveParams, startDesk, temporaryDir } from './desk.ts';

test.each([
  ['git version 2.31.4', '2.31'],
  ['git version 1.9.0', '1.9'],
])('asks for a newer Git where %s is installed', async (says, version) => {
  const program = join(temporaryDir(), 'git');
  writeFileSync(program, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(program, 0o755);
  await expect(requireGit(program)).rejects.toThrow(`2.32 或更高的版本，这台电脑上是 ${version}`);
});

test('asks for Git where there is none', async () => {
  await expect(requireGit('/nowhere/git')).rejects.toThrow('没有 Git');
});

test('the user’s own Git settings and environment change nothing', async () => {
  const home = temporaryDir();
  mkdirSync(join(home, 'hooks'));
  const hook = join(home, 'hooks', 'reference-transaction');
  writeFileSync(hook, '#!/bin/sh\nexit 1\n');
  chmodSync(hook, 0o755);
  writeFileSync(
    join(home, '.gitconfig'),
    `[user]\n\tname = Real Name\n\temail = real@example.org\n[core]\n\tautocrlf = true\n\tquotepath = true\n\thooksPath = ${home}/hooks\n[commit]\n\tgpgSign = true\n[init]\n\tdefaultObjectFormat = sha256\n`,
  );
  vi.stubEnv('HOME', home);
  vi.stubEnv('GIT_AUTHOR_NAME', 'Somebody Else');
  vi.stubEnv('GIT_INDEX_FILE', '/nowhere');
  vi.stubEnv('GIT_DEFAULT_HASH', 'sha256');
  const desk = await startDesk({}, join(temporaryDir(), 'content.git'));
  const raw = caseText('一').replaceAll('\n', '\r\n');
  const saved = await desk.ask('persistEntry', saveParams('leak', raw));
  vi.unstubAllEnvs();
  expect(saved.status).toBe(200);
  expect(git(desk.store.git.dir, 'log', '-1', '--format=%an %cn', 'cms/cases/leak')).toBe('编辑 明理编辑台');
  const path = 'content/cases/leak.md';
  expect(
    (await desk.ask('unpublishedEntryDataFile', { collection: 'cases', slug: 'leak', path, id: '' })).body.data,
  ).toBe(raw);
});

test('says which command failed and why', async () => {
  await expect(createGit(temporaryDir()).run(['rev-parse', 'HEAD'])).rejects.toThrow(
    /^git rev-parse HEAD ended with 128: fatal/u,
  );
});

test('a repository that has grown to thousands of loose objects is packed when it is opened, and no other', async () => {
  const dir = join(temporaryDir(), 'content.git');
  const { git } = await openStore(dir);
  const packs = join(dir, 'objects/pack');
  const isPacked = () => existsSync(packs) && readdirSync(packs).some((name) => name.endsWith('.pack'));
  // Git tells how many there are by those whose id begins so.
  const blobs = Array.from({ length: 12_000 }, (_, at): GitObject => ({ kind: 'blob', content: Buffer.from(`${at}`) }));
  const counted = blobs.filter((blob) => getId(blob).startsWith('17')).slice(0, 30);
  await writeObjects(git, counted.slice(0, 20));
  await openStore(dir);
  expect(isPacked()).toBe(false);
  await writeObjects(git, counted);
  await openStore(dir);
  expect(isPacked()).toBe(true);
});
