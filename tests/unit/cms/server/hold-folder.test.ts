import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { holdFolder } from '../../../../cms/server/store/hold-folder.ts';
import { temporaryDir } from './desk.ts';

/** Another process that holds the folder until it is killed. */
async function holdElsewhere(dir: string) {
  const script = `const { holdFolder } = await import('./cms/server/store/hold-folder.ts'); holdFolder(${JSON.stringify(dir)});
    globalThis.gc(); console.log('held'); setInterval(() => globalThis.gc(), 10);`;
  const args = ['--expose-gc', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise<void>((held, ended) => {
    child.stdout.once('data', () => held());
    child.once('exit', (code) => ended(new Error(`the holder of the folder ended with ${code}`)));
  });
  return child;
}

test('a folder that another process holds is refused in one sentence, and free at once when that one is killed', async () => {
  const dir = join(temporaryDir(), 'desk');
  const child = await holdElsewhere(dir);
  expect(() => holdFolder(dir)).toThrow(/^另一个编辑台正在用「.+」：.+DESK_DIR=.+ npm start$/u);
  const died = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await died;
  holdFolder(dir).release();
});

test('two in one process exclude each other too, until the first lets go', () => {
  const dir = join(temporaryDir(), 'desk');
  const first = holdFolder(dir);
  expect(() => holdFolder(dir)).toThrow('另一个编辑台');
  first.release();
  holdFolder(dir).release();
});
