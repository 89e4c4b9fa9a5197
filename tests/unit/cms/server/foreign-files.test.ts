import { expect, test } from 'vitest';
import { writeCommit } from '../../../../cms/server/git/commits.ts';
import { editTree } from '../../../../cms/server/git/trees.ts';
import { caseText, git, putOnMain, saveParams, startDesk, writeBlob } from './desk.ts';

const which = { collection: 'cases', slug: 'leak' };

test.each([
  ['content/site.json', '{}'],
  ['content/ui.json', '{}'],
  ['content/new.json', '{}'],
  ['content/site.json', undefined],
  ['.gitmodules', ''],
  ['content/.gitattributes', '* text'],
  ['content/cases/other.md', caseText('别的')],
  ['content/cases/notes.txt', 'x'],
  ['content/media/evil.svg', '<svg/>'],
  ['content/media/run.js', 'x'],
  ['elsewhere/a.png', 'x'],
])('a pushed draft that also changes %s (%j) goes no further, and says what it holds', async (path, text) => {
  const { ask, store } = await startDesk();
  await putOnMain(store, { 'content/site.json': '{"name":"本站"}' });
  await ask('persistEntry', saveParams('leak', caseText('漏水')));
  const { dir } = store.git;
  const ref = 'refs/heads/cms/cases/leak';
  const blob = text === undefined ? undefined : await writeBlob(store.git, Buffer.from(text));
  const commit = await writeCommit(store.git, {
    tree: await editTree(store.git, ref, new Map([[path, blob]])),
    parents: [git(dir, 'rev-parse', ref)],
    author: '甲',
    message: '推来的',
    facts: [
      ['Desk-Status', 'pending_publish'],
      ['Desk-Base', git(dir, 'rev-parse', 'main')],
      ['Desk-Path', 'content/cases/leak.md'],
    ],
  });
  git(dir, 'update-ref', ref, commit);
  const main = git(dir, 'rev-parse', 'main');
  for (const [action, params] of [
    ['stepDraft', { newStatus: 'pending_review' }],
    ['publishUnpublishedEntry', {}],
  ] as const)
    expect(await ask(action, { ...which, ...params })).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining(`「${path.replace(/^content\//u, '')}」`) },
    });
  expect(git(dir, 'rev-parse', 'main')).toBe(main);
});
