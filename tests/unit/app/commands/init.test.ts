import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plainEnv, stackTrace } from '../../../site/command.ts';
import { temporaryDir } from '../../cms/server/desk.ts';

/** `npm run init` before a terminal of its own (`script` of util-linux makes one): what it says, and how somebody types. */
function openTerminal(dir: string) {
  const command = `'${process.execPath}' src/app/commands/init.ts '${dir}'`;
  const child: ChildProcess = spawn('script', ['-qefc', command, '/dev/null'], {
    env: plainEnv(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  let said = '';
  let heard = 0;
  let look: () => void = () => undefined;
  child.stdout?.setEncoding('utf8').on('data', (words: string) => {
    said += words;
    look();
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  /** Waits until it has asked this since the last answer, then types. */
  const answer = (question: string, keys: string) =>
    new Promise<void>((done, fail) => {
      void ended.then(() => fail(new Error(`ended before it asked 「${question}」: ${said}`)));
      look = () => {
        const found = said.indexOf(question, heard);
        if (found === -1) return;
        heard = found + question.length;
        look = () => undefined;
        child.stdin?.write(keys);
        done();
      };
      look();
    });
  return { answer, ended, said: () => said };
}

const hasTerminal = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;
if (!hasTerminal) console.warn('script of util-linux is not installed here: what is asked at a terminal is not tried');
const here = test.skipIf(!hasTerminal);

here('asks whoever sits at a terminal, again where an answer is wrong, and writes the folder', async () => {
  const dir = join(temporaryDir(), '临江');
  const { answer, ended, said } = openTerminal(dir);
  await answer('网站名称，例如 临江调解：', '临江说法\r');
  await answer('主办单位，例如 临江县司法局：', '临江县司法局\r');
  await answer('区划代码（GB/T 2260，6 位数字）：', '22068\r');
  await answer('区划代码「22068」不对', '');
  await answer('区划代码（GB/T 2260，6 位数字）：', '999999\r');
  await answer('名录里没有 999999', '临江县\r');
  await answer('没有就空着：', '\r');
  await answer('用程序自带的哪几类', '\r');
  expect([await ended, said()]).toEqual([0, expect.stringContaining('建好了')]);
  expect(JSON.parse(readFileSync(join(dir, 'site.json'), 'utf8'))).toMatchObject({ name: '临江说法' });
});

here('whoever breaks off with Ctrl+C is told that nothing was written', async () => {
  const dir = join(temporaryDir(), '临江');
  const { answer, ended, said } = openTerminal(dir);
  await answer('网站名称，例如 临江调解：', '\u0003');
  expect([await ended, said()]).toEqual([1, expect.stringContaining('没有答完，什么都没有写。')]);
  expect(said()).not.toMatch(stackTrace);
  expect(existsSync(dir)).toBe(false);
});
