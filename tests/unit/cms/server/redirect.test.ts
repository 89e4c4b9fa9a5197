import { expect, test } from 'vitest';
import { createContentReader } from '../../../../src/app/server/desk-content.ts';
import { createUserList } from '../../../../src/app/server/entry-users.ts';
import { makeSite } from '../../make-portal.ts';
import { picture, publish, putOnMain, saveParams, startDesk } from './desk.ts';

const listUsers = createUserList(createContentReader({ shippedSite: makeSite(), statutes: [] }));
const term = (name: string, rest = '', body = '') => `---\nterm: ${name}\nplain: 一句话。\n${rest}---\n\n${body}\n`;
const path = 'content/terms/gone.md';
const to = 'content/terms/fresh.md';
const files = {
  [path]: term('旧词'),
  [to]: term('新词', 'related: [gone]\n'),
  'content/terms/by-field.md': term('甲', 'related: [gone]\n'),
  'content/terms/by-link.md': term('乙', '', '看[这里](/terms/gone/)。'),
  'content/terms/busy.md': term('丙', 'related: [gone]\n'),
  'content/media/old.jpg': picture('old.jpg'),
  'content/media/new.jpg': picture('new.jpg', '新'),
  'content/terms/shows.md': term('丁', '', '![门口](/media/old.jpg)'),
};

async function startUsed(options: Parameters<typeof startDesk>[0] = {}) {
  const desk = await startDesk({ listUsers, ...options });
  await putOnMain(desk.store, files);
  return desk;
}

test('those who refer to what is to go are led to another by drafts, and once these are published it can go', async () => {
  const desk = await startUsed();
  expect((await desk.ask('listUsers', { path })).body.map((user: { path: string }) => user.path)).toEqual([
    'terms/busy.md',
    'terms/by-field.md',
    'terms/by-link.md',
    'terms/fresh.md',
  ]);
  await desk.ask(
    'persistEntry',
    saveParams('busy', term('丙', 'related: [gone]\n', '正在改'), { collection: 'terms' }),
  );
  const { status, body } = await desk.ask('redirectUsers', { path, to });
  expect(status).toBe(200);
  expect(body).toEqual([
    { path: 'terms/busy.md', name: '法律词典「丙」', why: expect.stringContaining('现在有一份草稿') },
    { path: 'terms/by-field.md', name: '法律词典「甲」', status: 'pending_review' },
    { path: 'terms/by-link.md', name: '法律词典「乙」', status: 'pending_review' },
    { path: 'terms/fresh.md', name: '法律词典「新词」', why: expect.stringContaining('删去这一处') },
  ]);
  const draft = await desk.ask('entryTexts', {
    collection: 'terms',
    slug: 'by-link',
    path: 'content/terms/by-link.md',
  });
  expect(draft.body.draft).toBe(term('乙', '', '看[这里](/terms/fresh/)。'));
  expect(draft.body.published).toContain('/terms/gone/');

  for (const slug of ['by-field', 'by-link'])
    expect((await publish(desk, slug, { collection: 'terms' })).status).toBe(200);
  const refused = await desk.ask('deleteFile', { path, options: {} });
  expect(refused.body.inUse.users.map((user: { path: string }) => user.path)).toEqual([
    'terms/busy.md',
    'terms/fresh.md',
  ]);
});

test('another picture leaves the drafts for whoever describes it', async () => {
  const desk = await startUsed();
  const { body } = await desk.ask('redirectUsers', { path: 'content/media/old.jpg', to: 'content/media/new.jpg' });
  expect(body).toEqual([{ path: 'terms/shows.md', name: '法律词典「丁」', status: 'draft' }]);
});

test('what the checks refuse stays a draft, with their words', async () => {
  const finding = {
    file: 'terms/by-link.md',
    field: 'body',
    rule: 'x',
    severity: 'error',
    message: '句子太长',
    fix: '分开',
  };
  const desk = await startUsed({
    checkEntry: async ({ path: checked }) => (checked === 'terms/by-link.md' ? [finding as never] : []),
  });
  const { body } = await desk.ask('redirectUsers', { path, to });
  expect(body[2]).toEqual({
    path: 'terms/by-link.md',
    name: '法律词典「乙」',
    status: 'draft',
    why: expect.stringContaining('句子太长'),
  });
});

test.each([
  ['itself', path, path, 400],
  ['an image', path, 'content/media/new.jpg', 400],
  ['one that is not there', path, 'content/terms/nowhere.md', 404],
])('refuses %s in its place', async (_, from, instead, status) => {
  const desk = await startUsed();
  expect((await desk.ask('redirectUsers', { path: from, to: instead })).status).toBe(status);
});
