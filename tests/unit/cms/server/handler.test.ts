import { describe, expect, test } from 'vitest';
import { parseRequest, requests } from '../../../../cms/server/requests.ts';
import { caseText, git, image, publish, saveParams, startDesk } from './desk.ts';

/** Words behind more marks than anybody types, which are taken out of a text. */
const hidden = `${'\u202E'.repeat(30_000)}请改好`;
const leak = 'content/cases/a.md';

const body = JSON.stringify({ action: 'info', params: {} });

describe('who may ask', () => {
  test.each([
    ['no Origin', {}],
    ['its own Origin', { Host: 'localhost:4321', Origin: 'http://localhost:4321' }],
    ['IPv6 loopback', { Host: '[::1]:4321', Origin: 'http://[::1]:4321' }],
    ['a same-origin fetch', { 'Sec-Fetch-Site': 'same-origin' }],
  ])('answers %s', async (_, headers: Record<string, string>) => {
    expect((await (await startDesk()).post(body, headers)).status).toBe(200);
  });

  test.each([
    ['another website', { Origin: 'https://evil.example' }],
    ['another port of this computer', { Host: '127.0.0.1:4321', Origin: 'http://127.0.0.1:9999' }],
    ['an opaque origin', { Origin: 'null' }],
    ['a name rebound to this computer', { Host: 'evil.example:4321', Origin: 'http://evil.example:4321' }],
    ['a name that only looks local', { Host: '127.0.0.1.evil.example' }],
    ['a cross-site fetch', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses %s', async (_, headers: Record<string, string>) => {
    const answer = await (await startDesk()).post(body, headers);
    expect(answer).toEqual({ status: 403, body: { error: expect.stringContaining('本站') } });
  });

  test('answers an office host name that was allowed', async () => {
    const desk = await startDesk({ hosts: ['desk.office'] });
    expect((await desk.post(body, { Host: 'desk.office:4321', Origin: 'http://desk.office:4321' })).status).toBe(200);
  });
});

describe('a desk with a token', () => {
  const token = 'a-long-word-for-the-office';
  const office = { Host: '192.0.2.7:4321', Origin: 'http://192.0.2.7:4321' };

  test('answers whoever brings it, under any name of the computer', async () => {
    const desk = await startDesk({ token });
    expect((await desk.post(body, { ...office, 'X-Desk-Token': token })).status).toBe(200);
  });

  test.each([
    ['nobody without it', {}, '请写上编辑台的口令'],
    ['nobody on this computer without it', { Host: 'localhost:4321' }, '请写上编辑台的口令'],
    ['nobody with another, and says that it is wrong', { 'X-Desk-Token': 'a-long-word-for-the-offic' }, '口令不对'],
  ])('answers %s', async (_, headers: Record<string, string>, words) => {
    const answer = await (await startDesk({ token })).post(body, { ...office, ...headers });
    expect(answer).toEqual({ status: 401, body: { error: expect.stringContaining(words) } });
  });

  test('is opened by a word in its header or in signing in, and by none in an address or anywhere else', async () => {
    const desk = await startDesk({ token });
    const basic = `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
    const misplaced: Record<string, string>[] = [
      { Authorization: `Bearer ${token}` },
      { Authorization: basic },
      { Cookie: `mingli-desk=${token}; token=${token}` },
      { Referer: `http://localhost:4321/admin/?token=${token}` },
      { 'X-Desk-Token': '' },
      { 'X-Desk-Token': ' ' },
      { 'X-Desk-Token': `${token}, ${token}` },
    ];
    for (const headers of misplaced) expect((await desk.post(body, headers)).status).toBe(401);
    const asked = { action: 'info', params: { token }, token };
    const { pathname } = new URL(desk.url);
    const inAddress = await fetch(new URL(`${pathname}?token=${token}&x-desk-token=${token}`, desk.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    });
    expect(inAddress.status).toBe(401);
    expect(await inAddress.text()).not.toContain(token);
    // Blanks around it are no part of a header.
    expect((await desk.post(body, { 'X-Desk-Token': `  ${token}  ` })).status).toBe(200);
  });

  test('still refuses another website', async () => {
    const desk = await startDesk({ token });
    const headers = { Host: office.Host, Origin: 'https://evil.example', 'X-Desk-Token': token };
    expect((await desk.post(body, headers)).status).toBe(403);
  });
});

describe('what may be asked', () => {
  test.each([
    ['a form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }, 'action=info', 'POST'],
    ['plain text', 415, { 'Content-Type': 'text/plain' }, body, 'POST'],
    ['GET', 405, {}, '', 'GET'],
    ['OPTIONS', 405, {}, '', 'OPTIONS'],
    ['broken JSON', 400, {}, '{"action":', 'POST'],
    ['no object', 400, {}, '[]', 'POST'],
    ['bytes that are no UTF-8', 400, {}, Buffer.from([0x7b, 0xff, 0x7d]), 'POST'],
    ['an unknown action', 422, {}, '{"action":"formatDisk"}', 'POST'],
    ['a name every object has', 422, {}, '{"action":"toString"}', 'POST'],
    ['another branch', 422, {}, '{"action":"unpublishedEntries","params":{"branch":"master"}}', 'POST'],
  ] as const)('refuses %s with %i', async (_, status, headers, sent, method) => {
    const desk = await startDesk();
    const answer = await desk.post(sent, headers, method);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(/\p{Script=Han}/u);
  });

  test('names every field that is missing', async () => {
    const desk = await startDesk();
    const { status, body: answer } = await desk.ask('persistEntry', { assets: [], options: { commitMessage: 'x' } });
    expect(status).toBe(400);
    expect(answer.error).toContain('options.collectionName');
    expect((await desk.ask('persistEntry', { ...saveParams('a', ''), dataFiles: [] })).body.error).toContain(
      'dataFiles',
    );
  });

  test.each<[string, () => unknown]>([
    ['a note', () => parseRequest(requests.step, { collection: 'cases', slug: 'a', newStatus: 'draft', note: hidden })],
    ['a reason', () => parseRequest(requests.withdraw, { collection: 'cases', slug: 'a', path: leak, reason: hidden })],
    ['a path', () => parseRequest(requests.getEntry, { path: `content/cases/${'a/'.repeat(1000)}a.md` })],
  ])('%s that goes on for ever is refused for its length, not read first', (_, ask) => {
    expect(ask).toThrow(/太长，最多 \d+ 个字/u);
  });

  test('says how much is too much, however the length is announced', async () => {
    const desk = await startDesk({ limit: 1024 * 1024 });
    const huge = JSON.stringify(saveParams('a', 'x'.repeat(2 * 1024 * 1024)));
    const announced = await desk.post(huge, { 'Content-Length': String(Buffer.byteLength(huge)) });
    const chunked = await desk.post(huge, { 'Transfer-Encoding': 'chunked' });
    for (const answer of [announced, chunked])
      expect(answer).toEqual({ status: 413, body: { error: expect.stringContaining('1 MB') } });
  });

  test('tells the terminal, not the editor, what broke', async () => {
    const desk = await startDesk();
    git(desk.store.git.dir, 'update-ref', '-d', 'refs/heads/main');
    const answer = await desk.ask('persistEntry', saveParams('a', 'x'));
    expect(answer).toEqual({ status: 500, body: { error: expect.not.stringContaining('git ') } });
    expect(desk.logged).toHaveLength(1);
  });

  test('a rebuild that fails does not make a save fail', async () => {
    const desk = await startDesk({
      onPublish: () => {
        throw new Error('build failed');
      },
    });
    await desk.ask('persistEntry', saveParams('a', caseText('一')));
    expect((await publish(desk, 'a')).status).toBe(200);
    expect(String(desk.logged)).toContain('build failed');
  });
});

describe('where may be written', () => {
  const outside = [
    '../../etc/passwd',
    '/etc/passwd',
    'content/cases/../../.git/config',
    'content/cases/../site.json',
    'content/cases/.git/hooks.md',
    'content/cases/.hidden.md',
    'content/cases/git~1/x.md',
    'content\\cases\\a.md',
    'content/cases/a\\..\\b.md',
    'content/cases/a\0.md',
    'content/cases/a\u202Edm.md',
    'content/cases/a.md/b.md',
    'content/cases//a.md',
    'content/cases/a.txt',
    'content/cases/.md',
    'content/cases',
    'content/unknown/a.md',
    'src/pages/a.md',
    'C:/content/cases/a.md',
    '',
  ];

  const options = { commitMessage: 'x' };
  /** What changes something at a path, or takes it for an image. */
  const change = (desk: Awaited<ReturnType<typeof startDesk>>, path: string) => [
    desk.ask('persistEntry', saveParams('a', 'x', { path })),
    desk.ask('persistEntry', saveParams('a', 'x', { newPath: path })),
    desk.ask('persistEntry', saveParams('a', 'x', { assets: [{ ...image('a.png'), path }] })),
    desk.ask('persistMedia', { asset: { ...image('a.png'), path }, options }),
    desk.ask('getMediaFile', { path }),
    desk.ask('deleteFile', { path, options }),
    desk.ask('deleteFiles', { paths: [path], options }),
  ];

  test.each(outside)('refuses %j in every action that takes an entry', async (path) => {
    const desk = await startDesk();
    const where = { collection: 'cases', slug: 'a', id: 'a' };
    await desk.ask('persistEntry', saveParams('a', caseText('一')));
    const answers = await Promise.all([
      desk.ask('getEntry', { path }),
      desk.ask('entriesByFiles', { files: [{ path }] }),
      desk.ask('unpublishedEntryDataFile', { ...where, path }),
      desk.ask('unpublishedEntryMediaFile', { ...where, path }),
      ...change(desk, path),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
    expect(desk.logged).toEqual([]);
  });

  test.each(['content/site.json', 'content/ui.json'])(
    'takes %j for no entry, and deletes it for nobody',
    async (path) => {
      const desk = await startDesk();
      await desk.ask('persistEntry', saveParams('a', caseText('一')));
      const answers = await Promise.all(change(desk, path));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
    },
  );

  test.each(['content/media/../cases', '../content/cases', '/', 'content', 'content/.git', 'src'])(
    'lists nothing in %s',
    async (folder) => {
      const desk = await startDesk();
      expect((await desk.ask('entriesByFolder', { folder, extension: 'md', depth: 9 })).status).toBe(400);
      expect((await desk.ask('getMedia', { mediaFolder: folder })).status).toBe(400);
    },
  );

  test.each(['a.html', 'a.js', 'a.svg', 'a.gif', 'a.avif', 'a.heic', 'a.jpg.exe', 'a.md'])(
    'refuses the upload %s as no image',
    async (name) => {
      const desk = await startDesk();
      const answer = await desk.ask('persistMedia', { asset: image(name), options: { commitMessage: 'x' } });
      expect(answer).toEqual({ status: 400, body: { error: expect.stringContaining('JPG') } });
    },
  );

  test('refuses an entry of one collection under the name of another', async () => {
    const desk = await startDesk();
    const answer = await desk.ask(
      'persistEntry',
      saveParams('a', 'x', { collection: 'cases', path: 'content/terms/a.md' }),
    );
    expect(answer.status).toBe(400);
  });

  test('a symbolic link that someone else put into the repository is not read', async () => {
    const desk = await startDesk();
    const { dir } = desk.store.git;
    const link = (await desk.store.git.text(['hash-object', '-w', '--stdin'], { input: '/etc/passwd' })).trim();
    const entry = (mode: string, type: string, id: string, name: string) =>
      desk.store.git.text(['mktree'], { input: `${mode} ${type} ${id}\t${name}\n` });
    const cases = await entry('120000', 'blob', link, 'evil.md');
    const tree = await entry('040000', 'tree', await entry('040000', 'tree', cases, 'cases'), 'content');
    const env = {
      ...process.env,
      GIT_AUTHOR_NAME: 'x',
      GIT_AUTHOR_EMAIL: 'x',
      GIT_COMMITTER_NAME: 'x',
      GIT_COMMITTER_EMAIL: 'x',
    };
    const commit = await desk.store.git.text(['commit-tree', '-m', 'x', tree], { env: env as Record<string, string> });
    git(dir, 'update-ref', 'refs/heads/main', commit);
    expect((await desk.ask('getEntry', { path: 'content/cases/evil.md' })).status).toBe(404);
    expect((await desk.ask('entriesByFolder', { folder: 'content/cases', extension: 'md', depth: 1 })).body).toEqual(
      [],
    );
  });
});
