import { type ChildProcess, spawn } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { takeOver } from '../../../cms/server/drafts/takeover.ts';
import { openDoor } from '../../../cms/server/people/door.ts';
import type { Role } from '../../../cms/server/people/role.ts';
import { openSessions } from '../../../cms/server/people/sessions.ts';
import { makePrivate } from '../../../cms/server/store/make-private.ts';
import { getMain, openStore, repositoryFor } from '../../../cms/server/store/store.ts';
import { writeDrafts } from './write-drafts.ts';

const dir = resolve('.cache/bench-drafts');
const content = resolve('content');
const port = 4396;
const meterPort = 4395;
/** Where that portal is. */
export const address = `http://127.0.0.1:${port}`;

/** What the thread of the server has done since it was asked last: its longest work in one go, in milliseconds of processor time and of the clock. */
interface Worked {
  worst: number;
  atOnce: number;
}

/** Somebody at that desk: asks once; answers what came of it, how long it took and what the server did meanwhile. */
type Ask = (
  action: string,
  params?: Record<string, unknown>,
) => Promise<Worked & { took: number; status: number; text: string }>;

/** A portal that runs, with one person of each role. */
export interface BusyDesk {
  people: Record<'editor' | 'reviewer' | 'administrator', Ask>;
  readMeter: () => Promise<Worked>;
  stop: () => Promise<void>;
}

/** Lets somebody in; answers the cookie of their browser. */
function enter(name: string, role: Role, regions: readonly string[] = []): string {
  const { people } = openDoor({ dir });
  // What is kept says what it costs to try; nobody guesses here.
  const key = scryptSync('x', 'salt', 32, { N: 2, r: 1, p: 1 }).toString('base64url');
  const { id } = people.accept(people.add(name, { role, regions }), `scrypt$2$1$1$c2FsdA$${key}`)!;
  return `mingli-desk=${openSessions(dir).open({ person: id })}`;
}

/** The portal over that folder; resolves when it has built its site. */
async function start(): Promise<ChildProcess> {
  const meter = `--import=${new URL('loop-meter.ts', import.meta.url).href}`;
  const child = spawn(process.execPath, [meter, 'src/app/commands/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      METER_PORT: String(meterPort),
      CONTENT_DIR: content,
      DESK_DIR: dir,
      SKIP_CARDS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((ready, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('按 Ctrl+C 停止')) ready();
    });
    child.once('close', () => reject(new Error(`the portal did not start: ${said}`)));
  });
  return child;
}

async function readMeter(): Promise<Worked> {
  const response = await fetch(`http://127.0.0.1:${meterPort}/`);
  return (await response.json()) as Worked;
}

const askAs =
  (cookie: string): Ask =>
  async (action, params = {}) => {
    await readMeter();
    const started = performance.now();
    const response = await fetch(`${address}/api/v1`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: address },
      body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
    });
    const text = await response.text();
    const took = performance.now() - started;
    return { ...(await readMeter()), took, status: response.status, text };
  };

/** The shipped content with its site built, and so many drafts at its desk. */
export async function startBusyDesk(drafts: number): Promise<BusyDesk> {
  await rm(dir, { recursive: true, force: true });
  makePrivate(dir);
  const store = await openStore(repositoryFor(content, dir));
  await takeOver(store, content);
  await writeDrafts(store.git, (await getMain(store)).commit, drafts);
  const administrator = askAs(enter('赵管', 'administrator'));
  const editor = askAs(enter('李编', 'editor'));
  const people = { editor, reviewer: askAs(enter('王审', 'reviewer', ['anji'])), administrator };
  const child = await start();
  const stop = async () => {
    child.kill();
    await once(child, 'close');
  };
  return { people, readMeter, stop };
}
