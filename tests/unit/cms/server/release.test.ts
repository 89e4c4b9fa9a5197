import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/rules/entries/finding.ts';
import type { Candidate } from '../../../../cms/server/review/release.ts';
import { caseText, type Desk, git, image, putOnMain, saveParams, startDesk } from './desk.ts';
import { type Member, startPeopleDesk } from './people-desk.ts';

type Ask = Desk['ask'];

const name = '年底更新';
const leak = { collection: 'cases', slug: 'leak' };
const noise = { collection: 'cases', slug: 'noise' };
const both = [leak, noise];

const save = (ask: Ask, slug: string, body = '正文') => ask('persistEntry', saveParams(slug, caseText(slug, body)));
const list = async (ask: Ask): Promise<Candidate[]> => (await ask('listCandidates')).body;
/** What a sheet that has just been opened shows of a release. */
const see = async (ask: Ask) =>
  (await list(ask))
    .filter(({ release }) => release === name)
    .map(({ collection, slug, commit }) => ({ collection, slug, commit }));
const step = async (ask: Ask, newStatus: string, more: object = {}) =>
  ask('stepRelease', { name, seen: await see(ask), newStatus, ...more });
const publish = async (ask: Ask) => ask('publishRelease', { name, seen: await see(ask) });
const states = async (ask: Ask) => Object.fromEntries((await list(ask)).map(({ slug, status }) => [slug, status]));

/** Two drafts of an editor in one release. */
async function startRelease(options: Parameters<typeof startPeopleDesk>[0] = {}) {
  const people = await startPeopleDesk(options);
  for (const { slug } of both) await save(people.editor.ask, slug);
  expect((await people.editor.ask('gatherRelease', { name, members: both, isNew: true })).status).toBe(200);
  return people;
}

test('drafts that belong together are sent, approved and published as one: one commit, one build', async () => {
  const { desk, editor, reviewer } = await startRelease();
  const dir = desk.store.git.dir;
  expect(await list(editor.ask)).toMatchObject([
    { ...leak, name: 'leak', release: name, status: 'draft', path: 'content/cases/leak.md', editor: '李编' },
    { ...noise, release: name },
  ]);
  expect((await step(editor.ask, 'pending_review')).status).toBe(200);
  expect((await step(reviewer.ask, 'pending_publish')).status).toBe(200);
  const before = git(dir, 'rev-parse', 'main');
  expect((await publish(reviewer.ask)).status).toBe(200);
  expect(git(dir, 'rev-list', '--first-parent', `${before}..main`).split('\n')).toHaveLength(1);
  expect(git(dir, 'log', '-1', '--format=%an|%B', 'main')).toBe(
    `王审|发布批次「${name}」\n\n发布 cases/leak\n发布 cases/noise`,
  );
  expect(desk.changes).toMatchObject([{ kind: 'publish', paths: ['cases/leak.md', 'cases/noise.md'], editor: '王审' }]);
  expect(await list(editor.ask)).toEqual([]);
  expect((await editor.ask('entryVersions', { path: 'content/cases/leak.md' })).body).toMatchObject([
    { editor: '王审', what: `发布批次「${name}」` },
  ]);
});

test('what is sent back goes back as one, with its words', async () => {
  const { editor, reviewer } = await startRelease();
  await step(editor.ask, 'pending_review');
  expect((await step(reviewer.ask, 'draft', { note: '两篇的日期对不上' })).status).toBe(200);
  for (const which of both)
    expect((await editor.ask('unpublishedEntry', which)).body.returned).toMatchObject({ note: '两篇的日期对不上' });
});

const fault: Omit<Finding, 'file'> = {
  field: 'body',
  rule: 'links',
  severity: 'error',
  message: '链接打不开',
  fix: '改好链接',
};

test('they are checked together: what refers to another of them holds only with it, and one that fails stops all', async () => {
  const { desk, editor, reviewer } = await startRelease({
    // An entry that names «noise» needs it beside it; one that says so is wrong whatever stands there.
    checkEntry: async ({ path, text, tree }) =>
      (text.includes('见noise') && !tree.files.has('cases/noise.md')) || text.includes('错')
        ? [{ ...fault, file: path }]
        : [],
  });
  await save(editor.ask, 'leak', '见noise');
  const alone = await editor.ask('stepDraft', { ...leak, newStatus: 'pending_review' });
  expect(alone).toMatchObject({ status: 422, body: { error: expect.stringContaining('链接打不开') } });
  expect((await step(editor.ask, 'pending_review')).status).toBe(200);
  expect((await step(reviewer.ask, 'pending_publish')).status).toBe(200);

  await save(editor.ask, 'noise', '错');
  const refused = await step(reviewer.ask, 'pending_publish');
  expect(refused.status).toBe(422);
  expect(refused.body.error).toMatch(/^这一批没有动，问题在「noise」：.*链接打不开/u);
  expect(await states(editor.ask)).toEqual({ leak: 'pending_publish', noise: 'pending_review' });
  expect((await publish(reviewer.ask)).body.error).toContain('问题在「noise」');
  expect(desk.changes).toEqual([]);
});

/** What somebody may not do with one of them they do with none. */
test('each of them is checked among all that go on with it, over one reading of what will stand', async () => {
  const asked: { path: string; among: readonly string[] | undefined; tree: object }[] = [];
  const { editor } = await startRelease({
    checkEntry: async ({ path, among, tree }) => {
      asked.push({ path, among, tree });
      return [];
    },
  });
  expect((await step(editor.ask, 'pending_review')).status).toBe(200);
  const among = ['cases/leak.md', 'cases/noise.md'];
  expect(asked.map(({ path }) => path)).toEqual(among);
  for (const each of asked) expect(each.among).toEqual(among);
  expect(new Set(asked.map(({ tree }) => tree)).size).toBe(1);
});

test.each<[who: string, deed: string, by: 'editor' | 'reviewer', attempt: (ask: Ask) => ReturnType<Ask>]>([
  ['an editor', 'approves', 'editor', (ask) => step(ask, 'pending_publish')],
  ['a reviewer', 'publishes what is not approved', 'reviewer', publish],
])('%s %s: nothing moves', async (_, __, by, attempt) => {
  const people = await startRelease();
  await step(people.editor.ask, 'pending_review');
  const { status, body } = await attempt(people[by].ask);
  expect(status).toBeGreaterThanOrEqual(403);
  expect(body.error).toContain('这一批没有动');
  expect(await states(people.editor.ask)).toEqual({ leak: 'pending_review', noise: 'pending_review' });
  expect(people.desk.changes).toEqual([]);
});

test('nobody approves a release in which they have written; an administrator does with a reason, which stays', async () => {
  const { desk, editor, reviewer, administrator } = await startRelease();
  const tab = { editor: { session: 'tab' } };
  for (const { ask, name: by } of [reviewer, administrator]) {
    await ask('unpublishedEntry', { ...noise, ...tab });
    expect((await ask('persistEntry', { ...saveParams('noise', caseText('noise', by)), ...tab })).status).toBe(200);
  }
  await step(editor.ask, 'pending_review');
  expect((await step(reviewer.ask, 'pending_publish')).body.error).toContain('问题在「noise」');
  expect((await step(administrator.ask, 'pending_publish')).status).toBe(403);
  expect((await step(administrator.ask, 'pending_publish', { note: '只有我在' })).status).toBe(200);
  expect((await publish(administrator.ask)).status).toBe(200);
  expect(git(desk.store.git.dir, 'log', '-1', '--format=%b', 'main')).toContain(
    '发布 cases/noise（自己写、自己审：只有我在）',
  );
});

test.each<[what: string, change: (member: Member) => Promise<unknown>]>([
  ['a text', ({ ask }) => save(ask, 'leak', '又改了')],
  ['a step', ({ ask }) => ask('stepDraft', { ...leak, newStatus: 'draft' })],
  ['a draft', ({ ask }) => ask('gatherRelease', { name, members: [...both, { ...leak, slug: 'third' }] })],
])('%s that came after the sheet was opened keeps the release where it is', async (_, change) => {
  const { editor, reviewer } = await startRelease();
  await save(editor.ask, 'third');
  await step(editor.ask, 'pending_review');
  const seen = await see(reviewer.ask);
  await change(editor);
  const answer = await reviewer.ask('stepRelease', { name, seen, newStatus: 'pending_publish' });
  expect(answer).toMatchObject({ status: 409, body: { error: expect.stringContaining('在您打开以后变过') } });
});

test('the site has changed under one of them: nothing is published, and saving that one again settles it', async () => {
  const desk = await startDesk();
  for (const { slug } of both) await save(desk.ask, slug);
  await desk.ask('gatherRelease', { name, members: both, isNew: true });
  await step(desk.ask, 'pending_publish');
  await putOnMain(desk.store, { 'content/cases/noise.md': caseText('别人的') });
  expect((await publish(desk.ask)).body.error).toMatch(/问题在「noise」：没有发布：.*改过网站上的/u);
  await save(desk.ask, 'noise', '看过别人的');
  await step(desk.ask, 'pending_publish');
  expect((await publish(desk.ask)).status).toBe(200);
});

test('a release has 2 to 50 drafts, each in no other, and none with a time of its own', async () => {
  const desk = await startDesk();
  const gather = (members: object[], more: object = {}) => desk.ask('gatherRelease', { name, members, ...more });
  for (const slug of ['leak', 'noise', 'third']) await save(desk.ask, slug);
  expect((await gather([leak], { isNew: true })).body.error).toContain('一批要有 2 到 50 篇');
  expect((await gather([leak, leak], { isNew: true })).body.error).toContain('一批要有 2 到 50 篇');
  const many = Array.from({ length: 51 }, (_, index) => ({ ...leak, slug: `case-${index}` }));
  expect((await gather(many, { isNew: true })).body.error).toContain('一批要有 2 到 50 篇');
  expect((await gather([leak, { ...leak, slug: 'nowhere' }], { isNew: true })).status).toBe(404);
  expect((await gather(both, { isNew: true, name: '\u200b' })).status).toBe(400);
  expect((await gather(both, { isNew: true })).status).toBe(200);
  for (const same of [name, `${name}\u200b`, ` ${name.slice(0, 2)} ${name.slice(2)}`])
    expect((await gather(both, { isNew: true, name: same })).body.error).toContain(`已经有一批叫「${name}」`);
  const third = { ...leak, slug: 'third' };
  expect((await gather([leak, third], { name: '另一批', isNew: true })).body.error).toContain('那一批里拿出来');
  await desk.ask('stepDraft', { ...third, newStatus: 'pending_publish', publishAt: '2099-01-01T00:00:00Z' });
  expect((await gather([...both, third])).body.error).toContain('定了时间');
  // Nor is one given to what is in a release: it would come without the others.
  const timed = await desk.ask('stepDraft', {
    ...leak,
    newStatus: 'pending_publish',
    publishAt: '2099-01-01T00:00:00Z',
  });
  expect(timed).toMatchObject({ status: 409, body: { error: expect.stringContaining(`在「${name}」那一批里`) } });
  await desk.ask('stepDraft', { ...third, newStatus: 'pending_review' });
  // One goes, one comes; the last ones go with the release itself.
  expect((await gather([leak, third])).status).toBe(200);
  expect((await see(desk.ask)).map(({ slug }) => slug)).toEqual(['leak', 'third']);
  expect((await gather([])).status).toBe(200);
  expect(await see(desk.ask)).toEqual([]);
  const { steps } = (await desk.ask('draftHistory', leak)).body;
  expect(steps.map(({ note, isSave }: { note?: string; isSave: boolean }) => [note, isSave])).toEqual([
    [undefined, true],
    [`放进「${name}」这一批。`, false],
    [`从「${name}」这一批里拿出来了。`, false],
  ]);
});

test('a save keeps a draft in its release, and makes nobody its author who has only put it there', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  for (const { slug } of both) await save(editor.ask, slug);
  await reviewer.ask('gatherRelease', { name, members: both, isNew: true });
  await save(editor.ask, 'leak', '再写');
  await step(editor.ask, 'pending_review');
  expect((await step(reviewer.ask, 'pending_publish')).status).toBe(200);
});

test('two that put different images under one name are not published together', async () => {
  const desk = await startDesk();
  for (const [index, { slug }] of both.entries())
    await desk.ask(
      'persistEntry',
      saveParams(slug, caseText(slug, '图.png'), { assets: [image('图.png', `${index}`)] }),
    );
  await desk.ask('gatherRelease', { name, members: both, isNew: true });
  expect((await step(desk.ask, 'pending_review')).body.error).toContain('都要写「media/图.png」');
});
