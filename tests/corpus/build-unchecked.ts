import { spawn } from 'node:child_process';
import { plainEnv } from '../site/command.ts';
import { siteUrl } from '../site/shipped.ts';

/** Builds the content folder `dir` into `outDir` without the checks, in a process of its own; rejects with what it complained of. */
export const buildUnchecked = (dir: string, outDir: string) =>
  new Promise<void>((done, reject) => {
    const child = spawn(process.execPath, ['tests/corpus/build-site.ts'], {
      env: { ...plainEnv(), CONTENT_DIR: dir, OUT_DIR: outDir, SITE_URL: siteUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? done() : reject(new Error(said))));
  });
