import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { refuseOutDir } from '../../../src/app/build/out-dir.ts';
import { restoreFolder, swapFolder } from '../../../src/outputs/swap-folder.ts';
import { temporaryDir } from '../cms/server/desk.ts';

/** A site that stands, and one that is to take its place. */
function makeSites() {
  const home = temporaryDir();
  const [next, dir] = [join(home, 'dist.building'), join(home, 'dist')];
  for (const [folder, words] of [
    [next, 'new'],
    [dir, 'old'],
  ] as const) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), words);
  }
  return { home, next, dir, read: () => readFileSync(join(dir, 'index.html'), 'utf8') };
}

test('puts the new folder in the place of the old one, which is gone', async () => {
  const { next, dir, read } = makeSites();
  await swapFolder(next, dir);
  expect(read()).toBe('new');
  expect([next, `${dir}.old`].filter((path) => existsSync(path))).toEqual([]);
});

test('killed at ten random moments, swaps leave one whole folder behind once it is looked after', async () => {
  const { home, dir } = makeSites();
  const names = Array.from({ length: 50 }, (_, index) => `${index}.html`);
  const write = (folder: string, words: string) => {
    mkdirSync(folder, { recursive: true });
    for (const name of names) writeFileSync(join(folder, name), words);
  };
  rmSync(dir, { recursive: true });
  write(dir, 'a');
  const swapForEver = `
    import { cpSync, rmSync } from 'node:fs';
    import { restoreFolder, swapFolder } from ${JSON.stringify(resolve('src/outputs/swap-folder.ts'))};
    const [dir, next] = ${JSON.stringify([dir, join(home, 'next')])};
    for (;;) for (const name of ['b', 'a']) {
      rmSync(next, { recursive: true, force: true });
      cpSync(${JSON.stringify(home)} + '/' + name, next, { recursive: true });
      await restoreFolder(dir);
      await swapFolder(next, dir);
      process.stdout.write('.');
    }`;
  for (const name of ['a', 'b']) write(join(home, name), name);
  for (let turn = 1; turn <= 10; turn += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', swapForEver], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const last = 1 + Math.floor(Math.random() * 20);
    let swaps = 0;
    child.stdout.on('data', (dots: Buffer) => {
      swaps += dots.length;
      if (swaps >= last) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
    });
    await ended;
    await restoreFolder(dir);
    const found = new Set(readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8')));
    expect(readdirSync(dir).sort()).toEqual([...names].sort());
    expect([['a'], ['b']]).toContainEqual([...found]);
  }
});

test('a swap that was broken off between its two steps is put right', async () => {
  const { next, dir, read } = makeSites();
  renameSync(dir, `${dir}.old`);
  await restoreFolder(dir);
  expect(read()).toBe('old');
  await swapFolder(next, dir);
  await restoreFolder(dir);
  expect(read()).toBe('new');
});

test('a new folder that is missing leaves the old one where it was', async () => {
  const { home, dir, read } = makeSites();
  await expect(swapFolder(join(home, 'none'), dir)).rejects.toThrow('ENOENT');
  expect(read()).toBe('old');
});

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'an old folder that cannot be removed is told and fails nothing, not even the next time',
  async ({ skip }) => {
    const { next, dir, read } = makeSites();
    const stuck = join(dir, 'stuck');
    mkdirSync(stuck);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', stuck], { stdio: 'ignore' });
    } catch {
      return skip('this computer lets no test mount a disk');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', join(`${dir}.old`, 'stuck')]));
    const told: string[] = [];
    await swapFolder(next, dir, (words) => told.push(words));
    expect(read()).toBe('new');
    expect(told).toEqual([expect.stringContaining(`${dir}.old`)]);
    mkdirSync(next);
    writeFileSync(join(next, 'index.html'), 'newer');
    await swapFolder(next, dir, (words) => told.push(words));
    expect(read()).toBe('newer');
  },
);

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a folder that is a disk of its own is refused in a sentence, before the build and by the swap',
  async ({ skip }) => {
    const { home, next } = makeSites();
    const disk = join(home, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return skip('this computer lets no test mount a disk');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', disk]));
    writeFileSync(join(disk, 'index.html'), 'old');
    expect(() => refuseOutDir(disk, join(home, 'content'))).toThrow(/单独挂载的磁盘.*OUT_DIR=.*site。$/u);
    expect(() => refuseOutDir(join(disk, 'site'), join(home, 'content'))).not.toThrow();
    await expect(swapFolder(next, disk)).rejects.toThrow(/^「.*」是单独挂载的磁盘/u);
    expect(readFileSync(join(disk, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(next)).toBe(true);
  },
);
