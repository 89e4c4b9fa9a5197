import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCommit } from '../../../../cms/server/git/commits.ts';
import { getLastChange } from '../../../../cms/server/git/last-change.ts';
import { moveRefs } from '../../../../cms/server/git/refs.ts';
import { blobAt, diffTrees, editTree, listTree } from '../../../../cms/server/git/trees.ts';
import { getMain } from '../../../../cms/server/store/store.ts';
import { caseText, type Desk, saveParams, startDesk, temporaryDir, writeBlob } from './desk.ts';

const path = 'content/cases/leak.md';
const which = { collection: 'cases', slug: 'leak' };

/** Pushes a draft as somebody could who may write to the repository, with a base of their own words. */
async function forge({ store }: Desk, base: string): Promise<void> {
  const { git } = store;
  const main = await getMain(store);
  const tree = await editTree(git, main.commit, new Map([[path, await writeBlob(git, Buffer.from(caseText('漏水')))]]));
  const facts = [
    ['Desk-Status', 'pending_publish'],
    ['Desk-Base', base],
    ['Desk-Path', path],
  ] as const;
  const to = await writeCommit(git, { tree, parents: [main.commit], author: '外人', message: '推来的', facts });
  const ref = 'refs/heads/cms/cases/leak';
  const [present] = (await git.text(['for-each-ref', '--format=%(objectname)', ref])).split('\n');
  await moveRefs(git, { ref, from: present || undefined, to });
}

/** Whatever asks for a draft. */
const readings: [action: string, params: Record<string, unknown>][] = [
  ['unpublishedEntry', which],
  ['unpublishedEntryDataFile', { ...which, path }],
  ['draftHistory', which],
  ['draftFiles', which],
  ['entryTexts', { ...which, path }],
  ['listEntries', { collection: 'cases' }],
  ['listMediaDrafts', {}],
  ['unpublishedEntries', {}],
  ['stepDraft', { ...which, newStatus: 'pending_review' }],
  ['publishUnpublishedEntry', which],
];

test('no words in the place of a draft’s base reach Git, and none is a failure', async () => {
  const desk = await startDesk();
  const file = join(temporaryDir(), 'written');
  await desk.ask('persistEntry', saveParams('roof', caseText('屋顶')));
  const option = fc.constantFrom('--output=', '-O', '--stdin', '--ext-diff', '-p --output=', '--no-index ', '--');
  const words = fc.oneof(
    option.map((text) => `${text}${file}`),
    fc.constantFrom('main', 'HEAD', 'HEAD~1', ':/x', 'main^{tree}', '@{-1}', 'refs/heads/main', 'a..b', '^main', 'x y'),
    fc.constantFrom('0'.repeat(39), '0'.repeat(41), 'A'.repeat(40), `${'a'.repeat(40)} `, '０'.repeat(40)),
  );
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom(...readings), async (base, [action, params]) => {
      await forge(desk, base);
      expect((await desk.ask(action, params)).status).toBeLessThan(500);
      expect((await desk.ask('unpublishedEntries')).body).toEqual(['cases/roof']);
    }),
    {
      numRuns: 15,
      examples: readings.map((reading) => [`--output=${file}`, reading]),
    },
  );
  expect(existsSync(file)).toBe(false);
  expect(desk.logged).toEqual([]);
});

test('what Git is asked about as a version is never one of its options', async () => {
  const { store } = await startDesk();
  const file = join(temporaryDir(), 'written');
  const { commit } = await getMain(store);
  const option = `--output=${file}`;
  const runs = [
    () => diffTrees(store.git, option, commit),
    () => diffTrees(store.git, commit, option),
    () => getLastChange(store.git, option, path),
    () => listTree(store.git, option, path),
    () => blobAt(store.git, '--name-only', path),
    () => editTree(store.git, '--empty', new Map()),
    () => writeCommit(store.git, { tree: '-S', parents: [], author: '编辑', message: '一' }),
  ];
  for (const run of runs) await expect(run()).rejects.toThrow(/Not a valid|bad revision|invalid commit/u);
  expect(existsSync(file)).toBe(false);
});
