import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { writeCommit } from '../../../../cms/server/git/commits.ts';
import { getId, toBlob } from '../../../../cms/server/git/objects.ts';
import { moveRefs } from '../../../../cms/server/git/refs.ts';
import { editTree } from '../../../../cms/server/git/trees.ts';
import { type ListName, listActions } from '../../../../cms/server/list-protocol.ts';
import { createLists } from '../../../../cms/server/lists.ts';
import { getMain, mainRef } from '../../../../cms/server/store/store.ts';
import { keysOf } from '../../../../src/schemas/record.ts';
import { caseText, git, saveParams } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

/** How each list is asked for, so that it goes through as much as there is. */
const params: Record<ListName, object> = {
  entriesByFolder: { folder: 'content/cases', extension: 'md', depth: 1 },
  entriesByFiles: { files: [{ path: 'content/cases/entry-1.md', label: '一' }] },
  unpublishedEntries: {},
  getMedia: { mediaFolder: 'content/media', content: false },
  listMediaDrafts: {},
  countWaiting: {},
  listCandidates: {},
  listEntries: { collection: 'cases' },
  listNames: {},
  findEverywhere: { words: '哪里都没有的词' },
  entryVersions: { path: 'content/cases/entry-1.md' },
  listBin: {},
};

/** A desk with so many entries and drafts, its lists answered as `npm start` has them answered. */
async function startFullDesk(many: number) {
  const answered = vi.fn<ReturnType<typeof createLists>>();
  const people = await startPeopleDesk({ answerList: answered });
  const { store } = people.desk;
  answered.mockImplementation(createLists(store.git.dir));
  const main = await getMain(store);
  // One text for all of them: to write each by itself takes Git a minute.
  const text = toBlob(caseText('题'));
  const edits = Array.from({ length: many }, (_, at) => [`content/cases/entry-${at}.md`, getId(text)] as const);
  const { id, objects } = await editTree(store.git, main.commit, new Map(edits));
  const tree = { id, objects: [text, ...objects] };
  const to = await writeCommit(store.git, { tree, parents: [main.commit], author: '别的程序', message: '很多篇' });
  await moveRefs(store.git, { ref: mainRef, from: main.commit, to });
  await people.editor.ask('persistEntry', saveParams('seed', caseText('题')));
  await people.editor.ask('stepDraft', { collection: 'cases', slug: 'seed', newStatus: 'pending_review' });
  const commit = git(store.git.dir, 'rev-parse', 'refs/heads/cms/cases/seed');
  git(store.git.dir, 'pack-refs', '--all');
  const numbers = Array.from({ length: many }, (_, at) => String(at).padStart(4, '0'));
  const file = join(store.git.dir, 'packed-refs');
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const more = numbers.map((number) => `${commit} refs/heads/cms/cases/more-${number}`);
  const sorted = [...lines, ...more].sort((a, b) => (a.slice(41) < b.slice(41) ? -1 : 1));
  writeFileSync(file, `${[head, ...sorted].join('\n')}\n`);
  return { ...people, answered };
}

/** Whether a script is one of the desk's server. */
const ours = [resolve('cms/server'), pathToFileURL(resolve('cms/server')).href];
const isOurs = (url: string) => ours.some((room) => url.startsWith(`${room}/`));

/** How often that function of the desk's server was called in this thread, while `task` went on, that was called most often; and which it is. */
async function countCalls(task: () => Promise<unknown>): Promise<{ most: number; name: string }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await task();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const called = result
    .filter(({ url }) => isOurs(url))
    .flatMap(({ url, functions }) =>
      functions.map(({ functionName, ranges }) => ({ name: `${functionName} of ${url}`, most: ranges[0]?.count ?? 0 })),
    );
  return called.reduce((one, other) => (one.most >= other.most ? one : other), { name: '', most: 0 });
}

test('no list goes through thousands of entries and drafts in the thread that serves everybody', async () => {
  const { reviewer } = await startFullDesk(2000);
  const stringify = vi.spyOn(JSON, 'stringify');
  for (const action of keysOf(listActions)) {
    stringify.mockClear();
    let status = 0;
    const { most, name } = await countCalls(
      async () => ({ status } = await reviewer.ask(action, { ...params[action] })),
    );
    expect([action, status, name && most <= 100 ? 'few' : `${most} calls of ${name}`]).toEqual([action, 200, 'few']);
    const written = stringify.mock.results.map(({ value }) => String(value).length);
    expect(Math.max(...written), action).toBeLessThan(1000);
  }
});

test('a list says the same wherever it is answered, and so does its refusal', async () => {
  const { desk, editor, answered } = await startFullDesk(120);
  const apart = answered.getMockImplementation()!;
  const asked = [
    ...keysOf(listActions).map((action) => [action, params[action]] as const),
    ['listEntries', { collection: 'nowhere' }],
    ['listEntries', { collection: 'site' }],
  ] as const;
  for (const [action, given] of asked) {
    const there = await editor.ask(action, { ...given });
    answered.mockImplementation(async (list) => {
      const { answerList } = await import('../../../../cms/server/answer-list.ts');
      return answerList(desk.store, list);
    });
    expect([action, await editor.ask(action, { ...given })]).toEqual([action, there]);
    answered.mockImplementation(apart);
  }
  expect(desk.logged).toEqual([]);
});

test('what fails in that thread is told here, and the editor hears a sentence', async () => {
  const { desk, editor } = await startPeopleDesk({ answerList: createLists('/nowhere/content.git') });
  const { status, body } = await editor.ask('listNames');
  expect([status, body.error]).toEqual([500, expect.stringMatching(/^\p{Script=Han}/u)]);
  expect(String(desk.logged[0])).toContain('git');
});
