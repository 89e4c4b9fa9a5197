import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { getTree } from '../../../../cms/server/drafts/gate.ts';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import { writeBlob } from '../../cms/server/desk.ts';
import { mainRef, openStore } from '../../../../cms/server/store/store.ts';
import { createDeskReader } from '../../../../src/app/server/desk-reader.ts';

const path = 'terms/ping-yi.md';
const term = (body: string) => `---\nterm: 评议\nplain: 几家人坐下来说。\n---\n\n${body}\n`;

/** Says what it is handed; the desk's own takes long to be made, and is used by the walk through the desk (people.spec.ts). */
const previewCode = `export const renderPreview = async ({ entries }, { collection, id, data, body }, today, siteUrl) =>
  [entries.terms.length, collection, id, data.term, body.trim(), today.length, siteUrl].join(' ');`;

/** A reader of a repository in which this term is published; what it complains of is kept. */
async function startReader(body: string, patience?: number) {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-reader-'));
  const file = join(dir, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, term(body));
  const store = await openStore(join(dir, 'content.git'));
  await takeOver(store, join(dir, 'content'));
  const logged: unknown[] = [];
  const previewModule = join(dir, 'preview.mjs');
  await writeFile(previewModule, previewCode);
  const reader = createDeskReader(
    { gitDir: store.git.dir, siteUrl: 'http://127.0.0.1', previewModule },
    { log: (error) => void logged.push(error), ...(patience !== undefined && { patience }) },
  );
  const close = async () => {
    await reader.close();
    await rm(dir, { recursive: true });
  };
  const tree = await getTree(store, { main: mainRef, changes: [] });
  return { reader, store, tree, logged, close, check: () => reader.checkEntry({ path, text: '', tree }) };
}

/** One thread for all that is asked of it: to start takes it seconds. */
describe('a reader', () => {
  let started: Awaited<ReturnType<typeof startReader>>;
  beforeAll(async () => {
    started = await startReader('打13900139000。');
  });
  afterAll(() => started.close());

  test('checks an entry among what is published, and hands out what previews and checks need of it', async () => {
    const { reader, check } = started;
    expect((await check())?.map(({ rule }) => rule)).toContain('privacy-mobile');
    expect(JSON.parse(await reader.loadLibrary()).entries.terms).toMatchObject([{ id: 'ping-yi', body: '' }]);
    expect(JSON.parse(await reader.loadSummary()).words).toEqual(['评议']);
    expect(await reader.loadTimeZone()).toBe('Asia/Shanghai');
  });

  test('draws the card of a draft', async () => {
    const draft = { collection: 'terms', id: 'ping-yi', data: { term: '评议', plain: '说和。' }, body: '' } as const;
    expect((await started.reader.drawCard(draft, 'wide')).subarray(1, 4).toString()).toBe('PNG');
  });

  test('draws the page of a draft as it will be among what is published', async () => {
    const { reader, store, tree } = started;
    const id = await writeBlob(store.git, Buffer.from(term('新的一段')));
    const files = new Map([...tree.files, ['terms/new.md', id]]);
    expect(await reader.drawPage({ ...tree, files }, 'terms/new.md')).toBe(
      '2 terms new 评议 新的一段 10 http://127.0.0.1',
    );
  });

  test('keeps nobody waiting while a long text is checked', async () => {
    const { reader, store, tree } = started;
    const id = await writeBlob(store.git, Buffer.from(term('村民张三家漏水，打13900139000。'.repeat(1500))));
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const files = new Map([...tree.files, [path, id]]);
    const findings = await reader.checkEntry({ path, text: '', tree: { ...tree, files } });
    isDone = true;
    expect(findings?.length).toBeGreaterThan(1000);
    // In one thread with the check there would be a handful.
    expect(turns).toBeGreaterThan(1000);
  });

  test('begins anew after it has ended', async () => {
    const { reader, check } = started;
    await reader.close();
    expect((await check())?.map(({ rule }) => rule)).toContain('privacy-mobile');
  });
});

test('says the time zone however long it takes, and gives up meanwhile what others no longer wait for', async () => {
  const { reader, close } = await startReader('正文', 1);
  onTestFinished(close);
  const [zone, library] = await Promise.allSettled([reader.loadTimeZone(), reader.loadLibrary()]);
  expect(zone).toEqual({ status: 'fulfilled', value: 'Asia/Shanghai' });
  expect(library.status).toBe('rejected');
});

test('gives no answer where a check comes to no end', async () => {
  const { check, close, logged } = await startReader('说和。', 1);
  onTestFinished(close);
  expect(await check()).toBeUndefined();
  expect(String(logged[0])).toContain('has ended');
});
