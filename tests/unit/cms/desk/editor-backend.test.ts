import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getAccount } from '../../../../cms/desk/backend/account.ts';
import { createId } from '../../../../cms/desk/backend/editor.ts';
import { type EditorBackendBase, withEditor } from '../../../../cms/desk/backend/editor-backend.ts';

class Base implements EditorBackendBase {
  proxyUrl = '/api/v1';
  branch = 'main';
  mediaFolder = 'content/media';
  request(_: unknown): Promise<unknown> {
    throw new Error('replaced');
  }
  persistEntry(entry: unknown, options: unknown): Promise<unknown> {
    return this.request({ action: 'persistEntry', params: { entry, options } });
  }
  getEntry = () => Promise.resolve({});
  unpublishedEntryDataFile = () => Promise.resolve('');
  unpublishedEntry = () => Promise.resolve({});
  getMediaFile = () => Promise.resolve({ url: 'blob:1' });
}

const editor = { name: '李梅', session: 'abc' };
const backend = () => new (withEditor(Base, () => editor))();
const answer = (status: number, body: string) =>
  vi.fn((_url: string, _init: RequestInit) => Promise.resolve(new Response(body, { status })));
/** What the server says of an open desk. */
const open = '{"mode":"alone","isClosed":false}';
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

test('says in every request who is at the desk', async () => {
  const fetch = answer(200, '[]');
  vi.stubGlobal('fetch', fetch);
  await backend().request({ action: 'unpublishedEntries', params: { branch: 'main' } });
  expect(JSON.parse(fetch.mock.calls[0]![1].body as string)).toEqual({
    branch: 'main',
    action: 'unpublishedEntries',
    params: { branch: 'main', editor },
  });
});

test('says once that the server is away: Decap’s question for a site elsewhere is not sent', async () => {
  const fetch = answer(401, '{"error":"请先登录编辑台"}');
  vi.stubGlobal('fetch', fetch);
  expect(await backend().getDeployPreview()).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  [409, '{"error":"王芳刚刚改过这一篇"}', '王芳刚刚改过这一篇'],
  [500, '<html>', '编辑台的服务出错了（500），请稍后再试'],
])('shows the words of the server for a %i', async (status, body, words) => {
  vi.stubGlobal('fetch', answer(status, body));
  const error: unknown = await backend()
    .request({ action: 'x', params: {} })
    .catch((reason: unknown) => reason);
  expect(String(error)).toBe(words);
  expect(error).toMatchObject({ status });
});

test('says so when nobody answers', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(backend().request({ action: 'x', params: {} })).rejects.toThrow('连不上编辑台的服务');
});

test('lists images by name, without their bytes', async () => {
  const fetch = answer(200, '[{"id":"1","name":"图.png","path":"content/media/图.png"}]');
  vi.stubGlobal('fetch', fetch);
  const url = `/media/${encodeURIComponent('图.png')}`;
  await expect(backend().getMedia()).resolves.toEqual([
    { id: '1', name: '图.png', path: 'content/media/图.png', url, displayURL: url },
  ]);
  expect(fetch.mock.calls[0]![1].body).toContain('"content":false');
});

test('remembers the name, and comes back with it', async () => {
  vi.stubGlobal('fetch', answer(200, open));
  await expect(backend().authenticate({ name: '李梅' })).resolves.toEqual({ name: '李梅', login: '李梅' });
  await expect(backend().restoreUser({})).resolves.toMatchObject({ name: '李梅' });
  stored.clear();
  await expect(backend().restoreUser({})).rejects.toThrow('名字');
});

test('makes ids where crypto.randomUUID does not exist', () => {
  expect(createId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});

/** Answers one request after the other, the last answer for ever. */
const answers = (...bodies: string[]) => {
  let turn = 0;
  return vi.fn((_url: string, _init: RequestInit) =>
    Promise.resolve(new Response(bodies[Math.min(turn++, bodies.length - 1)], { status: 200 })),
  );
};
const sent = (fetch: ReturnType<typeof answers>) =>
  fetch.mock.calls.map(([, { body }]) => {
    const { action, params } = JSON.parse(String(body)) as { action: string; params: Record<string, unknown> };
    delete params.editor;
    return [action, params];
  });

test.each([
  ['the desk’s one word', { name: '李梅', token: '口令' }, ['signIn', { token: '口令' }]],
  ['a passphrase', { name: '李梅', passphrase: '一句话' }, ['signIn', { name: '李梅', passphrase: '一句话' }]],
  [
    'an invitation',
    { name: '李梅', invitation: 'abc', passphrase: '一句话' },
    ['acceptInvitation', { invitation: 'abc', passphrase: '一句话' }],
  ],
])('comes in with %s, once; the browser keeps the cookie', async (_, credentials, first) => {
  const fetch = answers('{}', open);
  vi.stubGlobal('fetch', fetch);
  await backend().authenticate(credentials);
  expect(sent(fetch)).toEqual([first, ['getAccount', {}]]);
});

test('is whoever the server says, not what was typed', async () => {
  const person = { name: '李梅', role: 'editor', regions: [] };
  vi.stubGlobal('fetch', answers('{}', JSON.stringify({ mode: 'people', isClosed: false, person })));
  await expect(backend().authenticate({ name: ' 李 梅', passphrase: '一句话' })).resolves.toMatchObject({
    name: '李梅',
  });
  expect(getAccount()?.person).toEqual(person);
});

test('signs out at the server', async () => {
  const fetch = answers('{}');
  vi.stubGlobal('fetch', fetch);
  await backend().logout();
  expect(sent(fetch)).toEqual([['signOut', {}]]);
  expect(getAccount()).toBeUndefined();
});

test('does not let anybody in whose word the desk refuses, and does not remember the name', async () => {
  vi.stubGlobal('fetch', answer(401, '{"error":"请写上编辑台的口令"}'));
  await expect(backend().authenticate({ name: '李梅', token: '错' })).rejects.toThrow('口令');
  expect(stored.get('mingli-editor')).toBeUndefined();
});

test('keeps an editor at the desk while the server is down, but not one whose session has ended', async () => {
  stored.set('mingli-editor', '李梅');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  await expect(backend().restoreUser({})).resolves.toMatchObject({ name: '李梅' });
  vi.stubGlobal('fetch', answer(200, '{"mode":"people","isClosed":true}'));
  await expect(backend().restoreUser({})).rejects.toThrow('登录');
});

test('asks for the bytes of an image that the site does not have yet', async () => {
  const file = { id: '1', name: '图.png', path: 'content/media/图.png', isWaiting: true };
  vi.stubGlobal('fetch', answer(200, JSON.stringify([file])));
  const [waiting] = await backend().getMedia();
  expect(waiting?.displayURL).toEqual({ id: '1', path: file.path });
  await expect(backend().getMediaDisplayURL({ path: file.path })).resolves.toBe('blob:1');
});
