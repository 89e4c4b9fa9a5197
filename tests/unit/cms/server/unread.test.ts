// Longer than 250 lines: one table of who has seen what of a draft, and what each deed is answered; the rest is read beside it.
import { expect, test } from 'vitest';
import { getId, toBlob } from '../../../../cms/server/git/objects.ts';
import type { NamedRef } from '../../../../cms/server/git/ref-files.ts';
import { listRefs } from '../../../../cms/server/git/refs.ts';
import { keysOf } from '../../../../src/schemas/record.ts';
import { type Answer, caseText, git, image, putOnMain, saveParams } from './desk.ts';
import { enter, type Member, startPeopleDesk } from './people-desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';
const asset = image('a.png', '自己的');
/** What a tab has read last: nothing, what stood there before, what stands there, what it wrote itself, a draft that is gone. */
const sights = ['never', 'older', 'present', 'mine', 'gone'] as const;
/** What stands there besides what is published, and since: nothing, a draft of this person or of another (sent, approved, published). */
const places = ['none', 'own', 'foreign', 'review', 'approved', 'published'] as const;

type Place = (typeof places)[number];

const texts = {
  older: caseText('更早'),
  site: caseText('原来'),
  mine: caseText('我写的'),
  foreign: caseText('别人写的'),
};
const next = caseText('现在写');

/**
 * What comes of each deed of a reviewer, a letter for each of `sights`: `y` it is done, `n` 409, `x` 403 (no one approves what they
 * have written in), `-` 404.
 */
const table: Record<string, Record<Place, string>> = {
  persistEntry: {
    none: 'ynynn',
    own: 'ynyyn',
    foreign: 'nnynn',
    review: 'nnynn',
    approved: 'nnynn',
    published: 'ynynn',
  },
  persistMedia: {
    none: 'yyyyy',
    own: 'nnnnn',
    foreign: 'nnnnn',
    review: 'nnnnn',
    approved: 'nnnnn',
    published: 'nnnnn',
  },
  deleteFiles: {
    none: 'yyyyy',
    own: 'nnnnn',
    foreign: 'nnnnn',
    review: 'nnnnn',
    approved: 'nnnnn',
    published: 'yyyyy',
  },
  withdrawEntry: {
    none: 'yyyyy',
    own: 'nnnnn',
    foreign: 'nnnnn',
    review: 'nnnnn',
    approved: 'nnnnn',
    published: 'yyyyy',
  },
  restoreVersion: {
    none: 'yyyyy',
    own: 'nnnnn',
    foreign: 'nnnnn',
    review: 'nnnnn',
    approved: 'nnnnn',
    published: 'yyyyy',
  },
  send: { none: '-----', own: 'ynyyn', foreign: 'ynynn', review: 'ynynn', approved: 'ynynn', published: '-----' },
  'take back': {
    none: '-----',
    own: 'yyyyy',
    foreign: 'yyyyy',
    review: 'yyyyy',
    approved: 'yyyyy',
    published: '-----',
  },
  approve: { none: '-----', own: 'xxxxx', foreign: 'nnnxn', review: 'ynyxn', approved: 'ynyxn', published: '-----' },
  publish: { none: '-----', own: 'xxxxx', foreign: 'nnnxn', review: 'nnnxn', approved: 'ynyxn', published: '-----' },
  drop: { none: '-----', own: 'ynyyn', foreign: 'ynynn', review: 'ynynn', approved: 'ynynn', published: '-----' },
};

const step = (member: Member, draft: { collection: string; slug: string }, newStatus: string) =>
  member.ask('stepDraft', { ...draft, newStatus });

/** Asks for one of these deeds in a tab of its own. */
const deeds: Record<string, (me: Member, session: string, older: string) => Promise<Answer>> = {
  persistEntry: ({ ask }, session) => ask('persistEntry', saveParams('leak', next, { editor: { session } })),
  persistMedia: ({ ask }, session) => ask('persistMedia', { asset, options: {}, editor: { session } }),
  deleteFiles: ({ ask }, session) => ask('deleteFiles', { paths: [path], options: {}, editor: { session } }),
  withdrawEntry: ({ ask }, session) => ask('withdrawEntry', { ...which, path, reason: '不同意', editor: { session } }),
  restoreVersion: ({ ask }, session, commit) => ask('restoreVersion', { ...which, path, commit, editor: { session } }),
  send: ({ ask }, session) => ask('stepDraft', { ...which, newStatus: 'pending_review', editor: { session } }),
  'take back': ({ ask }, session) => ask('stepDraft', { ...which, newStatus: 'draft', editor: { session } }),
  approve: ({ ask }, session) => ask('stepDraft', { ...which, newStatus: 'pending_publish', editor: { session } }),
  publish: ({ ask }, session) => ask('publishUnpublishedEntry', { ...which, editor: { session } }),
  drop: ({ ask }, session) => ask('deleteUnpublishedEntry', { ...which, editor: { session } }),
};

const letters: Record<number, string> = { 200: 'y', 409: 'n', 403: 'x', 404: '-' };

/** A desk with two reviewers and an editor, whose refs can be put back to where they stood. */
async function startScene() {
  const { desk, editor: other, reviewer: me } = await startPeopleDesk();
  const second = await enter(desk, '孙审', 'reviewer');
  const { id } = desk.door.people.list().find(({ name }) => name === me.name)!;
  await putOnMain(desk.store, { [path]: texts.older });
  const older = git(desk.store.git.dir, 'rev-parse', 'main');
  await putOnMain(desk.store, { [path]: texts.site });
  const { git: run } = desk.store;
  // A text that is refused is kept beside the draft (draft-versions.test.ts), and moves nothing that somebody else sees.
  const read = async () => (await listRefs(run, 'refs')).filter(([ref]) => !ref.startsWith('refs/desk/kept/'));
  const putBack = async (stood: readonly NamedRef[]) => {
    const before = new Map(stood);
    const now = new Map(await listRefs(run, 'refs'));
    const refs = [...new Set([...before.keys(), ...now.keys()])];
    await run.move(refs.map((ref) => ({ ref, from: now.get(ref), to: before.get(ref) })));
  };
  const idOf = (text: string) => getId(toBlob(text));
  return { desk, me, other, second, older, read, putBack, idOf, tabOf: (session: string) => `${id} ${session}` };
}

type Scene = Awaited<ReturnType<typeof startScene>>;

/** Brings a draft, and an image by itself, as far as `place`; with `isMine`, this person has written in the draft before. */
async function bring({ me, other, second }: Scene, place: Place, isMine: boolean): Promise<void> {
  const waiting = { collection: 'media', slug: 'a.png' };
  const save = async (member: Member, text: string) => {
    const tab = { editor: { session: 'before' } };
    await member.ask('unpublishedEntry', { ...which, ...tab });
    expect((await member.ask('persistEntry', saveParams('leak', text, tab))).status).toBe(200);
  };
  if (isMine && place !== 'none') await save(me, texts.mine);
  if (place === 'none') return;
  const writer = place === 'own' ? me : other;
  if (place !== 'own' || !isMine) await save(writer, place === 'own' ? texts.mine : texts.foreign);
  await writer.ask('persistMedia', { asset: image('a.png', writer.name), options: {} });
  if (place === 'own' || place === 'foreign') return;
  for (const draft of [which, waiting]) {
    await step(writer, draft, 'pending_review');
    if (place !== 'review') await step(second, draft, 'pending_publish');
    if (place === 'published') expect((await second.ask('publishUnpublishedEntry', draft)).status).toBe(200);
  }
}

const cells = places.flatMap((place) => [false, true].map((isMine) => ({ place, isMine })));

test.each(cells)(
  'what a tab has not read it neither writes over nor sends on: $place (mine before: $isMine)',
  async (cell) => {
    const { place, isMine } = cell;
    const scene = await startScene();
    const { desk, me, older, read, putBack, idOf, tabOf } = scene;
    await bring(scene, place, isMine);
    const stood = await read();
    const present = { none: texts.site, own: texts.mine }[place as string] ?? texts.foreign;
    const seen = { older: texts.older, present, mine: texts.mine, gone: caseText('丢掉的') };
    const ids = new Map<string, string>();
    for (const sight of keysOf(seen)) ids.set(sight, idOf(seen[sight]));
    for (const deed of Object.keys(deeds))
      for (const [index, sight] of sights.entries()) {
        // What this tab has written itself stands in the history only where it has.
        if ((sight === 'mine') !== isMine) continue;
        // Where it makes no difference what was read, two of them say so.
        if (/^(.)\1+$/u.test(table[deed]![place]) && ['present', 'gone'].includes(sight)) continue;
        const session = `${deed} ${sight}`;
        const tab = { name: me.name, session: tabOf(session) };
        const id = ids.get(sight);
        if (id !== undefined) desk.store.sightings.note(tab, path, id);
        const answer = await deeds[deed]!(me, session, older);
        const said = [deed, sight, letters[answer.status], answer.body.error ?? ''];
        expect(said).toEqual([deed, sight, table[deed]![place][index], expect.stringMatching(/^$|\p{Script=Han}/u)]);
        if (answer.status !== 200) expect(await read()).toEqual(stood);
        if (deed === 'persistEntry' && answer.status === 409) {
          expect(answer.body).toMatchObject({ error: expect.stringContaining('没有丢'), isConflict: true });
          // The way out that it names: read what stands there, and save again.
          const draft = await me.ask('unpublishedEntry', { ...which, editor: { session } });
          if (draft.status === 404) await me.ask('getEntry', { path, editor: { session } });
          expect((await deeds[deed]!(me, session, older)).status).toBe(200);
        }
        if (answer.status === 200 || deed === 'persistEntry') await putBack(stood);
      }
  },
);

const tab = { editor: { session: 'tab' } };

test('a draft that takes an entry away is read before it is written over', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  await putOnMain(desk.store, { [path]: texts.site });
  await reviewer.ask('getEntry', { path, ...tab });
  await editor.ask('deleteFiles', { paths: [path], options: {} });
  const save = () => reviewer.ask('persistEntry', saveParams('leak', next, { ...tab, assets: [asset] }));
  expect(await save()).toMatchObject({
    status: 409,
    body: { error: expect.stringMatching(/李编在.*要求删除/u), isConflict: true },
  });
  await reviewer.ask('unpublishedEntry', { ...which, ...tab });
  expect((await save()).status).toBe(200);
});

test.each(['a tab that has read nothing', 'a program that names no tab'])(
  '%s puts no other image into the draft of somebody else, be the text the same',
  async (who) => {
    const { editor, reviewer } = await startPeopleDesk();
    const text = caseText('漏水', 'a.png');
    const save = (member: Member, mark: string, more = {}) =>
      member.ask('persistEntry', saveParams('leak', text, { assets: [image('a.png', mark)], ...more }));
    await save(editor, '原来的');
    const more = who.startsWith('a tab') ? tab : {};
    expect(await save(reviewer, '换过的', more)).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('另一个文件') },
    });
    expect((await save(reviewer, '原来的', more)).status).toBe(200);
    expect((await save(editor, '换过的')).status).toBe(200);
  },
);

test('no save takes the name of an image that waits by itself, unless its draft had one of that name before', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  const save = (slug: string) =>
    editor.ask('persistEntry', saveParams(slug, caseText('漏水', 'a.png'), { assets: [asset] }));
  expect((await save('before')).status).toBe(200);
  await reviewer.ask('persistMedia', { asset: image('a.png', '别人的'), options: {} });
  expect((await save('before')).status).toBe(200);
  expect((await save('after')).status).toBe(409);
});

test('of a new entry whose address is taken the refusal names another way out: it can be laid beside nothing', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  await editor.ask('persistEntry', saveParams('leak', texts.foreign));
  const refused = await reviewer.ask('persistEntry', saveParams('leak', next, { ...tab, newEntry: true }));
  expect(refused).toMatchObject({
    status: 409,
    body: { error: expect.stringMatching(/李编在.*没有丢；请换一个网址名/u) },
  });
  expect(refused.body).not.toHaveProperty('isConflict');
});

test('a program that names no tab writes over its own person’s text, and over nobody else’s', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  const save = (member: Member, text: string) => member.ask('persistEntry', saveParams('leak', text));
  for (const text of ['一', '二']) expect((await save(editor, caseText(text))).status).toBe(200);
  await reviewer.ask('unpublishedEntry', which);
  expect((await save(reviewer, next)).status).toBe(409);
});

/** How the draft of an entry comes to stand elsewhere between the look of a reviewer and what they do then; `from` is where it stood. */
const moves: Record<string, (scene: { editor: Member; other: Member; from: string }) => Promise<Answer>> = {
  'somebody moves it': async ({ other, from }) => {
    await other.ask('unpublishedEntry', { ...which, ...tab });
    return other.ask(
      'persistEntry',
      saveParams('leak', texts.foreign, { path: from, newPath: 'content/cases/roof.md', ...tab }),
    );
  },
  'somebody moves it twice': async (scene) => {
    await moves['somebody moves it']!(scene);
    const [path, newPath] = ['content/cases/roof.md', 'content/cases/wall.md'];
    return scene.other.ask('persistEntry', saveParams('leak', caseText('第三处'), { path, newPath, ...tab }));
  },
  'its author moves it': ({ editor, from }) =>
    editor.ask('persistEntry', saveParams('leak', texts.foreign, { path: from, newPath: 'content/cases/roof.md' })),
  'it is dropped, begun again and moved': async ({ editor }) => {
    await editor.ask('deleteUnpublishedEntry', which);
    await editor.ask('persistEntry', saveParams('leak', texts.older));
    return editor.ask('persistEntry', saveParams('leak', texts.foreign, { newPath: 'content/cases/roof.md' }));
  },
};

const looks = {
  'the draft': (member: Member) => member.ask('unpublishedEntry', { ...which, ...tab }),
  'what the site has': (member: Member) => member.ask('getEntry', { path, ...tab }),
};

test.each(
  [true, false].flatMap((isOnSite) =>
    Object.keys(moves).flatMap((move) =>
      keysOf(looks)
        .filter((look) => isOnSite || look === 'the draft')
        .map((look) => ({ isOnSite, move, look })),
    ),
  ),
)(
  'who has read $look neither approves, publishes nor drops it unread where $move (on the site: $isOnSite)',
  async ({ isOnSite, move, look }) => {
    const { desk, editor, reviewer } = await startPeopleDesk();
    const other = await enter(desk, '孙编', 'editor');
    if (isOnSite) await putOnMain(desk.store, { [path]: texts.site });
    await editor.ask('persistEntry', saveParams('leak', texts.mine));
    await looks[look](reviewer);
    expect((await moves[move]!({ editor, other, from: path })).status).toBe(200);
    await step(editor, which, 'pending_review');
    const second = await enter(desk, '孙审', 'reviewer');
    const refused = { status: 409, body: { error: expect.stringContaining('还没有看过') } };
    const deed = (name: 'approve' | 'publish' | 'drop') => deeds[name]!(reviewer, 'tab', '');
    expect(await deed('approve')).toMatchObject(refused);
    expect(await deed('drop')).toMatchObject(refused);
    expect((await step(second, which, 'pending_publish')).status).toBe(200);
    expect(await deed('publish')).toMatchObject(refused);
    // Whoever opens it now has read it.
    await looks['the draft'](reviewer);
    expect((await deed('publish')).status).toBe(200);
  },
);

test('who has read a draft does not approve one of the same name that was begun elsewhere since', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  const newPath = 'content/cases/roof.md';
  await editor.ask('persistEntry', saveParams('leak', texts.mine));
  await editor.ask('persistEntry', saveParams('leak', texts.mine, { newPath }));
  await looks['the draft'](reviewer);
  await editor.ask('deleteUnpublishedEntry', which);
  await editor.ask('persistEntry', saveParams('leak', texts.foreign));
  await step(editor, which, 'pending_review');
  expect((await deeds.approve!(reviewer, 'tab', '')).status).toBe(409);
  expect((await deeds.drop!(reviewer, 'tab', '')).status).toBe(409);
});
