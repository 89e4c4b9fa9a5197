import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { deskDir } from './portal.ts';

/** Runs Git on the desk's bare repository, which holds what is published on `main`. */
export const git = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', join(deskDir, 'content.git'), ...args], { encoding: 'utf8' }).trim();
