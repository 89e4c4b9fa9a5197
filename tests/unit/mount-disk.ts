import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryDir } from './cms/server/desk.ts';

/** A disk of its own that holds `size`, or nothing where this computer does not let the test have one. */
export function mountDisk(size: string): string | undefined {
  const dir = join(temporaryDir(), 'disk');
  mkdirSync(dir);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', dir]));
  return dir;
}

/** Leaves no room on a disk; answers how to make room again. */
export function fillDisk(disk: string): () => void {
  const ballast = join(disk, 'ballast');
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k'], { stdio: 'ignore' });
  } catch {
    // It stops when the disk is full.
  }
  return () => rmSync(ballast);
}
