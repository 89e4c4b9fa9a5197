import { chmodSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { getCause } from '../../../../cms/server/git/cause.ts';
import { toFailure, toProblem } from '../../../../cms/server/failures.ts';
import { GitError } from '../../../../cms/server/git/git.ts';
import { moveRefs, StaleRef } from '../../../../cms/server/git/refs.ts';
import { getMain, openStore } from '../../../../cms/server/store/store.ts';
import { fillDisk, freezeDisk, mountDisk } from '../../mount-disk.ts';
import { caseText, saveParams, startDesk, temporaryDir } from './desk.ts';

const ref = 'refs/heads/main';
const other = '1'.repeat(40);

const catchError = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

describe('a ref that cannot be moved', () => {
  const open = async () => openStore(join(temporaryDir(), 'content.git'));

  test.each([
    ['that stands elsewhere by now', ref, other],
    ['that has come meanwhile', ref, undefined],
    ['that has gone meanwhile', 'refs/heads/gone', other],
  ])('and %s was moved by another program', async (_, name, from) => {
    const store = await open();
    const { commit } = await getMain(store);
    expect(await catchError(moveRefs(store.git, { ref: name, from, to: commit }))).toBeInstanceOf(StaleRef);
  });

  test('and whose lock another program holds is busy', async () => {
    const store = await open();
    const { commit } = await getMain(store);
    writeFileSync(join(store.git.dir, `${ref}.lock`), '');
    expect(await catchError(moveRefs(store.git, { ref, from: commit, to: commit }))).toBeInstanceOf(StaleRef);
  });

  test('for another reason is nobody’s fault: it is thrown as it is', async () => {
    const store = await open();
    const { commit } = await getMain(store);
    const error = await catchError(moveRefs(store.git, { ref: `${ref}/below`, from: undefined, to: commit }));
    expect(error).not.toBeInstanceOf(StaleRef);
    expect(getCause(error)).toBe('other');
  });
});

test.each([
  ["fatal: cannot lock ref 'refs/heads/main': Unable to create '/d/main.lock': No space left on device", 'full', 507],
  ["fatal: sha1 file '<stdout>' write error. Out of diskspace", 'full', 507],
  ["fatal: cannot lock ref 'refs/heads/main': Unable to create '/d/main.lock': Read-only file system", 'readonly', 500],
  ["fatal: Unable to create '/d/index.lock': Permission denied", 'forbidden', 500],
  ['error: insufficient permission for adding an object to repository database objects', 'forbidden', 500],
  ["fatal: cannot lock ref 'refs/heads/main': Unable to create '/d/main.lock': File exists.", 'locked', 500],
  ['fatal: bad object', 'damaged', 409],
  ['fatal: something else', 'other', 500],
])('%s', (stderr, cause, status) => {
  const error = new GitError(['x'], 128, stderr);
  expect(getCause(error)).toBe(cause);
  expect(toProblem(error)).toMatchObject({ status, message: expect.stringMatching(/^[\p{Script=Han}，。；：、]+$/u) });
  // Whoever looks after the machine is told the repair of what the machine refuses, and all of what nobody foresaw.
  const isOfMachine = ['full', 'readonly', 'forbidden'].includes(cause);
  expect(toFailure(error)).toEqual(isOfMachine ? expect.stringMatching(/^[\p{Script=Han}，。；：、]+$/u) : error);
});

const isRoot = process.getuid?.() === 0;

test.runIf(isRoot && process.platform === 'linux')(
  'an editor whose save meets a full disk is told so, and can save when there is room again',
  async ({ skip }) => {
    const disk = mountDisk('2m');
    if (disk === undefined) return skip('this computer lets no test mount a disk');
    const desk = await startDesk({}, join(disk, 'content.git'));
    const save = () => desk.ask('persistEntry', saveParams('leak', caseText('漏水', '水'.repeat(20_000))));
    const empty = fillDisk(disk);
    const answer = await save();
    expect(answer).toEqual({ status: 507, body: { error: expect.stringContaining('硬盘满了') } });
    expect(answer.body.error).not.toContain('别的程序');
    empty();
    expect((await save()).status).toBe(200);
  },
);

describe.runIf(isRoot && process.platform === 'linux')(
  'on a disk that has become read-only under a running desk',
  () => {
    test.for<[string, Record<string, unknown>]>([
      ['persistEntry', saveParams('leak', caseText('改'))],
      ['createLink', { collection: 'cases', slug: 'leak' }],
      ['addQuestions', { text: '邻居漏水怎么办？' }],
      ['deleteUnpublishedEntry', { collection: 'cases', slug: 'leak' }],
    ])('%s says that the disk is read-only, and not that rights are missing', async ([action, params], { skip }) => {
      const dir = temporaryDir();
      const desk = await startDesk({}, join(dir, 'content.git'));
      await desk.ask('persistEntry', saveParams('leak', caseText('漏水')));
      if (!freezeDisk(dir)) return skip('this computer lets no test mount a disk');
      expect(await desk.ask(action, params)).toEqual({ status: 500, body: { error: expect.stringContaining('只读') } });
      expect((await desk.ask('unpublishedEntry', { collection: 'cases', slug: 'leak' })).status).toBe(200);
    });

    test('a folder that cannot be made there, nor those above it, is told so; one whose folder is gone is not', async ({
      skip,
    }) => {
      const dir = temporaryDir();
      const gone = getCause(await catchError(mkdir(join(dir, 'a/b'))));
      if (!freezeDisk(dir)) return skip('this computer lets no test mount a disk');
      const frozen = getCause(await catchError(mkdir(join(dir, 'a/b'), { recursive: true })));
      expect([gone, frozen]).toEqual(['other', 'readonly']);
    });
  },
);

test.skipIf(isRoot)('an editor whose desk may not write its folder is told so', async () => {
  const dir = join(temporaryDir(), 'content.git');
  const desk = await startDesk({}, dir);
  for (const folder of ['refs/heads', 'objects', '.']) chmodSync(join(dir, folder), 0o500);
  onTestFinished(() => {
    for (const folder of ['.', 'refs/heads', 'objects']) chmodSync(join(dir, folder), 0o700);
  });
  const answer = await desk.ask('persistEntry', saveParams('leak', caseText('漏水')));
  expect(answer).toEqual({ status: 500, body: { error: expect.stringContaining('没有权限') } });
});

test.each([
  [{ errcode: 13 }, 'full', '硬盘满了'],
  [{ errcode: 8 }, 'readonly', '只读'],
  [{ errcode: 1032 }, 'readonly', '只读'],
  [{ errcode: 14 }, 'forbidden', '没有权限'],
  [{ code: 'ENOSPC' }, 'full', '硬盘满了'],
  [{ code: 'EROFS' }, 'readonly', '只读'],
  [{ code: 'EACCES' }, 'forbidden', '没有权限'],
])('what the system or SQLite says by %j is told by its own cause', (facts, cause, words) => {
  const error = Object.assign(new Error('x'), facts);
  expect(getCause(error)).toBe(cause);
  expect(toProblem(error).message).toContain(words);
});
