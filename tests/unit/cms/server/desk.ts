import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { createDeskHandler, type DeskOptions } from '../../../../cms/server/handler.ts';
import { type DeskChange, openStore, type Store } from '../../../../cms/server/store/store.ts';

const makeDir = () => mkdtempSync(join(tmpdir(), 'mingli-desk-'));
const removeDir = (dir: string) => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });

/** A folder that is gone when the test is over. */
export function temporaryDir(): string {
  const dir = makeDir();
  onTestFinished(() => removeDir(dir));
  return dir;
}

/** A repository as the desk makes it where there is none: made once, since it takes Git eight runs, and copied for each test. */
const template = makeDir();
await openStore(template);
afterAll(() => removeDir(template));

/** Where a new repository of the desk stands. */
export function newRepository(): string {
  const dir = join(temporaryDir(), 'content.git');
  cpSync(template, dir, { recursive: true });
  return dir;
}

/** The front matter and body of a small case. */
export const caseText = (title: string, body = '正文'): string => `---\ntitle: ${title}\nkind: dispute\n---\n${body}\n`;

/** Writes files below a folder. */
export function writeFiles(dir: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** Runs git as anyone would by hand. */
export const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotepath=false', ...args], {
    env: { ...process.env, GIT_DIR: dir },
    encoding: 'utf8',
  }).trim();

/** The files a commit changed. */
export const filesOf = (dir: string, commit: string): string[] =>
  git(dir, 'show', '--name-only', '--format=', commit).split('\n').filter(Boolean);

export interface Answer {
  status: number;
  // The protocol's answers are read as Decap reads them: without a schema.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Desk {
  store: Store;
  url: string;
  changes: DeskChange[];
  logged: unknown[];
  /** Sends what Decap's client would send. */
  ask: (action: string, params?: Record<string, unknown>) => Promise<Answer>;
  /** The same, with headers and body by hand. */
  post: (body: string | Buffer, headers?: Record<string, string>, method?: string) => Promise<Answer>;
}

function send(url: string, method: string, headers: Record<string, string>, body: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // `fetch` does not let a test choose Host and Origin.
    const outgoing = httpRequest(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) as unknown }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A desk on a real repository behind real HTTP. */
export async function startDesk(options: Partial<DeskOptions> = {}, dir = newRepository()): Promise<Desk> {
  const store = await openStore(dir);
  const changes: DeskChange[] = [];
  const logged: unknown[] = [];
  const handler = createDeskHandler(store, {
    checkEntry: async () => [],
    onPublish: (change) => changes.push(change),
    log: (error) => logged.push(error),
    ...options,
  });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const post: Desk['post'] = (body, headers = {}, method = 'POST') =>
    send(url, method, { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body);
  const ask: Desk['ask'] = (action, params = {}) =>
    post(JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }));
  return { store, url, changes, logged, ask, post };
}

interface SaveOptions {
  collection?: string;
  useWorkflow?: boolean;
  newEntry?: boolean;
  newPath?: string;
  path?: string;
  assets?: { path: string; content: string; encoding: string }[];
  editor?: { name?: string; session?: string };
  status?: string;
}

/** The parameters of `persistEntry` as Decap sends them. */
export function saveParams(slug: string, raw: string, options: SaveOptions = {}): Record<string, unknown> {
  const { collection = 'cases', useWorkflow = true, newEntry = false, newPath, assets = [], editor, status } = options;
  const { path = `content/${collection}/${slug}.md` } = options;
  return {
    dataFiles: [{ slug, path, raw, newPath }],
    assets,
    options: {
      newEntry,
      commitMessage: `修改 ${collection} “${slug}”`,
      collectionName: collection,
      useWorkflow,
      hasSubfolders: true,
      unpublished: false,
      status,
    },
    editor,
  };
}

/** An image as Decap sends it. */
export const image = (name: string, bytes = 'image'): { path: string; content: string; encoding: string } => ({
  path: `content/media/${name}`,
  content: Buffer.from(bytes).toString('base64'),
  encoding: 'base64',
});
