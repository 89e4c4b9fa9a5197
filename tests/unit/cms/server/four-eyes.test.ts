// Longer than 250 lines: one promise, that nobody publishes what no second person has read, and every way round it that was tried.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorName, writeCommit } from '../../../../cms/server/git/commits.ts';
import { caseText, type Desk, image, putOnMain, saveParams, startDesk } from './desk.ts';
import { enter, type Member, startPeopleDesk } from './people-desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';
const step = (member: Member, newStatus: string, draft = which) => member.ask('stepDraft', { ...draft, newStatus });
const tab = { editor: { session: 'tab' } };

/** What Git may throw away at the ends of a name, what it may not, and what stands in names. */
const typedName = fc.string({
  unit: fc.constantFrom(...'.,:;<>"\\\' \t\n\u0000\u202e王五aZ9·，。（）😀-_#&'),
  minLength: 0,
  maxLength: 80,
});

test('a name signs as it is told, whatever Git throws away around names', async () => {
  const { git } = (await startDesk()).store;
  const tree = await git.text(['write-tree']);
  await fc.assert(
    fc.asyncProperty(typedName, async (typed) => {
      const author = authorName(typed);
      const commit = await writeCommit(git, { tree, parents: [], author, message: '一' });
      expect(await git.text(['log', '-1', '--format=%an', commit])).toBe(author);
      expect(authorName(author)).toBe(author);
    }),
    { numRuns: 60, examples: [['"王五"'], ['王五,'], ["O'"], ['.王五'], [`${'长'.repeat(59)},长`]] },
  );
});

test.each(['"王五"', '王五,', '王五;', "王五'", '王五.', ':王五', '\\王五', '\u3164'])(
  'nobody is called %s',
  async (name) => {
    const { desk } = await startPeopleDesk();
    expect(() => desk.door.people.add(name, { role: 'reviewer', regions: [] })).toThrow('不能当作名字');
  },
);

const withImage = (member: Member, mark: string) =>
  member.ask('persistEntry', saveParams('leak', caseText('漏水', '图.png'), { assets: [image('图.png', mark)] }));

test.each(['swapped', 'added'])(
  'an image that was %s after the reviewer has opened the draft is not approved',
  async (how) => {
    const { editor, reviewer } = await startPeopleDesk();
    const text = caseText('漏水', '图.png');
    if (how === 'swapped') await withImage(editor, '一');
    else await editor.ask('persistEntry', saveParams('leak', text));
    await step(editor, 'pending_review');
    await reviewer.ask('unpublishedEntry', { ...which, ...tab });
    await withImage(editor, '二');
    const approve = () => reviewer.ask('stepDraft', { ...which, newStatus: 'pending_publish', ...tab });
    expect(await approve()).toMatchObject({ status: 409, body: { error: expect.stringContaining('还没有看过') } });
    await reviewer.ask('unpublishedEntry', { ...which, ...tab });
    expect((await approve()).status).toBe(200);
  },
);

test.each([
  ['unpublishedEntryMediaFile', { collection: 'media', slug: '图.png', path: 'content/media/图.png' }],
  ['getMediaFile', { path: 'content/media/图.png' }],
])('an image by itself that was another when it was looked at (%s) is not approved', async (action, params) => {
  const { editor, reviewer } = await startPeopleDesk();
  const draft = { collection: 'media', slug: '图.png' };
  const upload = async (mark: string) => {
    await editor.ask('persistMedia', { asset: image('图.png', mark), options: {} });
    await step(editor, 'pending_review', draft);
  };
  await upload('一');
  await reviewer.ask(action, { ...params, ...tab });
  await editor.ask('deleteUnpublishedEntry', draft);
  await upload('二');
  const approved = await reviewer.ask('stepDraft', { ...draft, newStatus: 'pending_publish', ...tab });
  expect(approved.status).toBe(409);
});

test('an author who sends images along goes on writing, and a lonely one publishes them', async () => {
  const desk = await startDesk();
  const editor = { name: '张三', session: 'tab' };
  const save = (mark: string, assets = [image('图.png', mark)]) =>
    desk.ask('persistEntry', saveParams('leak', caseText(mark, '图.png'), { assets, editor }));
  for (const mark of ['一', '二']) expect((await save(mark)).status).toBe(200);
  expect((await save('三', [])).status).toBe(200);
  for (const newStatus of ['pending_review', 'pending_publish'])
    expect((await desk.ask('updateUnpublishedEntryStatus', { ...which, newStatus, editor })).status).toBe(200);
  expect((await desk.ask('publishUnpublishedEntry', { ...which, editor })).status).toBe(200);
});

const regions = {
  'content/regions/linyi.md': '---\nname: 临沂\n---\n',
  'content/regions/wuda.md': '---\nname: 乌达\n---\n',
};
const saveRegion = (member: Member, slug: string, target: string) =>
  member.ask('persistEntry', saveParams(slug, '---\nname: 改名\n---\n', { collection: 'regions', path: target }));

test('an entry is saved under its own name only', async () => {
  const { desk, editor } = await startPeopleDesk();
  await putOnMain(desk.store, regions);
  expect(await saveRegion(editor, 'linyi', 'content/regions/wuda.md')).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('不是同一篇') },
  });
  expect((await saveRegion(editor, 'wuda', 'content/regions/wuda.md')).status).toBe(200);
});

/** Addresses that end like the name of a published entry, or lie beside it. */
const otherNames = ['cases/leak', '/leak', './leak', 'x/leak', 'leak/', 'LEAK', 'leak.md', 'eak', 'cases/cases/leak'];

test.each(otherNames)(
  'an entry has one address, and %s is none of it: nobody saves past the draft that stands',
  async (slug) => {
    const { desk, editor } = await startPeopleDesk();
    const stranger = await enter(desk, '孙编', 'editor');
    await putOnMain(desk.store, { [path]: caseText('漏水') });
    await editor.ask('getEntry', { path });
    expect((await editor.ask('persistEntry', saveParams('leak', caseText('写了一天')))).status).toBe(200);
    await stranger.ask('getEntry', { path });
    const twin = (more = {}) => stranger.ask('persistEntry', saveParams(slug, caseText('另一份'), { path, ...more }));
    expect((await twin()).status).toBe(400);
    expect((await twin({ newPath: 'content/cases/new.md' })).status).toBe(400);
    expect((await editor.ask('unpublishedEntries')).body).toEqual(['cases/leak']);
  },
);

test('an entry in a folder is saved and deleted under the address that says so', async () => {
  const { desk, editor } = await startPeopleDesk();
  const inFolder = 'content/cases/2024/leak.md';
  await putOnMain(desk.store, { [inFolder]: caseText('漏水') });
  await editor.ask('getEntry', { path: inFolder });
  expect((await editor.ask('persistEntry', saveParams('leak', caseText('改'), { path: inFolder }))).status).toBe(400);
  expect((await editor.ask('persistEntry', saveParams('2024/leak', caseText('改')))).status).toBe(200);
  await editor.ask('deleteUnpublishedEntry', { collection: 'cases', slug: '2024/leak' });
  expect((await editor.ask('deleteFiles', { paths: [inFolder], options: {} })).status).toBe(200);
  expect((await editor.ask('unpublishedEntries')).body).toEqual(['cases/2024/leak']);
});

test('no two drafts are of one entry, whichever way they move there', async () => {
  const { desk, editor } = await startPeopleDesk();
  const stranger = await enter(desk, '孙编', 'editor');
  const at = (slug: string) => `content/cases/${slug}.md`;
  const save = (member: Member, slug: string, newPath?: string) =>
    member.ask('persistEntry', saveParams(slug, caseText(slug), { ...(newPath && { newPath: at(newPath) }) }));
  await putOnMain(desk.store, { [at('old')]: caseText('旧') });
  for (const member of [editor, stranger]) await member.ask('getEntry', { path: at('old') });
  expect((await save(editor, 'anders')).status).toBe(200);
  // A new draft that moves there, one that pretends to move, and a published entry that does.
  expect((await save(stranger, 'neu')).status).toBe(200);
  expect(await save(stranger, 'neu', 'anders')).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('anders') },
  });
  expect((await save(stranger, 'drei', 'anders')).status).toBe(400);
  expect((await save(stranger, 'drei', 'vier')).status).toBe(400);
  expect((await save(stranger, 'old', 'anders')).status).toBe(409);
  // Nor is a published entry moved away from under somebody's draft, under whichever name.
  await putOnMain(desk.store, { [at('held')]: caseText('旧') });
  expect((await save(editor, 'held')).status).toBe(200);
  const away = saveParams('away', caseText('搬走'), { path: at('held'), newPath: at('away') });
  expect((await stranger.ask('persistEntry', away)).status).toBe(409);
  await editor.ask('deleteUnpublishedEntry', { collection: 'cases', slug: 'held' });
  // Nor does one begin where another has moved to.
  expect((await save(stranger, 'old', 'moved')).status).toBe(200);
  expect((await save(editor, 'moved')).status).toBe(409);
  // A draft of its own may move on, and be saved again from where it began.
  for (const next of ['sechs', 'sechs']) expect((await save(stranger, 'neu', next)).status, next).toBe(200);
  const { body } = await editor.ask('unpublishedEntries');
  expect(body.sort()).toEqual(['cases/anders', 'cases/neu', 'cases/old']);
});

test('no save of a draft takes another entry off the site in the guise of a move', async () => {
  const { desk, editor } = await startPeopleDesk();
  const stranger = await enter(desk, '孙编', 'editor');
  const at = (slug: string) => `content/cases/${slug}.md`;
  const save = (from: string, to: string) =>
    editor.ask(
      'persistEntry',
      saveParams('own', caseText(`${from} ${to}`), { path: at(from), newPath: at(to), ...tab }),
    );
  const tab = { editor: { session: 'tab' } };
  await putOnMain(desk.store, {
    [at('own')]: caseText('自己'),
    [at('theirs')]: caseText('别人'),
    [at('held')]: caseText('别人'),
  });
  expect((await stranger.ask('persistEntry', saveParams('held', caseText('改')))).status).toBe(200);
  expect((await save('own', 'own')).status).toBe(200);
  await putOnMain(desk.store, { [at('since')]: caseText('后来的') });
  const files = async () => (await editor.ask('draftFiles', { collection: 'cases', slug: 'own' })).body;
  const refuseAll = async (to: string) => {
    const before = await files();
    for (const from of ['theirs', 'held', 'since']) {
      const refused = { status: 400, body: { error: expect.stringContaining(`${from}.md`) } };
      expect(await save(from, to), from).toMatchObject(refused);
    }
    expect(await files()).toEqual(before);
  };
  await refuseAll('own');
  // Its own move is one, also where the form still names the place where it began, or one that was never on the site.
  for (const from of ['own', 'own']) expect((await save(from, 'next')).status).toBe(200);
  await refuseAll('next');
  for (const from of ['next', 'next', 'own']) expect((await save(from, 'last')).status, from).toBe(200);
  await refuseAll('last');
  expect(await files()).toEqual([
    { path: at('last'), change: 'added' },
    { path: at('own'), change: 'removed' },
  ]);
});

test('a region’s reviewer answers for what is moved, whatever its draft is called', async () => {
  const { desk, editor } = await startPeopleDesk();
  const local = await enter(desk, '周审', 'reviewer', ['lanshan']);
  await putOnMain(desk.store, regions);
  const [wuda, lanshan] = ['content/regions/wuda.md', 'content/regions/lanshan.md'];
  const text = '---\nname: 改名\n---\n';
  const moved = saveParams('lanshan', text, { collection: 'regions', path: wuda, newPath: lanshan });
  expect((await editor.ask('persistEntry', moved)).status).toBe(200);
  const draft = { collection: 'regions', slug: 'lanshan' };
  await step(editor, 'pending_review', draft);
  expect((await step(local, 'pending_publish', draft)).status).toBe(403);
});

test.each([
  ['another entry', 'content/cases/other.md'],
  ['an entry of the same name in a folder', 'content/cases/2024/leak.md'],
])('a draft is not written over with %s', async (_, other) => {
  const { desk, editor } = await startPeopleDesk();
  const stranger = await enter(desk, '孙编', 'editor');
  await editor.ask('persistEntry', saveParams('leak', caseText('写了一天')));
  const refused = await stranger.ask('persistEntry', saveParams('leak', caseText('别的'), { path: other }));
  expect(refused.status).toBe(409);
  expect(`${await textOf(desk)}\n`).toBe(caseText('写了一天'));
});

const textOf = ({ store }: Desk) => store.git.text(['show', `refs/heads/cms/cases/leak:${path}`]).then((text) => text);

test.each([
  ['an image with an entry', '图'.repeat(70)],
  ['an image with an entry, in letters', 'a'.repeat(240)],
])('%s whose name is too long for a file system is refused, never a failure', async (_, name) => {
  const { editor } = await startPeopleDesk();
  const asset = { ...image('a.png'), path: `content/media/${name}.png` };
  const refusal = { status: 400, body: { error: expect.stringContaining('名字太长') } };
  expect(await editor.ask('persistEntry', saveParams('leak', caseText('一'), { assets: [asset] }))).toMatchObject(
    refusal,
  );
  expect(await editor.ask('persistMedia', { asset, options: {} })).toMatchObject(refusal);
  expect(await editor.ask('persistEntry', saveParams(name, caseText('一')))).toMatchObject({ status: 400 });
});

test.each(['（'.repeat(50), '图/'.repeat(60) + 'a'])(
  'a name whose branch would be too long is refused: %s',
  async (slug) => {
    const { editor } = await startPeopleDesk();
    expect((await editor.ask('unpublishedEntry', { collection: 'cases', slug })).status).toBe(400);
  },
);

test.each([
  '\u0640',
  '\u{13441}',
  '1',
  '\u{E0041}',
  '\u200b',
  '\u2060\ufeff',
  '\u3164',
  '\u00ad\u034f',
  '\u2800',
  '……',
  '。',
])(
  'what nobody can read (%j) is no reason: not for an administrator’s own work, not for a withdrawal',
  async (note) => {
    const { desk, administrator } = await startPeopleDesk();
    await putOnMain(desk.store, { 'content/cases/roof.md': caseText('屋顶') });
    await administrator.ask('persistEntry', saveParams('leak', caseText('漏水')));
    await step(administrator, 'pending_review');
    const approve = (reason: string) =>
      administrator.ask('stepDraft', { ...which, newStatus: 'pending_publish', note: reason });
    expect((await approve(note)).status).toBe(400);
    expect((await approve(`急${note}`)).status).toBe(200);
    const roof = { collection: 'cases', slug: 'roof', path: 'content/cases/roof.md' };
    expect(await administrator.ask('withdrawEntry', { ...roof, reason: note })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('要写明撤回的原因') },
    });
  },
);

const own = { asset: image('own.png'), options: {} };
const shown = caseText('漏水', '![图](/media/own.png)');
const textFirst = (member: Member) => member.ask('persistEntry', saveParams('leak', shown));

/** Every way in which an image that waits comes into another's draft. */
const arrivals: [how: string, bring: (maker: Member, writer: Member) => Promise<unknown>][] = [
  [
    'named by a new text',
    async (maker, writer) => {
      await maker.ask('persistMedia', own);
      return textFirst(writer);
    },
  ],
  [
    'named by a text that stood there before',
    async (maker, writer) => {
      await textFirst(writer);
      await maker.ask('persistMedia', own);
      return writer.ask('persistEntry', saveParams('leak', `${shown}再写一句\n`));
    },
  ],
  [
    'named, dropped by who made it, and saved again',
    async (maker, writer) => {
      await maker.ask('persistMedia', own);
      await textFirst(writer);
      await maker.ask('deleteUnpublishedEntry', { collection: 'media', slug: 'own.png' });
      return writer.ask('persistEntry', saveParams('leak', `${shown}再写一句\n`));
    },
  ],
];

test.each(arrivals)('an image %s: whoever made it neither approves nor publishes the draft', async (_, bring) => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const second = await enter(desk, '孙审', 'reviewer');
  await putOnMain(desk.store, { 'content/cases/leak.md': caseText('漏水') });
  await editor.ask('getEntry', { path });
  await bring(reviewer, editor);
  await step(editor, 'pending_review');
  expect(await desk.store.git.text(['ls-tree', '-r', '--name-only', 'refs/heads/cms/cases/leak'])).toContain('own.png');
  expect(await step(reviewer, 'pending_publish')).toMatchObject({ status: 403 });
  expect((await step(second, 'pending_publish')).status).toBe(200);
  expect((await reviewer.ask('publishUnpublishedEntry', which)).status).toBe(403);
  expect((await second.ask('publishUnpublishedEntry', which)).status).toBe(200);
});

test('an administrator whose image came into another’s draft gives a reason, which stands in the history', async () => {
  const { desk, editor, administrator } = await startPeopleDesk();
  await administrator.ask('persistMedia', own);
  await textFirst(editor);
  await step(editor, 'pending_review');
  const approve = (note?: string) =>
    administrator.ask('stepDraft', { ...which, newStatus: 'pending_publish', ...(note && { note }) });
  expect((await approve()).status).toBe(403);
  expect((await approve('没有别人在')).status).toBe(200);
  expect((await administrator.ask('publishUnpublishedEntry', which)).status).toBe(200);
  expect(await desk.store.git.text(['log', '-1', '--format=%s', 'main'])).toContain('没有别人在');
});
