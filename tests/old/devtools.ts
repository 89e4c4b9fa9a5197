import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringFonts } from '../chromium.ts';
import type { FetchedBrowser } from './fetch-browser.ts';

/** What a browser says by itself: `method` of the DevTools protocol with its parameters. */
export interface DevtoolsEvent {
  method: string;
  params: Record<string, unknown>;
  sessionId?: string;
}

interface Answer {
  id: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/**
 * A running browser, spoken to by the DevTools protocol itself: Playwright and Puppeteer of today ask these browsers for
 * what they do not know yet.
 */
export interface Devtools {
  /** Rejects with what the browser answers where it refuses. */
  send: (method: string, params?: Record<string, unknown>, sessionId?: string) => Promise<Record<string, unknown>>;
  onEvent: (listen: (event: DevtoolsEvent) => void) => void;
  close: () => Promise<void>;
}

/** The address that the browser listens on, which it says on its standard error. */
const getAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser did not start:\n${said}`)));
  });

/** Starts a browser with a profile of its own. */
export async function launch({ executable, libraries }: FetchedBrowser): Promise<Devtools> {
  await bringFonts();
  const profile = await mkdtemp(join(tmpdir(), 'old-browser-'));
  const child = spawn(
    executable,
    [
      ...['--headless', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'],
      ...['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--lang=zh-CN', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') },
    },
  );
  const socket = new WebSocket(await getAddress(child));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the browser does not answer')));
  });

  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners: ((event: DevtoolsEvent) => void)[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Answer | DevtoolsEvent = JSON.parse(String(data));
    if ('method' in message) for (const listen of listeners) listen(message);
    else {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  let isGone = false;
  socket.addEventListener('close', () => {
    isGone = true;
    for (const [id, end] of waiting) end({ id, error: { message: 'the browser has gone' } });
  });

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (isGone) throw new Error(`${method}: the browser has gone`);
        const id = (last += 1);
        waiting.set(id, ({ result, error }) => {
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      }),
    onEvent: (listen) => {
      listeners.push(listen);
    },
    close: async () => {
      const isRunning = child.exitCode === null && child.signalCode === null;
      const gone = isRunning && new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
