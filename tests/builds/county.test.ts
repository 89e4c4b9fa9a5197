import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { features } from '../../src/schemas/site/features.ts';
import { keysOf, tableOf } from '../../src/schemas/record.ts';
import { patience } from '../patience.ts';
import { plainEnv, runCommand } from '../site/command.ts';
import { freePort, isInstalled, startNginx, temporaryFolder } from '../unit/outputs/hosts/web-server.ts';

// 「临江县」 (its portal is invented): the whole way of somebody who takes the program over, with the real commands.

const seal = '<svg viewBox="0 0 8 8"><path d="M0 0h8v8H0zM2 2v4h4V2z" fill="#8a1538" fill-rule="evenodd"/></svg>';
const term = (plain: string) => `---\nterm: 调解\n${plain}aiGenerated: none\n---\n\n坐下来谈。\n`;

const steps: [name: string, seconds: number][] = [];

/** Does one step of the way, and notes how long it took. */
async function step<T>(name: string, task: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await task();
  steps.push([name, Math.round((performance.now() - begun) / 100) / 10]);
  return done;
}

/** What a command says that must succeed. */
async function succeed(name: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { code, stdout, stderr } = await runCommand(name, { args, env });
  expect({ name, code, stderr }).toMatchObject({ code: 0 });
  return stdout;
}

/** Starts the portal and waits until it says that it is ready. */
function start(env: Record<string, string>): Promise<{ said: () => string; end: () => Promise<unknown> }> {
  const child: ChildProcess = spawn(process.execPath, ['src/app/commands/start.ts'], {
    env: { ...plainEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((done) => child.once('exit', done));
  const end = () => {
    child.kill('SIGTERM');
    return gone;
  };
  onTestFinished(async () => void (await end()));
  let said = '';
  return new Promise((ready, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        if (said.includes('按 Ctrl+C 停止')) ready({ said: () => said, end });
      });
    child.once('exit', (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
}

/** Somebody at the desk behind the address `desk`. */
const createVisitor = (desk: string) => {
  let cookie = '';
  return async (action: string, params: object = {}) => {
    const response = await fetch(`${desk}/api/v1`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: desk, cookie },
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    });
    cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
};

const hasNginx = isInstalled('nginx');

/** The desk behind nginx as the guide has it, over http, since certificates are tried elsewhere; without nginx the desk itself. */
async function openDesk(upstream: number): Promise<string> {
  if (!hasNginx) return `http://127.0.0.1:${upstream}`;
  const port = await freePort();
  const [, location = ''] =
    /(location \/ \{[\s\S]*?\n {2}\})/u.exec(readFileSync('docs/files/nginx-desk.conf', 'utf8')) ?? [];
  expect(location).toContain('Host $http_host');
  await startNginx(
    `server { listen 127.0.0.1:${port}; client_max_body_size 40m; ${location.replace('127.0.0.1:4321', `127.0.0.1:${upstream}`)} }`,
    port,
  );
  return `http://127.0.0.1:${port}`;
}

/** The built site from nginx, by the file that the build has written for it. */
async function serveSite(dir: string): Promise<string> {
  const port = await freePort();
  await startNginx(`server { listen 127.0.0.1:${port}; root ${dir}; include ${dir}/_hosts/nginx.conf; }`, port);
  return `http://127.0.0.1:${port}`;
}

test('a county sets itself up, publishes, loses everything, comes back, is upgraded and takes its content along', async () => {
  // Also where a step fails: those before it have taken their time.
  onTestFinished(() => console.log(steps.map(([name, seconds]) => `  ${name}：${seconds} s`).join('\n')));
  const home = temporaryFolder();
  const [content, deskDir, backup] = [join(home, 'linjiang'), join(home, 'desk'), join(home, 'today.zip')];
  const port = await freePort();
  const env = { CONTENT_DIR: content, DESK_DIR: deskDir, PORT: String(port), SKIP_CARDS: '1' };
  const settings = join(content, 'site.json');

  await step('init', () =>
    succeed('init', [
      ...[content, '--name', '临江说法', '--organisation', '临江县司法局', '--code', '220681'],
      ...['--hotline', '临江调解=0439-0000000', '--keep', 'pages'],
    ]),
  );
  await step('own theme, features off, check', async () => {
    const site = JSON.parse(await readFile(settings, 'utf8'));
    const theme = { accent: '#17407a', seal: '#8a1538', drawing: seal };
    await writeFile(settings, JSON.stringify({ ...site, theme, features: tableOf(keysOf(features), () => false) }));
    expect(await succeed('check', ['--content', content])).toContain('，0 个错误');
  });
  await step('an address with a path is refused', async () => {
    const { code, stderr } = await runCommand('build', { env: { ...env, SITE_URL: 'https://linjiang.example/law/' } });
    expect([code, stderr]).toEqual([1, expect.stringContaining('带着路径')]);
  });

  const invite = async (name: string, role: string) => {
    const said = await succeed('people', ['add', name, '--role', role], env);
    return /#invite=([\w-]+)/u.exec(said)?.[1] ?? '';
  };
  const words = await step('two people', async () => [
    await invite('王芳', 'administrator'),
    await invite('李强', 'editor'),
  ]);
  const first = await step('start', () => start(env));
  const desk = await openDesk(port);
  const [reviewer, editor] = [createVisitor(desk), createVisitor(desk)];
  await step('they come in through the proxy', async () => {
    for (const [visit, invitation] of [
      [reviewer, words[0]],
      [editor, words[1]],
    ] as const)
      expect(await visit('acceptInvitation', { invitation, passphrase: '江边的柳树一共有七棵' })).toMatchObject({
        status: 200,
      });
    expect((await createVisitor(desk)('listTodo')).status).toBe(401);
  });

  const which = { collection: 'terms', slug: 'mediation' };
  await step('write, review, publish', async () => {
    const dataFiles = [{ slug: 'mediation', path: 'content/terms/mediation.md', raw: term('plain: 请人说和。\n') }];
    const options = { collectionName: 'terms', commitMessage: '新词', useWorkflow: true };
    expect(await editor('persistEntry', { dataFiles, options })).toMatchObject({ status: 200 });
    expect(await editor('stepDraft', { ...which, newStatus: 'pending_review' })).toMatchObject({ status: 200 });
    expect((await editor('publishUnpublishedEntry', which)).status).toBe(403);
    expect(await reviewer('stepDraft', { ...which, newStatus: 'pending_publish' })).toMatchObject({ status: 200 });
    expect(await reviewer('publishUnpublishedEntry', which)).toMatchObject({ status: 200 });
    await vi.waitFor(async () => expect((await fetch(`${desk}/terms/mediation/`)).status).toBe(200), {
      timeout: patience.build,
      interval: 200,
    });
  });
  const home1 = await (await fetch(`${desk}/`)).text();
  for (const sign of ['临江说法', 'src="/theme-icon.svg"', 'href="/theme.css"']) expect(home1).toContain(sign);
  // Nobody has written a room or a case yet: nothing leads to an empty list of them.
  for (const list of ['/rooms/', '/cases/']) expect(home1).not.toContain(`href="${list}"`);
  expect(home1).not.toContain('#rooms');
  expect(home1).not.toContain('id="rooms"');
  const deskPage = await (await fetch(`${desk}/admin/`)).text();
  for (const sign of ['<title>临江说法 · 编辑台', '#17407a', 'pathways']) expect(deskPage).toContain(sign);

  if (hasNginx)
    await step('nginx with the generated file', async () => {
      const [sites = ''] = readdirSync(deskDir).filter((name) => name.endsWith('.sites'));
      // Beside it the one that brings the search up to date may be on its way.
      const whole = readdirSync(join(deskDir, sites)).filter((name) => /^\d+$/u.test(name));
      const [built = ''] = whole.toSorted().reverse();
      const site = await serveSite(join(deskDir, sites, built));
      const asked = ['/', '/terms/mediation/', '/pathways/', '/data/', '/_hosts/nginx.conf'].map(
        async (path) => (await fetch(site + path)).status,
      );
      expect(await Promise.all(asked)).toEqual([200, 200, 404, 404, 404]);
      expect((await fetch(site)).headers.get('content-security-policy')).toContain("default-src 'none'");
    });

  await step('backup, while it runs', () => succeed('backup', ['--out', backup], env));
  await step('destroy', async () => {
    await first.end();
    for (const dir of [content, deskDir]) await rm(dir, { recursive: true, force: true });
  });
  await step('restore', () => succeed('restore', [backup], env));
  await step('content of the version before', async () => {
    // The entries of a county that began with 0.1.0 stand in their own files; settings named no shape then.
    const released = 'tests/fixtures/releases/0.1.0';
    await cp(released, content, { recursive: true, filter: (path) => !path.endsWith('site.json') });
    const { shape, ...site } = JSON.parse(await readFile(settings, 'utf8'));
    expect(shape).toBeGreaterThan(0);
    await writeFile(settings, JSON.stringify(site));
    // A field that is required now was none: what the program cannot know, somebody has to fill in.
    await writeFile(join(content, 'regions', 'old-town.md'), '---\nname: 老镇\n---\n');
  });
  const second = await step('start after the upgrade', () =>
    // Its other half elsewhere is gone as well.
    start({ ...env, DESK_REMOTE: join(home, 'nowhere.git') }),
  );
  await step('what is to be filled in is told at the desk', async () => {
    expect(second.said()).toContain('升到第');
    // Sessions are in no backup.
    const back = createVisitor(desk);
    expect((await reviewer('listTodo')).status).toBe(401);
    expect(await back('signIn', { name: '王芳', passphrase: '江边的柳树一共有七棵' })).toMatchObject({ status: 200 });
    expect(await back('listTodo')).toMatchObject({
      status: 200,
      answer: {
        errors: [expect.objectContaining({ file: 'regions/old-town.md', field: 'level' })],
        upgrade: ['第 1 版', '第 2 版'].map((shape) => ({ words: expect.stringContaining(shape) })),
      },
    });
    expect((await fetch(`${desk}/terms/mediation/`)).status).toBe(200);
    expect((await fetch(`${desk}/regions/old-town/`)).status).toBe(404);
    expect((await fetch(`${desk}/rooms/fafang-centre/`)).status).toBe(200);
    const remote = { isMet: false, words: [expect.stringContaining('没能和远程仓库')] };
    await vi.waitFor(async () => expect(await back('listTodo')).toMatchObject({ answer: { remote } }), {
      timeout: patience.step,
      interval: 500,
    });
  });
  await step('export', async () => {
    const out = join(home, 'plain');
    await succeed('export', ['--out', out], env);
    expect(await readFile(join(out, 'content/terms/mediation.md'), 'utf8')).toContain('请人说和');
    expect(JSON.parse(await readFile(join(out, 'content/site.json'), 'utf8'))).toMatchObject({
      shape: expect.any(Number),
    });
    expect(existsSync(join(out, 'data/terms.json'))).toBe(true);
    // What is switched off is no open data either.
    expect(existsSync(join(out, 'data/pathways.json'))).toBe(false);
  });
});
