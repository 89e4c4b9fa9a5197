import { execFileSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { listSteps } from '../../../../cms/server/drafts/history.ts';
import { getDraft, listDrafts } from '../../../../cms/server/drafts/drafts.ts';
import { listTips } from '../../../../cms/server/git/refs.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { git, newRepository } from './desk.ts';

/** How many values `read` copies out of lists. */
async function countCopied(read: () => Promise<unknown>): Promise<number> {
  const slice = vi.spyOn(Array.prototype, 'slice');
  try {
    await read();
    return slice.mock.results.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 0), 0);
  } finally {
    slice.mockRestore();
  }
}

const facts = (base: string) => `Desk-Status: draft\nDesk-Base: ${base}\nDesk-Path: content/terms/a.md`;

test.each([100, 400])('reads %d drafts, and as many steps of one, copying each value once', async (count) => {
  const store = await openStore(newRepository());
  const { dir } = store.git;
  const base = git(dir, 'rev-parse', 'main');
  const message = `修改\n\n${facts(base)}\n`;
  const commit = (ref: string, from: string) =>
    `commit ${ref}\nauthor 甲 <a@desk.local> 1700000000 +0800\ncommitter 甲 <a@desk.local> 1700000000 +0800\n` +
    `data ${Buffer.byteLength(message)}\n${message}\n${from}`;
  const refs = Array.from({ length: count }, (_, at) => commit(`refs/heads/cms/terms/draft-${at}`, `from ${base}\n`));
  const steps = Array.from({ length: count }, (_, at) =>
    commit('refs/heads/cms/cases/long', at === 0 ? `from ${base}\n` : ''),
  );
  execFileSync('git', ['fast-import', '--quiet'], {
    env: { ...process.env, GIT_DIR: dir },
    input: [...refs, ...steps].join('\n'),
  });

  expect(await listTips(store.git, 'refs/heads/cms')).toHaveLength(count + 1);
  expect(await listDrafts(store.git)).toHaveLength(count + 1);
  const draft = await getDraft(store, 'cases', 'long');
  expect(await listSteps(store.git, draft)).toHaveLength(count);
  expect(await countCopied(() => listTips(store.git, 'refs/heads/cms'))).toBeLessThan(20 * count);
  expect(await countCopied(() => listSteps(store.git, draft))).toBeLessThan(20 * count);
});
