import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import sharp from 'sharp';
import { writeCommit } from '../../../../cms/server/git/commits.ts';
import { moveRefs } from '../../../../cms/server/git/refs.ts';
import type { Git } from '../../../../cms/server/git/git.ts';
import { getId, toBlob, writeObjects } from '../../../../cms/server/git/objects.ts';
import { editTree } from '../../../../cms/server/git/trees.ts';
import { createDeskHandler, type DeskOptions } from '../../../../cms/server/handler.ts';
import { type Door, openDoor } from '../../../../cms/server/people/door.ts';
import { type DeskChange, getMain, mainRef, openStore, type Store } from '../../../../cms/server/store/store.ts';

const makeDir = () => mkdtempSync(join(tmpdir(), 'mingli-desk-'));
const removeDir = (dir: string) => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });

/** A folder that is gone when the test is over. */
export function temporaryDir(): string {
  const dir = makeDir();
  onTestFinished(() => removeDir(dir));
  return dir;
}

/** The folders and files of a new repository of the desk: made once, since it takes Git several runs, and written out for each test. */
async function readTemplate(): Promise<readonly { path: string; content: Buffer | undefined }[]> {
  const dir = makeDir();
  await openStore(dir);
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(dir, path), content: entry.isFile() ? readFileSync(path) : undefined };
  });
  removeDir(dir);
  return found;
}

const template = await readTemplate();

/** Where a new repository of the desk stands. */
export function newRepository(): string {
  const dir = join(temporaryDir(), 'content.git');
  for (const { path, content } of template) {
    if (content === undefined) mkdirSync(join(dir, path), { recursive: true });
    else writeFiles(dir, { [path]: content });
  }
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

/** Stores bytes as a blob; returns its id. */
export async function writeBlob(store: Git, content: Buffer): Promise<string> {
  const blob = toBlob(content);
  await writeObjects(store, [blob]);
  return getId(blob);
}

/** The gate of a desk where everything holds and nobody refers to anything. */
export const openGate = { checkEntry: async () => [], listUsers: async () => [] };

export interface Answer {
  status: number;
  /** `Set-Cookie`, where it came. */
  cookie?: string | undefined;
  // The protocol's answers are read as Decap reads them: without a schema.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Desk {
  store: Store;
  door: Door;
  /** The folder of people and sessions. */
  dir: string;
  url: string;
  changes: DeskChange[];
  logged: unknown[];
  /** Sends what Decap's client would send. */
  ask: (action: string, params?: Record<string, unknown>) => Promise<Answer>;
  /** The same, with headers and body by hand. */
  post: (body: string | Buffer, headers?: Record<string, string>, method?: string, from?: string) => Promise<Answer>;
}

interface Setup extends Partial<DeskOptions> {
  token?: string;
  hosts?: readonly string[];
  now?: () => number;
}

interface Sending {
  method?: string;
  headers?: Record<string, string>;
  /** The address that it comes from: all of 127.0.0.0/8 is this computer. */
  from?: string;
}

function send(
  url: string,
  body: string | Buffer,
  { method = 'POST', headers = {}, from = '127.0.0.1' }: Sending,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // `fetch` does not let a test choose Host and Origin.
    const outgoing = httpRequest(url, { method, headers, localAddress: from }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
          ...(response.headers['set-cookie'] && { cookie: response.headers['set-cookie'][0] }),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A desk on a real repository behind real HTTP. */
export async function startDesk(
  { token, hosts, now, ...options }: Setup = {},
  repository = newRepository(),
): Promise<Desk> {
  const store = await openStore(repository);
  const dir = temporaryDir();
  const door = openDoor({ dir, token, ...(hosts && { hosts }), ...(now && { now }) });
  const changes: DeskChange[] = [];
  const logged: unknown[] = [];
  const handler = createDeskHandler(store, {
    ...openGate,
    door,
    onPublish: (change) => changes.push(change),
    log: (error) => logged.push(error),
    ...options,
  });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const post: Desk['post'] = (body, headers = {}, method = 'POST', from) =>
    send(url, body, {
      method,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
      ...(from && { from }),
    });
  const ask: Desk['ask'] = (action, params = {}) =>
    post(JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }));
  return { store, door, dir, url, changes, logged, ask, post };
}

interface SaveOptions {
  collection?: string;
  useWorkflow?: boolean;
  newEntry?: boolean;
  newPath?: string;
  path?: string;
  assets?: { path: string; content: string; encoding: string }[];
  editor?: { name?: string; session?: string };
}

/** The parameters of `persistEntry` as Decap sends them. */
export function saveParams(slug: string, raw: string, options: SaveOptions = {}): Record<string, unknown> {
  const { collection = 'cases', useWorkflow = true, newEntry = false, newPath, assets = [], editor } = options;
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
    },
    editor,
  };
}

const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#c00' } });
const pixels = { jpg: await pixel.jpeg().toBuffer(), png: await pixel.png().toBuffer() };

/** A small picture of the kind that its name says; another `mark` makes other bytes of it. */
export function picture(name: string, mark = ''): Buffer {
  // What follows the last byte of a picture belongs to no picture, and no decoder minds it.
  return Buffer.concat([name.endsWith('.png') ? pixels.png : pixels.jpg, Buffer.from(mark)]);
}

/** An image as Decap sends it. */
export const image = (name: string, mark = ''): { path: string; content: string; encoding: string } => ({
  path: `content/media/${name}`,
  content: picture(name, mark).toString('base64'),
  encoding: 'base64',
});

/** Puts files onto what is published (nothing takes one away), as a program would that knows nothing of drafts. */
export async function putOnMain(
  store: Store,
  files: Record<string, string | Buffer | undefined>,
  author = '别的程序',
): Promise<void> {
  const { git } = store;
  await store.write(async () => {
    const main = await getMain(store);
    const edits = new Map<string, string | undefined>();
    for (const [path, content] of Object.entries(files))
      edits.set(path, content === undefined ? undefined : await writeBlob(git, Buffer.from(content)));
    const tree = await editTree(git, main.commit, edits);
    const to = await writeCommit(git, { tree, parents: [main.commit], author, message: '直接写' });
    await moveRefs(git, { ref: mainRef, from: main.commit, to });
  });
}

/** Approves a draft and publishes it, as whoever is alone at the desk may; answers what the publication answered. */
export async function publish(
  desk: Desk,
  slug: string,
  { collection = 'cases', editor }: { collection?: string; editor?: { name?: string; session?: string } } = {},
): Promise<Answer> {
  const which = { collection, slug, editor };
  const approved = await desk.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
  return approved.status === 200 ? desk.ask('publishUnpublishedEntry', which) : approved;
}
