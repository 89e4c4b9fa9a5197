import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { swapFolder } from '../../../src/outputs/swap-folder.ts';
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
