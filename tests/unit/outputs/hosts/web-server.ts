import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mingli-host-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** A port of this computer that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), answer(true))).once('error', () => answer(false));
  });

/** Starts a program that listens at `port` and waits until it does; ends it with the test. Throws with its words where it ends itself. */
async function run(program: string, args: readonly string[], dir: string, port: number): Promise<void> {
  const child: ChildProcess = spawn(program, args, {
    cwd: dir,
    env: { ...process.env, HOME: dir, XDG_DATA_HOME: dir },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (words += String(text)));
  const ended = new Promise<void>((end) => child.once('close', end));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${words}`);
    await setTimeout(10);
  }
}

/** Whether a web server is installed here; what cannot be tried is said and skipped. */
export const isInstalled = (program: 'nginx' | 'caddy' | 'openssl'): boolean => {
  const found = spawnSync(program, [program === 'nginx' ? '-v' : 'version']).status === 0;
  if (!found) console.warn(`${program} is not installed here: what is tried with it is skipped`);
  return found;
};

/** Runs nginx with these server blocks, as whoever runs the tests. */
export async function startNginx(servers: string, port: number): Promise<void> {
  const dir = temporaryFolder();
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${dir}/${name};`);
  const file = join(dir, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${dir}/pid; error_log stderr; events {}\nhttp { access_log off; ${paths.join(' ')}\n${servers}\n}`,
  );
  await run('nginx', ['-p', dir, '-e', 'stderr', '-c', file], dir, port);
}

/** Runs Caddy with this Caddyfile. */
export async function startCaddy(caddyfile: string, port: number): Promise<void> {
  const dir = temporaryFolder();
  const file = join(dir, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${caddyfile}`);
  await run('caddy', ['run', '--adapter', 'caddyfile', '--config', file], dir, port);
}
