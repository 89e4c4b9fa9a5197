import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { freezeDisk } from '../../mount-disk.ts';
import { temporaryDir, writeFiles } from './desk.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

/** Everything below a folder that somebody else may do something with. */
const findOpen = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => modeOf(path) & 0o077);

/** Runs a module in a process of its own, as a umask is a process's. */
const runUnder = (umask: string, code: string) =>
  execFileSync('sh', ['-c', `umask ${umask}; exec "$0" --input-type=module -e "$1"`, process.execPath, code]);

const moduleAt = (path: string) => JSON.stringify(resolve(path));

/** What a desk does with its folder, in short. */
const useDesk = (dir: string) => `
  import { makePrivate } from ${moduleAt('cms/server/store/make-private.ts')};
  import { holdFolder } from ${moduleAt('cms/server/store/hold-folder.ts')};
  import { openStore, repositoryFor } from ${moduleAt('cms/server/store/store.ts')};
  import { openDoor } from ${moduleAt('cms/server/people/door.ts')};
  const dir = ${JSON.stringify(dir)};
  makePrivate(dir);
  const hold = holdFolder(dir);
  openDoor({ dir }).people.add('王五', { role: 'administrator', regions: [] });
  await openStore(repositoryFor('elsewhere', dir));
  hold.release();
`;

test.each(['000', '022', '077', '0777'])('a new desk is for its owner alone under umask %s', (umask) => {
  const dir = join(temporaryDir(), 'desk');
  runUnder(umask, useDesk(dir));
  expect(modeOf(dir)).toBe(0o700);
  expect(modeOf(join(dir, 'people.json'))).toBe(0o600);
  expect(findOpen(dir)).toEqual([]);
});

test('so is one that an older version has left open to all, and what it has half written', () => {
  const dir = join(temporaryDir(), 'desk');
  runUnder('077', useDesk(dir));
  writeFiles(dir, { 'sessions.json': '{"sessions":[]}', 'content.sites/1/index.html': '', 'sessions.json.next': '' });
  execFileSync('chmod', ['-R', 'a+rwX', dir]);
  expect(findOpen(dir)).not.toEqual([]);
  runUnder('000', useDesk(dir).replace('王五', '赵六'));
  expect(modeOf(dir)).toBe(0o700);
  expect(findOpen(dir)).toEqual([]);
});

test('what is not the desk’s stays as it is, also behind a link', () => {
  const dir = temporaryDir();
  const [other, outside] = [join(dir, 'notes'), join(temporaryDir(), 'outside')];
  for (const folder of [other, outside]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'file'), '');
    for (const path of [folder, join(folder, 'file')]) chmodSync(path, 0o777);
  }
  chmodSync(dir, 0o755);
  symlinkSync(outside, join(dir, 'published'));
  runUnder('022', useDesk(dir));
  expect([dir, other, join(other, 'file'), outside, join(outside, 'file')].map(modeOf)).toEqual([
    0o755, 0o777, 0o777, 0o777, 0o777,
  ]);
  expect(modeOf(join(dir, 'people.json'))).toBe(0o600);
});

test('a desk that is its owner’s already is left alone, so that it can be backed up from a disk that has become read-only', ({
  skip,
}) => {
  const dir = join(temporaryDir(), 'desk');
  runUnder('022', useDesk(dir));
  if (!freezeDisk(dir)) return skip('this computer lets no test mount a disk');
  expect(() => runUnder('022', useDesk(dir).replace(/const hold[^]+/u, ''))).not.toThrow();
});
