import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createReplacement } from '../../../../cms/server/scrub/replace.ts';
import { listRemains } from '../../../../cms/server/scrub/remains.ts';
import { removed } from '../../../../cms/server/scrub/spellings.ts';
import { scrub } from '../../../../cms/server/scrub/scrub.ts';
import { isTooCommon } from '../../../../cms/server/scrub/too-common.ts';
import { caseText, type Desk, git, image, picture, publish, putOnMain, saveParams, startDesk } from './desk.ts';

const secret = '王小明13900139000';

/** Whether any object at all that the repository keeps, reachable or not, holds the bytes. */
function isAnywhere({ store }: Desk, bytes: string): boolean {
  const { dir } = store.git;
  const options = { env: { ...process.env, GIT_DIR: dir }, maxBuffer: 1e9 };
  const all = execFileSync('git', ['cat-file', '--batch', '--batch-all-objects'], options);
  const names = execFileSync('git', ['for-each-ref', '--format=%(refname)'], options);
  const listed = execFileSync('git', ['rev-list', '--objects', '--all'], options);
  return [all, names, listed].some((text) => text.includes(bytes));
}

/** A desk in whose every corner the secret stands: texts, pictures, names, messages, authors, drafts, what was dropped. */
async function startSpilledDesk(): Promise<Desk> {
  const desk = await startDesk();
  const spilled = (slug: string, body = `电话${secret}，又一次${secret}。`) =>
    desk.ask('persistEntry', saveParams(slug, caseText('漏水', body), { editor: { name: secret } }));
  await spilled('leak');
  await publish(desk, 'leak', { editor: { name: '李梅' } });
  await spilled('leak', `![墙](/media/${encodeURI(secret)}.jpg)`);
  await desk.ask('stepDraft', { collection: 'cases', slug: 'leak', newStatus: 'draft', note: `请删去${secret}` });
  await spilled('dropped');
  await desk.ask('deleteUnpublishedEntry', { collection: 'cases', slug: 'dropped' });
  const path = `content/cases/${secret}.md`;
  await putOnMain(desk.store, { [path]: caseText('干净') });
  await desk.ask('getEntry', { path, editor: { name: secret } });
  await spilled(secret);
  await desk.ask('persistMedia', { asset: image(`${secret}.jpg`, secret), options: { commitMessage: secret } });
  await putOnMain(desk.store, { 'content/cases/clean.md': caseText('干净') });
  await putOnMain(desk.store, { [`content/media/${secret}.jpg`]: picture('a.jpg', secret) }, secret);
  // What no ref leads to is kept as well, until somebody clears it away.
  await desk.store.git.text(['hash-object', '-w', '--stdin'], { input: `孤儿${secret}` });
  return desk;
}

test('takes a text out of every object, name, message and ref, and the desk goes on with all the rest', async () => {
  const desk = await startSpilledDesk();
  for (const bytes of [secret, encodeURI(secret)]) expect(isAnywhere(desk, bytes)).toBe(true);
  const { dir } = desk.store.git;
  const before = git(dir, 'log', '--format=%s%n%aI', 'main').replaceAll(secret, removed);

  const done = await scrub(desk.store.git, secret);
  expect(done.blobs).toBe(3);
  for (const bytes of [secret, encodeURI(secret), '王小明', '13900139000']) expect(isAnywhere(desk, bytes)).toBe(false);
  expect(git(dir, 'fsck', '--strict', '--full')).toBe('');

  expect(git(dir, 'log', '--format=%s%n%aI', 'main')).toBe(before);
  expect(git(dir, 'show', 'main:content/cases/leak.md')).toContain(`电话${removed}，又一次${removed}。`);
  expect(git(dir, 'show', 'main:content/cases/clean.md')).toBe(caseText('干净').trim());
  // Every draft is still one: what its facts say of its base and path is true again.
  expect((await desk.ask('unpublishedEntries')).body).toEqual([`cases/${removed}`, 'cases/leak']);
  const draft = (await desk.ask('unpublishedEntry', { collection: 'cases', slug: 'leak' })).body;
  expect(draft).toMatchObject({ status: 'draft', diffs: [{ path: 'content/cases/leak.md' }] });
  const { steps } = (await desk.ask('draftHistory', { collection: 'cases', slug: 'leak' })).body;
  expect(steps.at(-1).note).toBe(`请删去${removed}`);
  await desk.ask('persistEntry', saveParams('leak', caseText('漏水', '改好了')));
  expect((await publish(desk, 'leak')).status).toBe(200);
  expect(git(dir, 'for-each-ref', '--format=%(refname)', 'refs/desk/discarded/cases/dropped').split('/').at(-1)).toBe(
    git(dir, 'for-each-ref', '--format=%(objectname)', 'refs/desk/discarded/cases/dropped'),
  );
});

test('a text that stands nowhere changes no commit', async () => {
  const desk = await startSpilledDesk();
  const before = git(desk.store.git.dir, 'for-each-ref');
  expect(await scrub(desk.store.git, '没有的一句话')).toEqual({ blobs: 0, trees: 0, commits: 0, refs: 0 });
  expect(git(desk.store.git.dir, 'for-each-ref')).toBe(before);
});

/** Pushes a commit with these lines in its head and at its end, as another program may write it. */
function pushCommit({ store }: Desk, ref: string, head: readonly string[], message: readonly string[]): string {
  const { dir } = store.git;
  const [tree, parent] = ['main^{tree}', 'main'].map((name) => git(dir, 'rev-parse', name));
  const lines = [`tree ${tree}`, `parent ${parent}`, ...head, '', ...message, ''];
  const options = { env: { ...process.env, GIT_DIR: dir }, input: lines.join('\n'), encoding: 'utf8' as const };
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], options).trim();
  git(dir, 'update-ref', ref, id);
  return id;
}

const signed = ['author 甲 <a@b> 1700000000 +0800', 'committer 甲 <a@b> 1700000000 +0800'];

test.each<[string, readonly string[], readonly string[]]>([
  ['who made a part of it', signed, ['改', '', 'Desk-Status: draft', `Desk-Author: ${secret}`]],
  ['a fact that the desk does not know', signed, ['改', '', `Desk-Whatever: ${secret}`]],
  [
    'a fact of the desk with other words in it',
    signed,
    ['改', '', `Desk-Status: ${secret}`, `Desk-Publish: ${secret}`],
  ],
  ['a signature', [...signed, 'gpgsig -----BEGIN', ` ${secret}`, ' -----END'], ['改']],
  [
    'a tag that was taken in',
    [...signed, `mergetag object ${'1'.repeat(40)}`, ` tagger ${secret} <a@b> 1 +0000`],
    ['改'],
  ],
  ['a head line of another program', [...signed, `x-made-by ${secret}`, `encoding ${secret}`], ['改']],
  [
    'who signed, oddly',
    [`author ${secret} <${secret}> 1 +0000 ${secret}`, `committer ${secret} <a@b> 1 +0000`],
    ['改'],
  ],
])('a text goes out of a commit that holds it in %s', async (_, head, message) => {
  const desk = await startDesk();
  pushCommit(desk, 'refs/heads/cms/cases/pushed', head, message);
  expect(await listRemains(desk.store.git, secret)).toHaveLength(1);
  await scrub(desk.store.git, secret);
  expect(isAnywhere(desk, secret)).toBe(false);
  expect(await listRemains(desk.store.git, secret)).toEqual([]);
});

test('a text goes out of tags, and of what they name, also where they name each other', async () => {
  const desk = await startDesk();
  const { dir } = desk.store.git;
  const commit = pushCommit(desk, 'refs/heads/other', signed, [secret]);
  const tag = (id: string, type: string, words: string) =>
    execFileSync('git', ['mktag'], {
      env: { ...process.env, GIT_DIR: dir },
      input: `object ${id}\ntype ${type}\ntag ${words}\ntagger ${words} <a@b> 1700000000 +0800\n\n${words}\n`,
      encoding: 'utf8',
    }).trim();
  const plain = tag(commit, 'commit', 'v1');
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], {
    env: { ...process.env, GIT_DIR: dir },
    input: secret,
    encoding: 'utf8',
  }).trim();
  const named = { [`refs/tags/${secret}`]: tag(tag(plain, 'tag', secret), 'tag', 'v2'), 'refs/tags/v1': plain };
  for (const [ref, id] of Object.entries({ ...named, 'refs/tags/blob': tag(blob, 'blob', 'b') }))
    git(dir, 'update-ref', ref, id);
  git(dir, 'update-ref', '-d', 'refs/heads/other');

  await scrub(desk.store.git, secret);
  expect(isAnywhere(desk, secret)).toBe(false);
  expect(git(dir, 'fsck', '--strict', '--full')).toBe('');
  expect(git(dir, 'log', '-1', '--format=%s', `refs/tags/${removed}`)).toBe(removed);
  expect(git(dir, 'rev-parse', `refs/tags/${removed}^{commit}`)).toBe(git(dir, 'rev-parse', 'refs/tags/v1^{commit}'));
  expect(git(dir, 'cat-file', 'blob', 'refs/tags/blob^{}')).toBe(removed);
});

test('the desk’s own words in a commit stay, whatever text is taken out', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', caseText('漏水')));
  await scrub(desk.store.git, 'draft');
  expect((await desk.ask('unpublishedEntry', { collection: 'cases', slug: 'leak' })).body.status).toBe('draft');
});

test('what still holds a text is found wherever it stands, also in the signs of an older Windows', async () => {
  const desk = await startSpilledDesk();
  const { git: repository } = desk.store;
  const kinds = (await listRemains(repository, secret)).map((place) => place.replace(/[ /].*/u, ''));
  expect([...new Set(kinds)].sort()).toEqual(['blob', 'commit', 'refs', 'tree']);
  await scrub(repository, secret);
  const gbk = Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7]);
  const id = await repository.text(['hash-object', '-w', '--stdin'], { input: gbk });
  expect(await listRemains(repository, '王小明')).toEqual([`blob ${id}`]);
});

describe('a replacement', () => {
  const { inBytes, inWords } = createReplacement('张三');

  test('keeps the length of a picture, and every other byte of it', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0]), Buffer.from('张三'), Buffer.from([1, 2])]);
    const clean = inBytes(bytes);
    expect(clean).toHaveLength(bytes.length);
    expect(clean?.subarray(-2)).toEqual(Buffer.from([1, 2]));
  });

  test('says so where there is nothing to replace', () => {
    expect(inBytes(Buffer.from('李四'))).toBeUndefined();
    expect(inWords('李四')).toBe('李四');
  });
});

test.each([
  'cases',
  '%E5',
  '%e5%bd',
  'E5',
  '5%',
  'BD%A9',
  '彩%E7',
  '.md',
  'title',
  'a',
  '王',
  '  ',
  '---',
  'content',
  'content/terms',
  'Desk-Status',
  'Desk-Status: draft',
  'Desk-Path: ',
  'Publish',
  'pending_review',
  'yes',
  'quote',
  '",',
  '}, {',
])('%j is too common to be taken out', (text) => {
  expect(isTooCommon(text)).toBe(true);
});

test.each(['王小明', '13900139000', '增长100%', '50% 的人', '东风组18号'])('%s is not', (text) => {
  expect(isTooCommon(text)).toBe(false);
});
