import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../../../cms/server/store/store.ts';
import { createTree } from '../../../../cms/server/git/objects.ts';
import { writeCommit } from '../../../../cms/server/git/commits.ts';
import { caseText, git, image, putOnMain, saveParams, startDesk } from './desk.ts';
import { enter, startPeopleDesk } from './people-desk.ts';

const missing = '12345678'.repeat(5);

/** The desk tells of a broken branch once: each test has a branch of its own. */
let last = 0;

/** A desk with two sound drafts and one whose branch is at what `breakIt` answers. */
async function startDamaged(breakIt: (dir: string) => string) {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const desk = await startDesk();
  for (const name of ['a', 'z']) await desk.ask('persistEntry', saveParams(name, caseText(name)));
  const { dir } = desk.store.git;
  last += 1;
  const slug = `middle-${last}`;
  const ref = join(dir, 'refs/heads/cms/cases', slug);
  mkdirSync(dirname(ref), { recursive: true });
  writeFileSync(ref, `${breakIt(dir)}\n`);
  return { desk, said, slug };
}

/** A commit of its own that the disk has lost, or lost the rest of. */
function lose(dir: string, how: (file: string) => void): string {
  const commit = git(
    dir,
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@x',
    'commit-tree',
    'main^{tree}',
    '-p',
    'main',
    '-m',
    `丢 ${dir}`,
  );
  const file = join(dir, 'objects', commit.slice(0, 2), commit.slice(2));
  chmodSync(file, 0o600);
  how(file);
  return commit;
}

test.each<[string, (dir: string) => string]>([
  ['was never there', () => missing],
  ['is gone', (dir) => lose(dir, (file) => rmSync(file))],
  ['is empty', (dir) => lose(dir, (file) => truncateSync(file, 0))],
  ['is cut off', (dir) => lose(dir, (file) => truncateSync(file, 30))],
])('one branch whose commit %s holds up nobody, and is told once', async (_, breakIt) => {
  const { desk, said, slug } = await startDamaged(breakIt);
  const { ask } = desk;
  for (const [action, params] of [
    ['unpublishedEntries', {}],
    ['listEntries', { collection: 'cases' }],
    ['listMediaDrafts', {}],
    ['getMedia', { mediaFolder: 'content/media' }],
    ['persistEntry', saveParams('new', caseText('新'))],
    ['unpublishedEntry', { collection: 'cases', slug: 'a' }],
  ] as const)
    expect([action, (await ask(action, params)).status]).toEqual([action, 200]);
  expect((await ask('unpublishedEntries')).body).toHaveLength(3);
  expect((await ask('unpublishedEntry', { collection: 'cases', slug })).status).toBe(404);
  expect(said.mock.calls.filter(([words]) => String(words).includes('cases/middle'))).toHaveLength(
    breakIt(desk.store.git.dir) === missing ? 1 : said.mock.calls.length,
  );
  await expect(openStore(desk.store.git.dir)).resolves.toBeDefined();
});

test('a draft that names a published commit that is not there is refused in a sentence, may be dropped, and holds up no other', async () => {
  const desk = await startDesk();
  const { ask, store } = desk;
  await ask('persistEntry', saveParams('a', caseText('一')));
  await ask('persistEntry', saveParams('b', caseText('二')));
  const { dir } = store.git;
  const ref = 'refs/heads/cms/cases/a';
  const commit = await writeCommit(store.git, {
    tree: git(dir, 'rev-parse', `${ref}^{tree}`),
    parents: [git(dir, 'rev-parse', ref)],
    author: '甲',
    message: '推来的',
    facts: [
      ['Desk-Status', 'draft'],
      ['Desk-Base', missing],
      ['Desk-Path', 'content/cases/a.md'],
    ],
  });
  git(dir, 'update-ref', ref, commit);
  for (const [action, params] of [
    ['unpublishedEntry', {}],
    ['stepDraft', { newStatus: 'pending_review' }],
    ['persistEntry', saveParams('a', caseText('三'))],
  ] as const) {
    const { status, body } = await ask(action, { collection: 'cases', slug: 'a', ...params });
    expect([action, status, body.error]).toEqual([action, 409, expect.stringContaining('备份')]);
  }
  expect((await ask('unpublishedEntry', { collection: 'cases', slug: 'b' })).status).toBe(200);
  expect((await ask('unpublishedEntries')).body).toHaveLength(2);
  expect((await ask('deleteUnpublishedEntry', { collection: 'cases', slug: 'a' })).status).toBe(200);
});

/** What may be lost of a draft whose commit is sound, by what stands there in it. */
const parts = { 'its tree': '^{tree}', 'its folder': ':content/%', 'its file': ':content/%/*' };

/** What a disk does to a file. */
const harms: Record<string, (file: string) => void> = {
  gone: (file) => rmSync(file),
  empty: (file) => truncateSync(file, 0),
  'cut off': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  overwritten: (file) => writeFileSync(file, '别的东西'.repeat(20)),
};

test.each(Object.keys(parts).flatMap((part) => Object.keys(harms).map((harm) => ({ part, harm }))))(
  'drafts of which $part is $harm hold up nobody, are told once, and may be dropped by whoever might drop them whole',
  async ({ part, harm }) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    const { desk, editor, reviewer } = await startPeopleDesk();
    const local = await enter(desk, '周编', 'editor', ['lanshan']);
    await putOnMain(desk.store, { 'content/cases/site.md': caseText('站上的'), 'content/media/site.png': 'x' });
    const tab = { editor: { session: 'tab' } };
    const sound = { cases: 'sound', media: 'sound.png' };
    const hurt = { cases: 'hurt', media: 'hurt.png' };
    for (const { cases, media } of [sound, hurt]) {
      await local.ask('persistEntry', saveParams(cases, caseText(`${cases} ${part} ${harm}`), tab));
      await editor.ask('persistMedia', { asset: image(media, `${media} ${part} ${harm}`), options: {} });
    }
    await reviewer.ask('unpublishedEntry', { collection: 'cases', slug: hurt.cases, ...tab });
    const { dir } = desk.store.git;
    for (const [collection, name, ref] of [
      ['cases', 'hurt.md', 'hurt'],
      ['media', 'hurt.png', 'hurt%2Epng'],
    ] as const) {
      const place = parts[part as keyof typeof parts].replace('%', collection).replace('*', name);
      const id = git(dir, 'rev-parse', `refs/heads/cms/${collection}/${ref}${place}`);
      const file = join(dir, 'objects', id.slice(0, 2), id.slice(2));
      chmodSync(file, 0o600);
      harms[harm]!(file);
    }
    for (const [action, params] of [
      ['unpublishedEntries', {}],
      ['listEntries', { collection: 'cases' }],
      ['listEntries', { collection: 'cases' }],
      ['listMediaDrafts', {}],
      ['getMedia', { mediaFolder: 'content/media', content: false }],
      ['persistEntry', saveParams('new', caseText('新', '![](/media/sound.png)'))],
      ['persistEntry', saveParams('newer', caseText('新'), { assets: [image('newer.png')] })],
      ['persistMedia', { asset: image('other.png'), options: {} }],
      ['stepDraft', { collection: 'cases', slug: 'sound', newStatus: 'pending_review' }],
    ] as const)
      expect([action, await reviewer.ask(action, params)]).toEqual([action, expect.objectContaining({ status: 200 })]);
    const listed = (await reviewer.ask('listEntries', { collection: 'cases' })).body as { slug: string }[];
    expect(listed.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['site', 'sound']));
    const drafts = said.mock.calls.map(([words]) => String(words)).filter((words) => words.startsWith('草稿'));
    expect(drafts.filter((words) => words.includes('「cases/hurt」'))).toHaveLength(part === 'its file' ? 0 : 1);
    const everything = ['getMedia', { mediaFolder: 'content/media' }] as const;
    for (let time = 0; time < 2; time += 1)
      expect((await reviewer.ask(...everything)).body).toEqual(
        ['site.png', 'other.png', 'sound.png'].map((name) => expect.objectContaining({ name, encoding: 'base64' })),
      );
    const images = said.mock.calls.map(([words]) => String(words)).filter((words) => words.startsWith('图片'));
    expect(images.map((words) => /「[^」]+」/u.exec(words)?.[0])).toEqual(
      part === 'its file' ? ['「content/media/hurt.png」'] : [],
    );
    const step = { collection: 'cases', slug: 'hurt', newStatus: 'pending_review' };
    expect(await local.ask('stepDraft', step)).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('备份') },
    });
    const drop = (who: typeof editor, collection: string, slug: string) =>
      who.ask('deleteUnpublishedEntry', { collection, slug, ...tab });
    expect(await drop(editor, 'cases', 'hurt')).toMatchObject({ status: 403 });
    expect(await drop(local, 'cases', 'hurt')).toMatchObject({ status: 200 });
    expect(await drop(reviewer, 'media', 'hurt.png')).toMatchObject({ status: 200 });
  },
);

/** What each page of the desk asks for, and a save. */
const asked = [
  ['unpublishedEntries', {}],
  ['listEntries', { collection: 'cases' }],
  ['listMediaDrafts', {}],
  ['getMedia', { mediaFolder: 'content/media' }],
  ['persistEntry', saveParams('new', caseText('新'))],
] as const;

/** Stores a commit of these lines, however malformed, with the facts of a draft; `head` is told the ids of a tree and a parent. */
function pushOdd(dir: string, head: (tree: string, parent: string) => readonly (string | Buffer)[]): string {
  const [tree, parent] = ['main^{tree}', 'main'].map((name) => git(dir, 'rev-parse', name)) as [string, string];
  const message = ['', '改', '', 'Desk-Status: draft', `Desk-Base: ${parent}`, 'Desk-Path: content/cases/x.md', ''];
  const input = Buffer.concat(
    [...head(tree, parent), ...message].flatMap((line) => [Buffer.from(line), Buffer.from('\n')]),
  );
  const options = { env: { ...process.env, GIT_DIR: dir }, input, encoding: 'utf8' as const };
  return execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], options).trim();
}

const committer = 'committer 甲 <a@b> 1700000000 +0800';

test.each<[string, string | Buffer, ...string[]]>([
  ['is before 1970 for its clock', 'author 甲 <a@b> 1 -0030'],
  ['is after the end of time', 'author 甲 <a@b> 99999999999999999 +0800'],
  ['is after the year 9999', 'author 甲 <a@b> 999999999999 +0800'],
  ['is no number', 'author 甲 <a@b> soon +0800'],
  ['is below nothing', 'author 甲 <a@b> -5 +0800'],
  ['is of no clock', 'author 甲 <a@b> 1700000000 +9999'],
  ['is missing', 'author 甲 <a@b>'],
  ['is missing with who wrote it', 'x-other y'],
  ['has no address before it', 'author 甲 1700000000 +0800'],
  ['is in the signs of no UTF-8', Buffer.from([0x61, 0x75, 0x74, 0x68, 0x6f, 0x72, 0x20, 0xff, 0x20, 0x3c])],
  ['is in signs that nobody knows', 'author 甲 <a@b> 1700000000 +0800', 'encoding klingon'],
])('a branch whose time %s holds up nobody, and can be dropped', async (_, author, ...more) => {
  const { desk, slug } = await startDamaged((dir) =>
    pushOdd(dir, (tree, parent) => [`tree ${tree}`, `parent ${parent}`, author, committer, ...more]),
  );
  for (const [action, params] of asked)
    expect([action, (await desk.ask(action, params)).status]).toEqual([action, 200]);
  expect((await desk.ask('unpublishedEntries')).body).toHaveLength(4);
  expect((await desk.ask('deleteUnpublishedEntry', { collection: 'cases', slug })).status).toBe(200);
  expect((await desk.ask('unpublishedEntries')).body).toHaveLength(3);
});

test.each<[string, (tree: string, parent: string) => readonly string[]]>([
  ['begins with who wrote it', (tree) => ['author 甲 <a@b> 1 +0000', `tree ${tree}`, committer]],
  ['names no tree', (_, parent) => [`parent ${parent}`, committer]],
  ['names half a tree', (tree) => [`tree ${tree.slice(20)}`, committer]],
])('a branch whose commit %s holds up nobody, and is told', async (_, head) => {
  const { desk, said, slug } = await startDamaged((dir) => pushOdd(dir, head));
  for (const [action, params] of asked)
    expect([action, (await desk.ask(action, params)).status]).toEqual([action, 200]);
  expect((await desk.ask('unpublishedEntries')).body).toHaveLength(3);
  expect(
    said.mock.calls.filter(([words]) => String(words).includes(`update-ref -d refs/heads/cms/cases/${slug}`)),
  ).toHaveLength(1);
  await expect(openStore(desk.store.git.dir)).resolves.toBeDefined();
});

test.each(['refs/', 'refs/heads/', 'refs/tags/', 'refs/remotes/'])(
  'a branch below %s that is called like a draft is none',
  async (above) => {
    const desk = await startDesk();
    await desk.ask('persistEntry', saveParams('a', caseText('一')));
    const { dir } = desk.store.git;
    git(dir, 'update-ref', `${above}refs/heads/cms/cases/ghost`, 'refs/heads/cms/cases/a');
    const which = { collection: 'cases', slug: 'ghost' };
    expect((await desk.ask('unpublishedEntry', which)).status).toBe(404);
    expect((await desk.ask('deleteUnpublishedEntry', which)).status).toBe(404);
    expect((await desk.ask('persistEntry', saveParams('ghost', caseText('二')))).status).toBe(200);
    expect((await desk.ask('unpublishedEntry', which)).status).toBe(200);
  },
);

test('a draft that says that it has millions of files holds up nobody, is refused in a sentence, and can be dropped', async () => {
  const { desk, slug } = await startDamaged((dir) => {
    const stored = (type: string, input: Buffer | string) =>
      execFileSync('git', ['hash-object', '-t', type, '-w', '--stdin'], {
        env: { ...process.env, GIT_DIR: dir },
        input,
        encoding: 'utf8',
      }).trim();
    let row = { mode: '100644', id: stored('blob', '一') };
    for (let level = 0; level < 24; level += 1)
      row = {
        mode: '40000',
        id: stored('tree', createTree(['a', 'b'].map((name) => ({ ...row, name }))).content),
      };
    return pushOdd(dir, (_, parent) => [`tree ${row.id}`, `parent ${parent}`, 'author 甲 <a@b> 1 +0000', committer]);
  });
  for (const [action, params] of asked)
    expect([action, (await desk.ask(action, params)).status]).toEqual([action, 200]);
  const which = { collection: 'cases', slug };
  const opened = await desk.ask('unpublishedEntry', which);
  expect([opened.status, opened.body.error]).toEqual([409, expect.stringContaining('五万')]);
  expect((await desk.ask('deleteUnpublishedEntry', which)).status).toBe(200);
});
