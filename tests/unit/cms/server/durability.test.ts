import { spawn } from 'node:child_process';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../../../cms/server/store/store.ts';
import { caseText, filesOf, git, image, saveParams, startDesk, temporaryDir } from './desk.ts';

const fixture = fileURLToPath(new URL('fixtures/keep-saving.ts', import.meta.url));

const fsck = (dir: string) => git(dir, 'fsck', '--strict', '--full', '--no-dangling');

test('thirty saves at once all succeed, each with its own files only', async () => {
  const desk = await startDesk();
  const { dir } = desk.store.git;
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const answers = await Promise.all(
    numbers.map((number) =>
      desk.ask(
        'persistEntry',
        saveParams(`case-${number}`, caseText(`案例${number}`, `图${number}.png`), {
          assets: [image(`图${number}.png`)],
        }),
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200));
  expect((await desk.ask('unpublishedEntries')).body).toHaveLength(30);
  for (const number of numbers)
    expect(filesOf(dir, `cms/cases/case-${number}`).sort()).toEqual([
      `content/cases/case-${number}.md`,
      `content/media/图${number}.png`,
    ]);
});

test('thirty direct saves at once all succeed, and so do thirty of one draft', async () => {
  const desk = await startDesk();
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const answers = await Promise.all(
    numbers.flatMap((number) => [
      desk.ask('persistEntry', saveParams(`case-${number}`, caseText(`案例${number}`), { useWorkflow: false })),
      desk.ask('persistEntry', saveParams('one', caseText(`第${number}版`))),
    ]),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { dir } = desk.store.git;
  expect(git(dir, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toHaveLength(30);
  expect(git(dir, 'rev-list', '--count', '--author=编辑', 'cms/cases/one', '^main')).toBe('30');
});

test('two servers on one repository do not lose each other’s saves', async () => {
  const dir = join(temporaryDir(), 'content.git');
  const desks = [await startDesk({}, dir), await startDesk({}, dir)];
  const numbers = Array.from({ length: 10 }, (_, index) => index);
  const save = (number: number) =>
    desks[number % 2]!.ask('persistEntry', saveParams(`case-${number}`, caseText(`${number}`), { useWorkflow: false }));
  const answers = await Promise.all(numbers.map(save));
  const saved = answers.filter(({ status }) => status === 200).length;
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(git(dir, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toHaveLength(saved);
});

test('a server killed in the middle of saving leaves a sound repository, every draft whole, and nothing lost that was answered', async () => {
  const dir = join(temporaryDir(), 'content.git');
  await openStore(dir);
  // A save takes about 100 ms with its ref move at the end, so the moments of death are spread over one and a half.
  for (const delay of [0, 15, 30, 45, 60, 75, 90, 105, 120, 150]) {
    // A group of its own, so that the git processes die with the server, as in a power cut.
    const child = spawn(process.execPath, [fixture, dir, String(delay)], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const dead = new Promise((done) => child.on('close', done));
    const answered: number[] = [];
    await new Promise<void>((ready) => {
      child.stdout.on('data', (chunk: Buffer) => {
        answered.push(...String(chunk).trim().split('\n').map(Number));
        if (answered.length >= 4) ready();
      });
    });
    await sleep(delay);
    process.kill(-child.pid!, 'SIGKILL');
    await dead;
    expect(fsck(dir)).toBe('');
    const drafts = git(dir, 'for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n').filter(Boolean);
    expect(drafts.length).toBeGreaterThan(0);
    for (const ref of drafts) {
      const slug = ref.split('/').at(-1);
      const text = git(dir, 'show', `${ref}:content/cases/${slug}.md`).split('\n').at(-1);
      expect(git(dir, 'show', `${ref}:content/media/${slug}.png`)).toBe(text);
      const saved = answered.filter((number) => `draft-${number % 7}` === slug);
      const [savedDelay, savedNumber] = String(text).split('-').map(Number);
      if (saved.length > 0) expect(savedDelay === delay && savedNumber! >= Math.max(...saved)).toBe(true);
    }
  }
  const desk = await startDesk({}, dir);
  expect((await desk.ask('persistEntry', saveParams('draft-0', caseText('接着写')))).status).toBe(200);
  expect(fsck(dir)).toBe('');
});

test('locks that a killed git process left behind are cleared at the next start', async () => {
  const dir = join(temporaryDir(), 'content.git');
  await openStore(dir);
  const lock = join(dir, 'refs/heads/main.lock');
  writeFileSync(lock, '');
  const longAgo = new Date(Date.now() - 10_000);
  utimesSync(lock, longAgo, longAgo);
  const desk = await startDesk({}, dir);
  expect((await desk.ask('persistEntry', saveParams('a', caseText('一'), { useWorkflow: false }))).status).toBe(200);
});

test('a lock left behind while the server runs costs a wait, not a save', async () => {
  const desk = await startDesk();
  writeFileSync(join(desk.store.git.dir, 'refs/heads/main.lock'), '');
  expect((await desk.ask('persistEntry', saveParams('a', caseText('一'), { useWorkflow: false }))).status).toBe(200);
});

test('what is left of an unfinished write is never seen', async () => {
  const desk = await startDesk();
  const { dir } = desk.store.git;
  await desk.ask('persistEntry', saveParams('a', caseText('一')));
  const before = git(dir, 'rev-parse', 'cms/cases/a');
  await desk.store.git.text(['hash-object', '-w', '--stdin'], { input: '孤儿' });
  const reopened = await openStore(dir);
  expect(git(reopened.git.dir, 'rev-parse', 'cms/cases/a')).toBe(before);
  rmSync(join(dir, 'desk-scratch'), { recursive: true, force: true });
  expect((await desk.ask('persistEntry', saveParams('a', caseText('二')))).status).toBe(200);
});
