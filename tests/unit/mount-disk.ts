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

/** Lets nobody write below a folder, not even root, whatever is held open there; answers how to let them again, or nothing as above. */
export function freezeDisk(dir: string): (() => void) | undefined {
  const thaw = () => void execFileSync('umount', ['-l', dir], { stdio: 'ignore' });
  try {
    execFileSync('mount', ['--bind', dir, dir], { stdio: 'ignore' });
    onTestFinished(() => {
      // A test that has thawed it has nothing left to do here.
      try {
        thaw();
      } catch {
        return;
      }
    });
    execFileSync('mount', ['-o', 'remount,bind,ro', dir], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return thaw;
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
