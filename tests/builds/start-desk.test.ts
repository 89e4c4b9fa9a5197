import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { patience } from '../patience.ts';
import { runCommand, plainEnv } from '../site/command.ts';

const text = (body: string) => `---\nterm: 侵权\nplain: 伤了别人，要赔。\naiGenerated: none\n---\n\n${body}\n`;

/** A folder with one entry, and a port that was free a moment ago. */
async function makeHome(body: string) {
  const home = await mkdtemp(join(tmpdir(), 'mingli-start-'));
  onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(home, 'content/terms'), { recursive: true });
  await writeFile(join(home, 'content/terms/tort.md'), text(body));
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  const deskDir = join(home, 'desk');
  const env = { PORT: String(port), CONTENT_DIR: join(home, 'content'), DESK_DIR: deskDir, SKIP_CARDS: '1' };
  return { home, deskDir, env, address: `http://127.0.0.1:${port}` };
}

/** Starts the portal; resolves when it says that it is ready, with what it has said. */
function start(env: Record<string, string>, sign: string): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, ['src/app/commands/start.ts'], {
    env: { ...plainEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  return new Promise((ready, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        if (said.includes(sign)) ready({ child, said: () => said });
      });
    child.once('exit', (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
}

const read = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
};

/** Starts the portal once more in the same folder, which ends with one line. Answers a file that it must not have touched. */
async function startTwice(env: Record<string, string>, deskDir: string): Promise<string> {
  const repository = (await readdir(deskDir)).find((name) => name.endsWith('.git')) ?? '';
  const scratch = join(deskDir, repository, 'desk-scratch', 'in-use');
  await mkdir(join(scratch, '..'), { recursive: true });
  await writeFile(scratch, '');
  const second = await runCommand('start', { env: { ...env, PORT: '0' } });
  expect(second.code).toBe(1);
  expect(second.stdout).toBe('');
  expect(second.stderr.trim().split('\n')).toHaveLength(1);
  expect(second.stderr).toContain(`另一个编辑台正在用「${deskDir}」`);
  expect(second.stderr).toContain('DESK_DIR=');
  expect(existsSync(scratch)).toBe(true);
  return scratch;
}

// One portal for all of it: each start, and each of its builds, takes seconds.
test('the desk opens over content that lets no site be built, says what to mend, and the mended site appears; a second start is refused and touches nothing; after kill -9 the folder is free, and its last site is there at once', async () => {
  const { env, address, home, deskDir } = await makeHome('![井台](/media/none.jpg)');
  const { child, said } = await start({ ...env, TZ: 'America/Los_Angeles' }, '按 Ctrl+C 停止');
  expect(said()).toContain('词语 tort「多说几句」：图片「/media/none.jpg」找不到');

  const standIn = await read(`${address}/terms/`);
  expect(standIn.status).toBe(503);
  for (const words of ['词语 tort', '多说几句', '图片「/media/none.jpg」找不到', '重新上传图片，或者删去这一处'])
    expect(standIn.text).toContain(words);
  expect(standIn.text).toContain('href="/admin/#/collections/terms/entries/tort"');
  expect((await read(`${address}/admin/`)).text).toContain('<html');
  const library = JSON.parse((await read(`${address}/admin/library.json`)).text) as { entries: { terms: unknown[] } };
  expect(library.entries.terms).toMatchObject([{ id: 'tort' }]);

  const ask = async (action: string, params: object) =>
    fetch(`${address}/api/v1`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    });
  const save = (body: string) => {
    const options = { collectionName: 'terms', commitMessage: '改好', useWorkflow: true };
    return ask('persistEntry', {
      dataFiles: [{ slug: 'tort', path: 'content/terms/tort.md', raw: text(body) }],
      options,
    });
  };
  const which = { collection: 'terms', slug: 'tort' };
  const approve = () => ask('stepDraft', { ...which, newStatus: 'pending_publish' });

  // Whoever opens the desk finds what to mend there, too.
  expect(await (await ask('listTodo', {})).json()).toMatchObject({
    errors: [{ file: 'terms/tort.md', message: expect.stringContaining('none.jpg') }],
    upgrade: [],
  });

  // There is no site yet, and still nothing passes the checks.
  await save('打13900139000。');
  const history = await ask('draftHistory', { collection: 'terms', slug: 'tort' });
  expect((await history.json()) as object).toMatchObject({ steps: [{ at: expect.stringMatching(/\+08:00$/u) }] });
  const refused = await approve();
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('手机');
  await save('要赔。');
  expect((await approve()).status).toBe(200);
  expect((await ask('publishUnpublishedEntry', which)).status).toBe(200);
  const waits = { timeout: patience.build, interval: 500 };
  await vi.waitFor(async () => expect((await read(`${address}/terms/tort/`)).status).toBe(200), waits);
  const build = await vi.waitFor(async () => {
    const state: unknown = JSON.parse((await read(`${address}/api/build?url=/terms/tort/`)).text);
    expect(state).toMatchObject({ state: 'done' });
    return state;
  }, waits);
  expect(build).toMatchObject({ url: '/terms/tort/' });

  const scratch = await startTwice(env, deskDir);

  // The next start shows what this one has built, and builds behind it what has come to the folder; what cannot be built
  // stops nothing.
  const died = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await died;
  await writeFile(join(home, 'content/terms/new.md'), text('新来的。'));
  await writeFile(join(home, 'content/terms/bad.md'), text('![井台](/media/none.jpg)'));
  await writeFile(join(home, 'content/terms/lost.MD'), text('看不见。'));
  // Also for whoever asks first: no reader is told that the site is being built.
  const first = vi.waitFor(() => read(`${address}/terms/tort/`), { timeout: patience.build, interval: 10 });
  const { said: saidAgain } = await start(env, '上次建好的');
  expect(await first).toMatchObject({ status: 200, text: expect.stringContaining('要赔。') });
  expect(existsSync(scratch)).toBe(false);
  expect((await read(`${address}/terms/tort/`)).text).toContain('要赔。');
  expect((await read(`${address}/admin/`)).status).toBe(200);
  await vi.waitFor(() => expect(saidAgain()).toContain('按 Ctrl+C 停止'), waits);
  const states = ['tort', 'new', 'bad'].map(async (name) => (await read(`${address}/terms/${name}/`)).status);
  expect(await Promise.all(states)).toEqual([200, 200, 404]);
  expect(saidAgain()).toContain('terms/lost.MD：「lost.MD」的结尾不是 .md');
  expect(saidAgain()).toContain('词语 bad「多说几句」：图片「/media/none.jpg」找不到');
});
