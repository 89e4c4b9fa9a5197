import { expect, test } from 'vitest';
import { createContentReader } from '../../../../src/app/server/desk-content.ts';
import { createEntryChecks } from '../../../../src/app/server/entry-checks.ts';
import { createSettingsReader } from '../../../../src/app/server/settings-reader.ts';
import { makeSite } from '../../make-portal.ts';
import { caseText, type Desk, git, putOnMain, saveParams } from './desk.ts';
import { type Member, startPeopleDesk } from './people-desk.ts';

const readContent = createContentReader({ shippedSite: makeSite(), statutes: [] });
const readFindings = createSettingsReader(readContent);
const checks = {
  checkEntry: createEntryChecks(readContent),
  readSettings: async (candidate: Parameters<typeof readFindings>[0]) => ({
    findings: (await readFindings(candidate)).findings,
    html: '<p>首页</p>',
  }),
};

const files = {
  settings: { slug: 'site', path: 'content/site.json' },
  words: { slug: 'ui', path: 'content/ui.json' },
} as const;
const english = { collection: 'words', slug: 'ui.en', path: 'content/ui.en.json' } as const;
type Section = keyof typeof files;

const siteText = (changes: object = {}) => `${JSON.stringify({ ...makeSite(), ...changes }, null, 2)}\n`;
const toParams = (collection: Section, raw: string) => {
  const { slug, path } = files[collection];
  return { ...saveParams(slug, raw, { collection, path }), editor: { session: 'tab' } };
};
const toWhich = (collection: Section) => ({ collection, slug: files[collection].slug });

async function startSettled() {
  const all = await startPeopleDesk(checks);
  await putOnMain(all.desk.store, { 'content/site.json': siteText() });
  return all;
}

const show = ({ store }: Desk, path: string) => git(store.git.dir, 'show', `main:${path}`);

async function approveAndPublish(member: Member, collection: Section) {
  const note = '只有我一位管理员';
  const approved = await member.ask('stepDraft', { ...toWhich(collection), newStatus: 'pending_publish', note });
  return approved.status === 200 ? member.ask('publishUnpublishedEntry', toWhich(collection)) : approved;
}

const send = (member: Member, collection: Section) =>
  member.ask('stepDraft', { ...toWhich(collection), newStatus: 'pending_review' });

test('an administrator changes settings by a draft, through review, with a history, and back', async () => {
  const { desk, administrator } = await startSettled();
  const { path } = files.settings;
  const before = show(desk, path);
  const opened = await administrator.ask('getEntry', { path, editor: { session: 'tab' } });
  expect(opened.body.data).toBe(siteText());
  const fresh = siteText({ notice: '周六也有人' });
  expect((await administrator.ask('persistEntry', toParams('settings', fresh))).status).toBe(200);
  expect(show(desk, path)).toBe(before);
  expect((await administrator.ask('publishUnpublishedEntry', toWhich('settings'))).status).toBe(409);
  expect((await send(administrator, 'settings')).status).toBe(200);
  expect((await approveAndPublish(administrator, 'settings')).status).toBe(200);
  expect(`${show(desk, path)}\n`).toBe(fresh);
  expect(desk.changes.at(-1)).toMatchObject({ kind: 'publish', paths: ['site.json'], editor: '赵管' });

  const { body: versions } = await administrator.ask('entryVersions', { path });
  expect(versions).toHaveLength(2);
  const old = { ...toWhich('settings'), path, commit: versions[1].commit };
  expect((await administrator.ask('restoreVersion', old)).status).toBe(200);
  expect((await send(administrator, 'settings')).status).toBe(200);
  expect((await approveAndPublish(administrator, 'settings')).status).toBe(200);
  expect(show(desk, path)).toBe(before);
});

test('words are changed where the portal has none of its own, and what is empty is the program’s', async () => {
  const { desk, administrator } = await startSettled();
  const { path } = files.words;
  expect((await administrator.ask('getEntry', { path })).body.data).toBe('{}\n');
  const raw = '{\n  "nav.home": "主页"\n}\n';
  expect((await administrator.ask('persistEntry', toParams('words', raw))).status).toBe(200);
  expect((await send(administrator, 'words')).status).toBe(200);
  expect((await approveAndPublish(administrator, 'words')).status).toBe(200);
  expect(`${show(desk, path)}\n`).toBe(raw);
});

test('words of another language are a draft of their own, for administrators alone', async () => {
  const { desk, administrator, editor } = await startSettled();
  const { collection, slug, path } = english;
  const which = { collection, slug };
  const raw = '{\n  "nav.home": "Home"\n}\n';
  const params = { ...saveParams(slug, raw, { collection, path }), editor: { session: 'tab' } };
  expect((await editor.ask('persistEntry', params)).status).toBe(403);
  expect((await administrator.ask('getEntry', { path, editor: { session: 'tab' } })).body.data).toBe('{}\n');
  expect((await administrator.ask('persistEntry', params)).status).toBe(200);
  expect((await administrator.ask('persistEntry', toParams('words', '{"nav.home": "主页"}\n'))).status).toBe(200);
  expect((await administrator.ask('stepDraft', { ...which, newStatus: 'pending_review' })).status).toBe(200);
  expect(
    (await administrator.ask('stepDraft', { ...which, newStatus: 'pending_publish', note: '只有我' })).status,
  ).toBe(200);
  expect((await administrator.ask('publishUnpublishedEntry', which)).status).toBe(200);
  expect(`${show(desk, path)}\n`).toBe(raw);
  expect((await administrator.ask('unpublishedEntries')).body).toEqual(['words/ui']);
});

test('what is no language names no file of words', async () => {
  const { administrator } = await startSettled();
  for (const slug of ['ui.', 'ui.EN', 'ui..en', 'ui.zh-CN', 'site.en', 'ui.en.json']) {
    const params = saveParams(slug, '{}\n', { collection: 'words', path: `content/${slug}.json` });
    expect([slug, (await administrator.ask('persistEntry', params)).status]).toEqual([slug, 400]);
  }
});

test.each([
  ['settings', siteText({ hotlines: [{ name: '热线', number: '一二三' }] }), 'hotlines.0.number'],
  ['settings', siteText({ name: '' }), 'name'],
  ['settings', '{"name": ', ''],
  ['words', '{"nav.home": "<b>首页</b>"}\n', 'nav.home'],
] as const)(
  '%s that the build would refuse (%#) go no further, and the finding names its field',
  async (collection, raw, field) => {
    const { administrator } = await startSettled();
    const { path } = files[collection];
    const { body } = await administrator.ask('readSettings', { path, text: raw });
    expect(body.html).toBe('<p>首页</p>');
    expect(body.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: path.slice('content/'.length), field, severity: 'error' }),
      ]),
    );
    expect((await administrator.ask('persistEntry', toParams(collection, raw))).status).toBe(200);
    const refused = await send(administrator, collection);
    expect(refused.status).toBe(422);
    expect(refused.body.error).toContain(body.findings[0].message);
  },
);

test('a portal that takes content from the program keeps only what is its own', async () => {
  const { desk, administrator } = await startPeopleDesk(checks);
  const own = `${JSON.stringify({ name: '临江', shipped: ['laws'], organisation: '临江县司法局', seal: '临江', hotlines: [{ name: '值班', number: '2011234' }] }, null, 2)}\n`;
  await putOnMain(desk.store, { 'content/site.json': own.replace('值班', '总机') });
  expect((await administrator.ask('readSettings', { path: files.settings.path, text: own })).body.findings).toEqual([]);
  await administrator.ask('getEntry', { path: files.settings.path, editor: { session: 'tab' } });
  await administrator.ask('persistEntry', toParams('settings', own));
  expect((await send(administrator, 'settings')).status).toBe(200);
  expect((await approveAndPublish(administrator, 'settings')).status).toBe(200);
  expect(`${show(desk, files.settings.path)}\n`).toBe(own);
});

/** Everything that can be asked about the draft of settings, or about their file. */
const questions = (collection: Section): [string, object][] => {
  const { path } = files[collection];
  const which = toWhich(collection);
  const commit = '0'.repeat(40);
  return [
    ['getEntry', { path }],
    ['entriesByFiles', { files: [{ path }] }],
    ['persistEntry', toParams(collection, '{}\n')],
    ['unpublishedEntry', which],
    ['unpublishedEntry', { id: `${collection}/${which.slug}` }],
    ['unpublishedEntryDataFile', { ...which, path }],
    ['updateUnpublishedEntryStatus', { ...which, newStatus: 'pending_publish' }],
    ['stepDraft', { ...which, newStatus: 'pending_publish' }],
    ['publishUnpublishedEntry', which],
    ['deleteUnpublishedEntry', which],
    ['deleteFile', { path, options: {} }],
    ['deleteFiles', { paths: [path], options: {} }],
    ['draftHistory', which],
    ['draftFiles', which],
    ['draftVersion', { ...which, commit }],
    ['restoreDraftVersion', { ...which, commit }],
    ['entryTexts', { ...which, path }],
    ['entryVersions', { path }],
    ['entryVersion', { path, commit }],
    ['restoreVersion', { ...which, path, commit }],
    ['takeBack', { ...which, kind: 'discarded', path, commit }],
    ['readSettings', { path, text: '{}' }],
    ['listComments', which],
    ['addComment', { ...which, place: { field: '', quote: '', before: '', after: '', start: 0 }, words: '改一下' }],
    ['createLink', which],
    ['listLinks', which],
    ['notePresence', which],
    ['gatherRelease', { name: '一批', members: [which, { collection: 'cases', slug: 'leak' }], isNew: true }],
    ['publishRelease', { name: '一批', seen: [{ ...which, commit }] }],
    ['stepRelease', { name: '一批', seen: [{ ...which, commit }], newStatus: 'pending_publish' }],
  ];
};

test.each(['settings', 'words'] as const)(
  'nobody but administrators is told of %s or does anything with them',
  async (collection) => {
    const { desk, administrator, reviewer, editor } = await startSettled();
    await administrator.ask(
      'persistEntry',
      toParams(collection, collection === 'words' ? '{}\n' : siteText({ notice: '新' })),
    );
    for (const member of [reviewer, editor]) {
      for (const [action, params] of questions(collection)) {
        const { status, body } = await member.ask(action, params as Record<string, unknown>);
        expect({ action, status, error: body.error }).toEqual({
          action,
          status: 403,
          error: expect.stringContaining('只有管理员'),
        });
      }
      expect((await member.ask('unpublishedEntries')).body).toEqual([]);
      expect((await member.ask('listCandidates')).body).toEqual([]);
      expect((await member.ask('countWaiting')).body).toEqual({ count: 0 });
    }
    expect((await administrator.ask('unpublishedEntries')).body).toEqual([`${collection}/${files[collection].slug}`]);
    await administrator.ask('deleteUnpublishedEntry', toWhich(collection));
    expect((await reviewer.ask('listBin')).body).toEqual([]);
    expect((await administrator.ask('listBin')).body).toHaveLength(1);
    expect(desk.logged).toEqual([]);
  },
);

test('nobody but administrators takes settings out of the release in which they are', async () => {
  const { desk, administrator, editor } = await startSettled();
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  await administrator.ask('persistEntry', toParams('settings', siteText({ notice: '新' })));
  const members = [toWhich('settings'), { collection: 'cases', slug: 'leak' }];
  expect((await administrator.ask('gatherRelease', { name: '一批', members, isNew: true })).status).toBe(200);
  const tips = () => git(desk.store.git.dir, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads/cms');
  const before = tips();
  const apart = await editor.ask('gatherRelease', { name: '一批', members: [] });
  expect(apart).toMatchObject({ status: 403, body: { error: expect.stringContaining('只有管理员') } });
  expect(tips()).toBe(before);
  expect((await administrator.ask('gatherRelease', { name: '一批', members: [] })).status).toBe(200);
});

test('settings cannot be deleted, and there is one draft of them under one name', async () => {
  const { administrator } = await startSettled();
  const { path } = files.settings;
  expect((await administrator.ask('deleteFile', { path, options: {} })).body.error).toContain('网站不能没有设置');
  const other = { ...saveParams('other', siteText({ notice: '新' }), { collection: 'settings', path }) };
  expect((await administrator.ask('persistEntry', other)).status).toBe(400);
  const elsewhere = saveParams('site', siteText(), { collection: 'settings', path: 'content/words.json' });
  expect((await administrator.ask('persistEntry', elsewhere)).status).toBe(400);
});
