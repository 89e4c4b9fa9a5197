// Longer than 250 lines: one protocol, its actions in the order of the table that answers them.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugPattern } from '../../../../src/schemas/index.ts';
import type { Referrer } from '../../../../cms/server/drafts/gate.ts';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import {
  caseText,
  type Desk,
  filesOf,
  git,
  image,
  picture,
  publish,
  putOnMain,
  saveParams,
  startDesk,
  temporaryDir,
  writeFiles,
} from './desk.ts';

const photo = image('照片.jpg');
const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';

const saveAndPublish = async (desk: Desk, slug: string, raw: string) => {
  expect((await desk.ask('persistEntry', saveParams(slug, raw))).status).toBe(200);
  expect((await publish(desk, slug)).status).toBe(200);
};

describe('reading', () => {
  test('introduces itself without parameters', async () => {
    const desk = await startDesk();
    const { status, body } = await desk.post('{"action":"info"}');
    expect(status).toBe(200);
    expect(body).toMatchObject({ repo: 'content.git', publish_modes: expect.arrayContaining(['editorial_workflow']) });
    expect(typeof body.type).toBe('string');
  });

  test('lists the published entries of a folder, as deep as asked', async () => {
    const desk = await startDesk();
    const folder = temporaryDir();
    writeFiles(folder, {
      'cases/leak.md': caseText('楼上漏水'),
      'cases/2025/wages.md': caseText('欠薪'),
      'terms/tort.md': caseText('侵权'),
    });
    await takeOver(desk.store, folder);
    const shallow = await desk.ask('entriesByFolder', { folder: 'content/cases', extension: 'md', depth: 1 });
    expect(shallow.body).toEqual([
      {
        data: caseText('楼上漏水'),
        file: { path: 'content/cases/leak.md', id: expect.stringMatching(/^[0-9a-f]{40}$/u) },
      },
    ]);
    const deep = await desk.ask('entriesByFolder', { folder: 'content/cases', extension: '.md', depth: 2 });
    expect(deep.body.map(({ file }: { file: { path: string } }) => file.path)).toEqual([
      'content/cases/2025/wages.md',
      'content/cases/leak.md',
    ]);
    expect((await desk.ask('entriesByFolder', { folder: 'content/rooms', extension: 'md', depth: 1 })).body).toEqual(
      [],
    );
  });

  test('lists named files, and says of a missing one that it has no data', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('楼上漏水'));
    const files = [{ path: 'content/cases/leak.md', label: '漏水' }, { path: 'content/cases/none.md' }];
    expect((await desk.ask('entriesByFiles', { files })).body).toEqual([
      { data: caseText('楼上漏水'), file: { path: 'content/cases/leak.md', label: '漏水', id: expect.any(String) } },
      { data: null, file: { path: 'content/cases/none.md', id: null } },
    ]);
    const many = Array(101).fill(files[0]);
    expect((await desk.ask('entriesByFiles', { files: many })).status).toBe(400);
  });

  test('reads one entry, and says in Chinese that one does not exist', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('楼上漏水'));
    expect((await desk.ask('getEntry', { path: 'content/cases/leak.md' })).body.data).toBe(caseText('楼上漏水'));
    const missing = await desk.ask('getEntry', { path: 'content/cases/none.md' });
    expect(missing).toEqual({ status: 404, body: { error: expect.stringContaining('不存在') } });
  });

  test('answers what it has none of: deploy previews, notes', async () => {
    const desk = await startDesk();
    expect(await desk.ask('getDeployPreview', which)).toEqual({ status: 200, body: null });
    expect((await desk.ask('getNotes', which)).body).toEqual({ notes: [] });
    expect((await desk.ask('getPRMetadata', which)).body).toEqual({ metadata: null });
  });
});

describe('drafts', () => {
  test('a new draft with an image with a Chinese name reads back as it was written', async () => {
    const desk = await startDesk();
    // Git keeps whole seconds.
    const begun = Math.floor(Date.now() / 1000) * 1000;
    const raw = caseText('《民法典》：楼上漏水，怎么办？', '![墙](/media/照片.jpg)');
    const saved = await desk.ask('persistEntry', saveParams('leak', raw, { newEntry: true, assets: [photo] }));
    expect(saved.status).toBe(200);
    expect((await desk.ask('unpublishedEntries')).body).toEqual(['cases/leak']);

    const { body: draft } = await desk.ask('unpublishedEntry', which);
    expect(draft).toMatchObject({ ...which, status: 'draft', pullRequestAuthor: '编辑' });
    expect(Date.parse(draft.updatedAt)).toBeGreaterThanOrEqual(begun);
    expect(draft.diffs).toEqual([
      { id: expect.any(String), path: 'content/cases/leak.md', newFile: true },
      { id: expect.any(String), path: 'content/media/照片.jpg', newFile: true },
    ]);
    expect((await desk.ask('unpublishedEntry', { id: 'cases/leak' })).body).toEqual(draft);

    const [entry, media] = draft.diffs;
    expect((await desk.ask('unpublishedEntryDataFile', { ...which, ...entry })).body).toEqual({ data: raw });
    expect((await desk.ask('unpublishedEntryMediaFile', { ...which, ...media })).body).toEqual({
      id: media.id,
      name: '照片.jpg',
      path: 'content/media/照片.jpg',
      content: photo.content,
      encoding: 'base64',
    });
    expect((await desk.ask('getEntry', { path: 'content/cases/leak.md' })).status).toBe(404);
    expect(desk.changes).toEqual([]);
  });

  test('a commit holds the entry and its images and nothing else, signed by the editor', async () => {
    const desk = await startDesk();
    const { dir } = desk.store.git;
    await saveAndPublish(desk, 'other', caseText('别的'));
    const editor = { name: '张三' };
    await desk.ask('persistEntry', saveParams('leak', caseText('一', '照片.jpg'), { assets: [photo], editor }));
    expect(filesOf(dir, 'cms/cases/leak').sort()).toEqual(['content/cases/leak.md', 'content/media/照片.jpg']);
    const hash = createHash('sha256').update('张三').digest('hex').slice(0, 12);
    expect(git(dir, 'log', '-1', '--format=%an <%ae> %s', 'cms/cases/leak')).toBe(
      `张三 <${hash}@desk.local> 修改 cases “leak”`,
    );
    await desk.ask('persistEntry', saveParams('leak', caseText('二', '照片.jpg'), { editor: { name: 'Li Si' } }));
    expect(filesOf(dir, 'cms/cases/leak')).toEqual(['content/cases/leak.md']);
    expect(git(dir, 'log', '-1', '--format=%an <%ae>', 'cms/cases/leak')).toBe('Li Si <li-si@desk.local>');
    expect(git(dir, 'rev-list', '--count', 'main..cms/cases/leak')).toBe('2');
  });

  test.each(['', ' ', '...', '<>', '\n\0', '>evil<x@y>'])('a name like %j never breaks a save', async (name) => {
    const desk = await startDesk();
    const saved = await desk.ask('persistEntry', saveParams('leak', caseText('一'), { editor: { name } }));
    expect(saved.status).toBe(200);
    expect(git(desk.store.git.dir, 'log', '-1', '--format=%an', 'cms/cases/leak')).toMatch(/^(?:编辑|evil x@y)$/u);
  });

  test('an image that is neither sent nor named any more leaves the draft; one that is named stays', async () => {
    const desk = await startDesk();
    const assets = [photo, image('旧.png')];
    await desk.ask('persistEntry', saveParams('leak', caseText('一', '照片.jpg 旧.png'), { assets }));
    await desk.ask('persistEntry', saveParams('leak', caseText('二', '照片.jpg')));
    const { diffs } = (await desk.ask('unpublishedEntry', which)).body;
    expect(diffs.map(({ path }: { path: string }) => path)).toEqual([
      'content/cases/leak.md',
      'content/media/照片.jpg',
    ]);
  });

  test('saving a draft equal to what is published succeeds quietly, and the draft opens', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    expect((await desk.ask('persistEntry', saveParams('leak', caseText('一')))).status).toBe(200);
    const draft = await desk.ask('unpublishedEntry', which);
    expect(draft.body.diffs).toEqual([{ id: expect.any(String), path: 'content/cases/leak.md', newFile: false }]);
    expect((await publish(desk, 'leak')).status).toBe(200);
    expect(desk.logged).toEqual([]);
  });

  test('saving the same text twice leaves one commit', async () => {
    const desk = await startDesk();
    for (let round = 0; round < 2; round += 1) await desk.ask('persistEntry', saveParams('leak', caseText('一')));
    expect(git(desk.store.git.dir, 'rev-list', '--count', 'main..cms/cases/leak')).toBe('1');
  });

  test('the status moves, is kept by later saves, and is signed by whoever moved it', async () => {
    const desk = await startDesk();
    await desk.ask('persistEntry', saveParams('leak', caseText('一'), { editor: { name: '张三' } }));
    const moved = await desk.ask('updateUnpublishedEntryStatus', {
      ...which,
      newStatus: 'pending_review',
      editor: { name: '李四' },
    });
    expect(moved.status).toBe(200);
    expect(git(desk.store.git.dir, 'log', '-1', '--format=%an', 'cms/cases/leak')).toBe('李四');
    await desk.ask('persistEntry', saveParams('leak', caseText('二')));
    expect((await desk.ask('unpublishedEntry', which)).body.status).toBe('pending_review');
    expect((await desk.ask('updateUnpublishedEntryStatus', { ...which, newStatus: 'done' })).status).toBe(400);
  });

  test('a message that an editor wrote cannot pass for the facts of a draft', async () => {
    const desk = await startDesk();
    const params = saveParams('leak', caseText('一'));
    (params.options as Record<string, unknown>).commitMessage =
      'x\n\nDesk-Status: pending_publish\nDesk-Path: content/cases/y.md';
    await desk.ask('persistEntry', params);
    expect((await desk.ask('unpublishedEntry', which)).body).toMatchObject({
      status: 'draft',
      diffs: [{ path: 'content/cases/leak.md' }],
    });
  });

  test('a deleted draft is off the desk and stays in the history', async () => {
    const desk = await startDesk();
    for (let round = 0; round < 2; round += 1) {
      await desk.ask('persistEntry', saveParams('leak', caseText('一')));
      expect((await desk.ask('deleteUnpublishedEntry', which)).status).toBe(200);
    }
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
    expect((await desk.ask('unpublishedEntry', which)).status).toBe(404);
    expect((await desk.ask('deleteUnpublishedEntry', which)).status).toBe(404);
    const [kept] = git(
      desk.store.git.dir,
      'for-each-ref',
      '--format=%(refname)',
      'refs/desk/discarded/cases/leak',
    ).split('\n');
    expect(git(desk.store.git.dir, 'show', `${kept}:content/cases/leak.md`)).toContain('title: 一');
  });

  test('a renamed draft opens under its new path and takes the old one away when published', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    const newPath = 'content/cases/roof-leak.md';
    await desk.ask('persistEntry', saveParams('leak', caseText('一'), { newPath }));
    expect((await desk.ask('unpublishedEntry', which)).body.diffs).toEqual([
      { id: expect.any(String), path: newPath, newFile: false },
    ]);
    await desk.ask('persistEntry', saveParams('leak', caseText('二'), { path: newPath }));
    expect((await publish(desk, 'leak')).status).toBe(200);
    expect(git(desk.store.git.dir, 'ls-tree', '-r', '--name-only', 'main')).toBe(newPath);
    expect((await desk.ask('getEntry', { path: newPath })).body.data).toBe(caseText('二'));
  });

  test('a rename to a name that is taken is refused', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    await saveAndPublish(desk, 'roof', caseText('屋顶'));
    const taken = await desk.ask(
      'persistEntry',
      saveParams('leak', caseText('一'), { newPath: 'content/cases/roof.md' }),
    );
    expect(taken).toEqual({ status: 409, body: { error: expect.stringContaining('roof') } });
  });

  test.each(['漏水', '2024/leak', 'a.lock', 'a..b', 'HEAD', '@{1}', 'x~1^['])(
    'what stands under the slug %s makes a draft that lists and opens',
    async (slug) => {
      const desk = await startDesk();
      await putOnMain(desk.store, { [`content/cases/${slug}.md`]: caseText('零') });
      await desk.ask('getEntry', { path: `content/cases/${slug}.md` });
      const saved = await desk.ask('persistEntry', saveParams(slug, caseText('一')));
      expect(saved.status).toBe(200);
      expect((await desk.ask('unpublishedEntries')).body).toEqual([`cases/${slug}`]);
      expect((await desk.ask('unpublishedEntry', { id: `cases/${slug}` })).body.slug).toBe(slug);
    },
  );

  test('nothing is begun under a name that the checks would never let go', async () => {
    const desk = await startDesk();
    const slugs = fc.oneof(
      fc.constantFrom('漏水', 'a b', 'a.lock', 'HEAD', 'a..b', '@{1}', 'x~1^[', '-a', 'a-', 'a--b', 'A', 'a_b', 'é'),
      fc.constantFrom('leak-square', 'leak-poster', 'a'.repeat(101)),
      // An entry may lie in a folder (`2024/leak`), which is no part of its address.
      fc.string({ minLength: 1, maxLength: 12 }).filter((slug) => !slugPattern.test(posix.basename(slug))),
    );
    await fc.assert(
      fc.asyncProperty(slugs, async (slug) => {
        const { status, body } = await desk.ask('persistEntry', saveParams(slug, caseText('一')));
        expect([status, body.error]).toEqual([400, expect.stringMatching(/。$/u)]);
      }),
      { numRuns: 100 },
    );
    const page = saveParams('search', '---\ntitle: 一\n---\n', { collection: 'pages' });
    expect((await desk.ask('persistEntry', page)).body.error).toContain('本站另有用处');
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
  });

  test('a name that some computer cannot write, that nobody sees or that ends in a blank makes none, in words', async () => {
    const desk = await startDesk();
    const signs = ['a*', 'a:b', 'a<', 'a>', 'a|', 'a"', 'a?', '\u3164'].map((slug) => [slug, '有的电脑不认'] as const);
    const ends = [' ', 'a ', 'a\u3000', 'a.'].map((slug) => [slug, '只用小写字母、数字和短横线'] as const);
    for (const [slug, words] of [...signs, ...ends])
      expect(await desk.ask('persistEntry', saveParams(slug, caseText('一')))).toEqual({
        status: 400,
        body: { error: expect.stringContaining(words) },
      });
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
  });

  test('what stands under a name with a blank at its end can be moved to a better one', async () => {
    const desk = await startDesk();
    await putOnMain(desk.store, { 'content/cases/a .md': caseText('一') });
    await desk.ask('getEntry', { path: 'content/cases/a .md' });
    const moved = await desk.ask('persistEntry', saveParams('a ', caseText('一'), { newPath: 'content/cases/a.md' }));
    expect(moved.status).toBe(200);
  });

  test('a text that is longer than the checks take is refused as it is saved, in their words', async () => {
    const desk = await startDesk();
    const long = '长'.repeat(2_000_001);
    expect(await desk.ask('persistEntry', saveParams('leak', long))).toEqual({
      status: 422,
      body: { error: '文件太大：有 2000001 个字，最多 2000000 个。请拆成几篇；如果不是文字，不要放在这里。' },
    });
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
  });
});

describe('publishing', () => {
  test('merges the draft, keeps its history, and announces it', async () => {
    const desk = await startDesk();
    const { dir } = desk.store.git;
    const raw = caseText('一', '照片.jpg');
    await desk.ask('persistEntry', saveParams('leak', raw, { assets: [photo] }));
    const published = await publish(desk, 'leak', { editor: { name: '王五' } });
    expect(published.status).toBe(200);
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
    expect((await desk.ask('getEntry', { path: 'content/cases/leak.md' })).body.data).toBe(raw);
    expect((await desk.ask('getMediaFile', { path: photo.path })).body.content).toBe(photo.content);
    expect(git(dir, 'log', '-1', '--format=%an %P', 'main').split(' ')).toHaveLength(3);
    expect(filesOf(dir, 'main^2^').sort()).toEqual(['content/cases/leak.md', 'content/media/照片.jpg']);
    expect(desk.changes).toEqual([
      {
        kind: 'publish',
        paths: ['cases/leak.md', 'media/照片.jpg'],
        commit: git(dir, 'rev-parse', 'main'),
        editor: '王五',
      },
    ]);
  });

  test('leaves alone what others have published since the draft began', async () => {
    const desk = await startDesk();
    await desk.ask('persistEntry', saveParams('leak', caseText('一')));
    await saveAndPublish(desk, 'wages', caseText('欠薪'));
    await saveAndPublish(desk, 'leak', caseText('二'));
    expect((await desk.ask('getEntry', { path: 'content/cases/wages.md' })).body.data).toBe(caseText('欠薪'));
  });

  test('refuses where the published entry has changed since, loses neither side, and lets the editor settle it', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('原来'));
    await desk.ask('persistEntry', saveParams('leak', caseText('草稿')));
    await putOnMain(desk.store, { [path]: caseText('直接') }, '李四');
    const refused = await publish(desk, 'leak');
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatch(/没有发布.*李四.*leak.*保存一次/u);
    expect((await desk.ask('getEntry', { path: 'content/cases/leak.md' })).body.data).toBe(caseText('直接'));
    const draftFile = { ...which, path: 'content/cases/leak.md', id: '' };
    expect((await desk.ask('unpublishedEntryDataFile', draftFile)).body.data).toBe(caseText('草稿'));

    // Someone who was not told settles nothing by saving.
    await desk.ask('persistEntry', saveParams('leak', caseText('不知情'), { editor: { name: '赵六' } }));
    expect((await publish(desk, 'leak')).status).toBe(409);
    await desk.ask('persistEntry', saveParams('leak', caseText('两边合好')));
    expect((await publish(desk, 'leak')).status).toBe(200);
    expect((await desk.ask('getEntry', { path: 'content/cases/leak.md' })).body.data).toBe(caseText('两边合好'));
    expect(git(desk.store.git.dir, 'log', '--format=%an', 'main')).toContain('李四');
  });

  test('settles nothing when the published entry has changed once more after the editor was told', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('原来'));
    await desk.ask('persistEntry', saveParams('leak', caseText('草稿')));
    await putOnMain(desk.store, { [path]: caseText('直接一') });
    expect((await publish(desk, 'leak')).status).toBe(409);
    await putOnMain(desk.store, { [path]: caseText('直接二') });
    await desk.ask('persistEntry', saveParams('leak', caseText('草稿二')));
    expect((await publish(desk, 'leak')).status).toBe(409);
  });

  test('refuses an image whose name was taken meanwhile by another image', async () => {
    const desk = await startDesk();
    await desk.ask('persistEntry', saveParams('leak', caseText('一', '照片.jpg'), { assets: [photo] }));
    await putOnMain(desk.store, { [photo.path]: picture('照片.jpg', '别的图') });
    const refused = await publish(desk, 'leak');
    expect(refused).toEqual({ status: 409, body: { error: expect.stringContaining('照片.jpg') } });
  });

  test('publishes again after a crash between the two ref moves', async () => {
    const desk = await startDesk();
    const { dir } = desk.store.git;
    await desk.ask('persistEntry', saveParams('leak', caseText('一')));
    await desk.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
    const draft = git(dir, 'rev-parse', 'cms/cases/leak');
    await desk.ask('publishUnpublishedEntry', which);
    git(dir, 'update-ref', 'refs/heads/cms/cases/leak', draft);
    expect((await desk.ask('publishUnpublishedEntry', which)).status).toBe(200);
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
  });

  test('says that there is no such draft', async () => {
    const desk = await startDesk();
    expect(await desk.ask('publishUnpublishedEntry', which)).toEqual({
      status: 404,
      body: { error: expect.stringContaining('leak') },
    });
  });
});

describe('what is published', () => {
  const options = { commitMessage: '删除' };

  test('is reached by no save, whatever the client is set to: the mode without review is refused', async () => {
    const desk = await startDesk();
    const main = git(desk.store.git.dir, 'rev-parse', 'main');
    const answer = await desk.ask('persistEntry', saveParams('leak', caseText('一'), { useWorkflow: false }));
    expect(answer).toEqual({ status: 422, body: { error: expect.stringContaining('审核') } });
    expect(git(desk.store.git.dir, 'rev-parse', 'main')).toBe(main);
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
  });

  test('changes only by what has been approved', async () => {
    const desk = await startDesk();
    await desk.ask('persistEntry', saveParams('leak', caseText('一')));
    for (const newStatus of [undefined, 'pending_review']) {
      if (newStatus) await desk.ask('updateUnpublishedEntryStatus', { ...which, newStatus });
      const answer = await desk.ask('publishUnpublishedEntry', which);
      expect(answer).toEqual({ status: 409, body: { error: expect.stringContaining('待发布') } });
    }
    expect((await publish(desk, 'leak')).status).toBe(200);
  });

  test('an entry goes through a draft that somebody reviews, and its text can be read in it until then', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    expect((await desk.ask('deleteFiles', { paths: [path], options, editor: { name: '张三' } })).status).toBe(200);
    expect((await desk.ask('getEntry', { path })).status).toBe(200);
    const draft = (await desk.ask('unpublishedEntry', which)).body;
    expect(draft).toMatchObject({ status: 'pending_review', isDeletion: true, diffs: [{ path }] });
    expect((await desk.ask('unpublishedEntryDataFile', { ...which, path })).body.data).toBe(caseText('一'));
    expect((await desk.ask('draftFiles', which)).body).toEqual([{ path, change: 'removed' }]);
    expect((await desk.ask('listEntries', { collection: 'cases' })).body).toMatchObject([
      { slug: 'leak', isPublished: true, draft: 'pending_review', isDeletion: true },
    ]);
    desk.changes.length = 0;
    expect((await publish(desk, 'leak')).status).toBe(200);
    expect((await desk.ask('getEntry', { path })).status).toBe(404);
    expect(desk.changes).toMatchObject([{ kind: 'delete', paths: ['cases/leak.md'] }]);
  });

  test('a deletion can be dropped, and saving the entry takes it back', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    await desk.ask('deleteFile', { path, options });
    expect((await desk.ask('deleteUnpublishedEntry', which)).status).toBe(200);
    await desk.ask('deleteFile', { path, options });
    await desk.ask('persistEntry', saveParams('leak', caseText('二')));
    expect((await desk.ask('unpublishedEntry', which)).body).toMatchObject({ isDeletion: false, status: 'draft' });
    await publish(desk, 'leak');
    expect((await desk.ask('getEntry', { path })).body.data).toBe(caseText('二'));
  });

  test('several are not deleted in one call, nor what is gone, nor what somebody is writing', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    const other = 'content/cases/other.md';
    expect(await desk.ask('deleteFiles', { paths: [path, other], options })).toEqual({
      status: 400,
      body: { error: expect.stringContaining('一篇一篇') },
    });
    expect((await desk.ask('deleteFile', { path: other, options })).status).toBe(404);
    await desk.ask('persistEntry', saveParams('leak', caseText('二')));
    expect((await desk.ask('deleteFile', { path, options })).status).toBe(409);
  });

  test('what others refer to stays: the refusal names them, when it is asked for and when it would be published', async () => {
    const users: Referrer[] = [];
    const desk = await startDesk({ listUsers: async (_, asked) => (asked === 'cases/leak.md' ? users : []) });
    await saveAndPublish(desk, 'leak', caseText('一'));
    users.push(
      { path: 'explainers/a.md', name: '普法解读「漏水怎么办」' },
      { path: 'cases/b.md', name: '典型案例「邻里」' },
    );
    const told = [...users];
    const refused = await desk.ask('deleteFile', { path, options });
    expect(refused).toEqual({
      status: 409,
      body: {
        error: expect.stringMatching(/普法解读「漏水怎么办」、典型案例「邻里」/u),
        inUse: { path, users: told },
      },
    });
    users.length = 0;
    await desk.ask('deleteFile', { path, options });
    await desk.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
    users.push({ path: 'rooms/c.md', name: '调解室「亭子」' });
    expect((await desk.ask('publishUnpublishedEntry', which)).status).toBe(409);
    expect((await desk.ask('getEntry', { path })).status).toBe(200);
  });

  test('what was changed after its deletion was asked for stays', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, 'leak', caseText('一'));
    await desk.ask('deleteFile', { path, options });
    await desk.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
    await putOnMain(desk.store, { [path]: caseText('改过') });
    expect(await desk.ask('publishUnpublishedEntry', which)).toEqual({
      status: 409,
      body: { error: expect.stringContaining('又改过') },
    });
  });
});

describe('an image', () => {
  const upload = (desk: Desk, asset: object) => desk.ask('persistMedia', { asset, options: { commitMessage: '上传' } });
  const list = async (desk: Desk) =>
    (await desk.ask('getMedia', { mediaFolder: 'content/media', content: false })).body;

  test('that is uploaded by itself waits, is read and listed, and goes out with the first entry that shows it', async () => {
    const desk = await startDesk();
    const uploaded = await upload(desk, photo);
    expect(uploaded.body).toEqual({ id: expect.any(String), name: '照片.jpg', ...photo });
    expect(desk.changes).toEqual([]);
    expect(await list(desk)).toEqual([{ id: uploaded.body.id, name: '照片.jpg', path: photo.path, isWaiting: true }]);
    expect((await desk.ask('getMediaFile', { path: photo.path })).body.content).toBe(photo.content);
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);

    await desk.ask('persistEntry', saveParams('leak', caseText('一', '![墙](/media/照片.jpg)')));
    expect((await desk.ask('draftFiles', which)).body).toEqual([
      { path, change: 'added' },
      { path: photo.path, change: 'added' },
    ]);
    await publish(desk, 'leak');
    expect(await list(desk)).toEqual([{ id: uploaded.body.id, name: '照片.jpg', path: photo.path }]);
    expect((await desk.ask('listMediaDrafts')).body).toEqual([]);
  });

  test('is published by itself where somebody approves it, and so is its deletion', async () => {
    const desk = await startDesk();
    await upload(desk, image('2024/内.png'));
    expect((await desk.ask('listMediaDrafts')).body).toMatchObject([
      { slug: '2024/内.png', path: 'content/media/2024/内.png', status: 'draft', isDeletion: false, editor: '编辑' },
    ]);
    const media = { collection: 'media' };
    expect((await publish(desk, '2024/内.png', media)).status).toBe(200);
    expect(desk.changes).toMatchObject([{ kind: 'publish', paths: ['media/2024/内.png'] }]);
    const options = { commitMessage: '删' };
    expect((await desk.ask('deleteFiles', { paths: ['content/media/2024/内.png'], options })).status).toBe(200);
    expect((await publish(desk, '2024/内.png', media)).status).toBe(200);
    expect(desk.changes.at(-1)).toMatchObject({ kind: 'delete', paths: ['media/2024/内.png'] });
  });

  test('never takes the place of another of its name, published or waiting; the same one comes again quietly', async () => {
    const desk = await startDesk();
    await upload(desk, photo);
    for (let round = 0; round < 2; round += 1) {
      expect((await upload(desk, photo)).status).toBe(200);
      expect(await upload(desk, image('照片.jpg', '别的'))).toEqual({
        status: 409,
        body: { error: expect.stringContaining('换个名字') },
      });
      await publish(desk, '照片.jpg', { collection: 'media' });
    }
    const save = saveParams('leak', caseText('一', '照片.jpg'), { assets: [image('照片.jpg', '别的')] });
    expect((await desk.ask('persistEntry', save)).status).toBe(409);
  });

  test('that only waits just goes when it is deleted', async () => {
    const desk = await startDesk();
    await upload(desk, photo);
    expect((await desk.ask('deleteFiles', { paths: [photo.path], options: { commitMessage: '删' } })).status).toBe(200);
    expect(await list(desk)).toEqual([]);
  });
});
