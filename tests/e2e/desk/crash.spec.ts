import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { patience } from '../../patience.ts';
import { Desk } from '../desk.ts';
import { mortal } from '../portal.ts';

let server: ChildProcess;
test.afterEach(() => server.kill('SIGKILL'));

/** A portal of its own over one entry; resolves when its desk answers, which waits for no site. */
async function start(home: string): Promise<void> {
  const child = (server = spawn(process.execPath, ['src/app/commands/start.ts'], {
    env: {
      ...process.env,
      PORT: String(mortal.port),
      CONTENT_DIR: join(home, 'content'),
      DESK_DIR: join(home, 'desk'),
      SKIP_CARDS: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  }));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the portal did not start')));
  const getStatus = () =>
    fetch(`${mortal.url}/admin/`).then(
      ({ status }) => status,
      () => undefined,
    );
  await Promise.race([ended, expect.poll(getStatus, { timeout: patience.build }).toBe(200)]);
}

/** Resolves once something below `dir` has changed. */
async function waitForWriting(dir: string): Promise<void> {
  for await (const _ of watch(dir, { recursive: true })) return;
}

test('a server that is killed in the middle of a save loses nothing: the desk says so, and saves when it is back', async ({
  browser,
}) => {
  const home = await mkdtemp(join(tmpdir(), 'mingli-crash-'));
  await mkdir(join(home, 'content/terms'), { recursive: true });
  await writeFile(join(home, 'content/terms/tort.md'), '---\nterm: 侵权\nplain: 伤了别人，要赔。\n---\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', repository, ...args], { encoding: 'utf8' }).trim();
  await start(home);
  const [repository = ''] = execFileSync('find', [join(home, 'desk'), '-maxdepth', '1', '-name', '*.git'], {
    encoding: 'utf8',
  }).split('\n');
  const context = await browser.newContext({ baseURL: mortal.url, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const desk = new Desk(page);
    await desk.enter('李梅');
    const form = await desk.openEntry('terms', 'tort');
    const words = '伤了别人的身体或东西，要赔。';
    await form.text('说人话').fill(words);
    await page.route('**/api/v1', async (route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      if (action !== 'persistEntry') return route.continue();
      const written = waitForWriting(repository);
      const answered = route.fetch().catch(() => undefined);
      await Promise.race([written, answered]);
      server.kill('SIGKILL');
      // Should the process have been quicker than its death, its answer is lost with it all the same.
      await answered;
      return route.abort();
    });
    const died = once(server, 'exit');
    await form.pressSave();
    await died;
    // Not before the lost answer has been told the page.
    await page.unrouteAll({ behavior: 'wait' });
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');

    await start(home);
    await expect(form.text('说人话')).toHaveValue(words);
    await form.save();
    expect(git('show', 'cms/terms/tort:content/terms/tort.md')).toContain(words);
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
  } finally {
    await context.close();
    server.kill('SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
