import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Overdue, runProcess } from '../../../../cms/server/git/child-process.ts';
import { createGit } from '../../../../cms/server/git/git.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { patience } from '../../../patience.ts';
import { temporaryDir } from './desk.ts';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    // A process that has ended but whose parent has not asked for it yet counts as gone.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

test('answers with the exit code and what was written', async () => {
  const args = ['-e', 'process.stdin.pipe(process.stdout); console.error("oh"); process.exitCode = 3'];
  const ended = await runProcess(process.execPath, { args, input: '明理', limit: 30_000 });
  expect({ ...ended, out: String(ended.out) }).toEqual({ code: 3, out: '明理', err: 'oh\n' });
});

test('hands on output as it comes, and no character in halves', async () => {
  const heard: string[] = [];
  const args = [
    '-e',
    'const b = Buffer.from("理"); process.stdout.write(b.subarray(0, 1)); setTimeout(() => process.stdout.write(b.subarray(1)), 100)',
  ];
  await runProcess(process.execPath, { args, limit: 30_000, onOut: (text) => heard.push(text) });
  expect(heard.join('')).toBe('理');
});

test('rejects where there is no such program', async () => {
  await expect(runProcess('no-such-program', { args: [], limit: 1000 })).rejects.toThrow('ENOENT');
});

test.runIf(process.platform === 'linux')('a limit ends the program and everything that it has started', async () => {
  const file = join(temporaryDir(), 'pids');
  const script = `sleep 600 & echo $! >"${file}"; echo $$ >>"${file}"; trap '' TERM; sleep 600`;
  const readPids = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : []);
  // A busy machine may need longer than the first limits to start what is to be ended.
  for (let limit = 500; readPids().length < 2; limit *= 4) {
    writeFileSync(file, '');
    await expect(
      runProcess('sh', { args: ['-c', script], env: process.env, limit, startsOthers: true }),
    ).rejects.toThrow(Overdue);
  }
  const pids = readPids();
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), patience.step);
});

test.runIf(process.platform === 'linux')(
  'a program that starts others ends with them when the one that started it is killed',
  async () => {
    const file = join(temporaryDir(), 'pids');
    const url = (path: string) => JSON.stringify(new URL(`../../../../${path}`, import.meta.url).href);
    // As `npm start` runs a build that runs Pagefind.
    const build = `
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      import { endWithStarter } from ${url('src/app/build/end-with-starter.ts')};
      endWithStarter();
      const helper = spawn('sleep', ['600']);
      writeFileSync(${JSON.stringify(file)}, process.pid + ' ' + helper.pid);`;
    const start = `
      import { runProcess } from ${url('cms/server/git/child-process.ts')};
      const args = ['--input-type=module', '-e', ${JSON.stringify(build)}];
      await runProcess(process.execPath, { args, env: process.env, limit: 600_000, startsOthers: true });`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', start], { stdio: 'inherit' });
    const readPids = () => (existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : []);
    await vi.waitFor(() => expect(readPids().filter(isAlive)).toHaveLength(2), patience.step);
    starter.kill('SIGKILL');
    await vi.waitFor(() => expect(readPids().filter(isAlive)).toEqual([]), patience.step);
  },
);

test.runIf(process.platform !== 'win32')(
  'a Git that hangs is ended at its limit, and the next one answers',
  async () => {
    const dir = join(temporaryDir(), 'content.git');
    await openStore(dir);
    // Reading a pipe that nobody writes to waits for ever.
    const pipe = join(dir, 'refs/heads/pipe');
    execFileSync('mkfifo', [pipe]);
    const git = createGit(dir, 400);
    await expect(git.text(['for-each-ref'])).rejects.toThrow(Overdue);
    execFileSync('rm', [pipe]);
    // The next one has as little time, which a busy machine may not give to the first that is next.
    const list = () => git.text(['for-each-ref', '--format=%(refname)']);
    expect(await vi.waitFor(list, patience.step)).toBe('refs/heads/main');
  },
);

test.runIf(process.platform === 'linux')('however many ask Git at once, only a few processes run', async () => {
  const dir = join(temporaryDir(), 'content.git');
  await openStore(dir);
  const git = createGit(dir);
  const children = () =>
    readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).length;
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, children())), 1);
  await Promise.all(Array.from({ length: 60 }, () => git.text(['rev-parse', 'main'])));
  clearInterval(timer);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(30);
});
