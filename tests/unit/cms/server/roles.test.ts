// Longer than 250 lines: who may do what to a draft in which state is one table, tried over HTTP and over Git.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, getDeed } from '../../../../cms/server/drafts/deed.ts';
import { findRefusal, type Situation } from '../../../../cms/server/drafts/rights.ts';
import { keysOf } from '../../../../src/schemas/record.ts';
import { statuses } from '../../../../cms/server/drafts/drafts.ts';
import { roles } from '../../../../cms/server/people/role.ts';
import { caseText, type Desk, git, image, picture, putOnMain, saveParams } from './desk.ts';
import { enter, type Member, startPeopleDesk } from './people-desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';
const save = (member: Member, text = caseText('漏水'), options = {}) =>
  member.ask('persistEntry', saveParams('leak', text, options));
/** Reads the draft and writes in it, as somebody does who opens it in a tab. */
const touch = async (member: Member, text: string) => {
  const tab = { editor: { session: 'tab' } };
  await member.ask('unpublishedEntry', { ...which, ...tab });
  return save(member, text, tab);
};
const step = (member: Member, newStatus: string, note?: string) =>
  member.ask('stepDraft', { ...which, newStatus, ...(note !== undefined && { note }) });
const publish = (member: Member) => member.ask('publishUnpublishedEntry', which);
const mainOf = ({ store }: Desk) => git(store.git.dir, 'rev-parse', 'main');

/** Deed by role, whose draft (`touched`: another's, with changes of one's own) and status: `y` where it is done. Statuses: 草稿, 待审, 待发布. */
const table: Record<
  Deed,
  Record<(typeof roles)[number], { own: string; touched: string; others: string; elsewhere: string }>
> = {
  send: {
    editor: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'yyy' },
    reviewer: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'yyy' },
    administrator: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'yyy' },
  },
  'take back': {
    editor: { own: 'yyy', touched: 'yyy', others: 'nnn', elsewhere: 'nnn' },
    reviewer: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'nnn' },
    administrator: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'yyy' },
  },
  approve: {
    editor: { own: 'nnn', touched: 'nnn', others: 'nnn', elsewhere: 'nnn' },
    reviewer: { own: 'nnn', touched: 'nnn', others: 'nyy', elsewhere: 'nnn' },
    administrator: { own: 'nnn', touched: 'nnn', others: 'nyy', elsewhere: 'nyy' },
  },
  publish: {
    editor: { own: 'nnn', touched: 'nnn', others: 'nnn', elsewhere: 'nnn' },
    reviewer: { own: 'nnn', touched: 'nnn', others: 'nny', elsewhere: 'nnn' },
    administrator: { own: 'nny', touched: 'nny', others: 'nny', elsewhere: 'nny' },
  },
  discard: {
    editor: { own: 'yyy', touched: 'nnn', others: 'nnn', elsewhere: 'nnn' },
    reviewer: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'nnn' },
    administrator: { own: 'yyy', touched: 'yyy', others: 'yyy', elsewhere: 'yyy' },
  },
};

describe('who may do what to whose draft, and when', () => {
  const rows = Object.entries(table).flatMap(([deed, byRole]) =>
    Object.entries(byRole).flatMap(([role, byDraft]) =>
      Object.entries(byDraft).map(([whose, expected]) => ({ deed, role, whose, expected })),
    ),
  );

  test.each(rows)('$role: $deed, $whose → $expected', ({ deed, role, whose, expected }) => {
    const answers = statuses.map((status) => {
      const situation: Situation = {
        status,
        slug: 'leak',
        release: undefined,
        isOwn: ['own', 'touched'].includes(whose),
        isBeginner: whose === 'own',
        beginner: '李编',
        isInRegion: whose !== 'elsewhere',
        hasReason: false,
      };
      const actor = { role: role as (typeof roles)[number], isAlone: false };
      return findRefusal(actor, deed as Deed, situation) ? 'n' : 'y';
    });
    expect(answers.join('')).toBe(expected);
  });

  const ownDraft = {
    slug: 'leak',
    release: undefined,
    isOwn: true,
    isBeginner: true,
    beginner: '赵管',
    isInRegion: true,
  };

  test('what belongs to a release is published with it alone, whoever asks', () => {
    const situation: Situation = { ...ownDraft, status: 'pending_publish', release: '物业的一批', hasReason: true };
    for (const actor of [
      { role: 'administrator', isAlone: false } as const,
      { role: 'editor', isAlone: true } as const,
    ]) {
      expect(findRefusal(actor, 'publish', situation)?.message).toContain('在「物业的一批」那一批里');
      expect(findRefusal(actor, 'publish', { ...situation, release: undefined })).toBeUndefined();
    }
  });

  test('an administrator approves their own with a reason, and nobody else does', () => {
    const situation: Situation = { ...ownDraft, status: 'pending_review', hasReason: true };
    const may = roles.filter((role) => !findRefusal({ role, isAlone: false }, 'approve', situation));
    expect(may).toEqual(['administrator']);
  });

  test.each([
    ['draft', 'pending_review', 'send'],
    ['draft', 'pending_publish', 'approve'],
    ['pending_review', 'pending_publish', 'approve'],
    ['pending_publish', 'pending_publish', 'approve'],
    ['pending_publish', 'pending_review', 'take back'],
    ['pending_review', 'draft', 'take back'],
  ] as const)('from %s to %s is to %s', (from, to, deed) => expect(getDeed(from, to)).toBe(deed));
});

test('the server answers each of these as the table says, over HTTP and on a real repository', async () => {
  const { desk, editor, reviewer, administrator } = await startPeopleDesk();
  const { dir } = desk.store.git;
  const stranger = await enter(desk, '孙编', 'editor');
  const second = await enter(desk, '钱管', 'administrator');
  /** The commit of a draft that somebody has written, at each status. */
  const commits = new Map<string, string>();
  for (const member of [editor, reviewer, administrator, stranger]) {
    const draft = { collection: 'cases', slug: `of-${commits.size}` };
    await member.ask('persistEntry', saveParams(draft.slug, caseText('漏水')));
    for (const status of statuses) {
      const approver = status === 'pending_publish' ? second : member;
      if (status !== 'draft')
        expect((await approver.ask('stepDraft', { ...draft, newStatus: status })).status).toBe(200);
      commits.set(`${member.name} ${status}`, git(dir, 'rev-parse', `cms/cases/${draft.slug}`));
    }
  }
  const ask: Record<Deed, (member: Member, slug: string) => ReturnType<Member['ask']>> = {
    send: ({ ask: send }, slug) => send('stepDraft', { collection: 'cases', slug, newStatus: 'pending_review' }),
    'take back': ({ ask: send }, slug) =>
      send('stepDraft', { collection: 'cases', slug, newStatus: 'draft', note: '改' }),
    approve: ({ ask: send }, slug) =>
      send('updateUnpublishedEntryStatus', { collection: 'cases', slug, newStatus: 'pending_publish' }),
    publish: ({ ask: send }, slug) => send('publishUnpublishedEntry', { collection: 'cases', slug }),
    discard: ({ ask: send }, slug) => send('deleteUnpublishedEntry', { collection: 'cases', slug }),
  };
  const members = { editor, reviewer, administrator };
  for (const deed of keysOf(ask))
    for (const role of roles)
      for (const whose of ['own', 'others'] as const) {
        const author = whose === 'own' ? members[role] : stranger;
        const expected = [...table[deed][role][whose]];
        for (const [index, status] of statuses.entries()) {
          // To send what has been sent is to take it back from where it is.
          if (deed === 'send' && status !== 'draft') continue;
          const slug = `${deed}-${role}-${whose}-${status}`.replace(' ', '-');
          git(dir, 'update-ref', `refs/heads/cms/cases/${slug}`, commits.get(`${author.name} ${status}`)!);
          const main = mainOf(desk);
          const answer = await ask[deed](members[role], slug);
          expect([slug, answer.status < 300 ? 'y' : 'n', answer.body.error]).toEqual([
            slug,
            expected[index],
            expected[index] === 'y' ? undefined : expect.stringMatching(/\p{Script=Han}/u),
          ]);
          expect(answer.status, slug).toSatisfy((code: number) => [200, 403, 409].includes(code));
          if (deed !== 'publish' || answer.status !== 200) expect(mainOf(desk), slug).toBe(main);
        }
      }
});

describe('a draft', () => {
  test('waits for whoever can go on with it, and for nobody else', async () => {
    const { editor, reviewer, administrator } = await startPeopleDesk();
    const members = [editor, reviewer, administrator];
    const waiting = () => Promise.all(members.map(async (member) => (await member.ask('countWaiting')).body.count));
    await save(editor);
    expect(await waiting()).toEqual([0, 0, 0]);
    const place = { field: '', quote: '', before: '', after: '', start: 0 };
    const { body: said } = await reviewer.ask('addComment', { ...which, place, words: '时间呢？' });
    expect(await waiting()).toEqual([1, 0, 0]);
    await editor.ask('resolveComment', { ...which, id: said[0].id, isResolved: true });
    expect(await waiting()).toEqual([0, 0, 0]);
    await step(editor, 'pending_review');
    expect(await waiting()).toEqual([0, 1, 1]);
    await reviewer.ask('stepDraft', { ...which, newStatus: 'draft', note: '请补上时间。' });
    expect(await waiting()).toEqual([1, 0, 0]);
    await step(editor, 'pending_review');
    await reviewer.ask('unpublishedEntry', which);
    await step(reviewer, 'pending_publish');
    expect(await waiting()).toEqual([0, 1, 1]);
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    expect((await reviewer.ask('stepDraft', { ...which, newStatus: 'pending_publish', publishAt })).status).toBe(200);
    expect(await waiting()).toEqual([0, 0, 0]);
  });

  test('goes 草稿 → 待审 → 待发布 → 已发布, each by whose part it is, and is signed by them', async () => {
    const { desk, editor, reviewer } = await startPeopleDesk();
    const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status;
    await save(editor);
    expect(await statusOf(step(reviewer, 'pending_publish'))).toBe(409);
    expect(await statusOf(publish(editor))).toBe(403);
    expect(await statusOf(step(editor, 'pending_publish'))).toBe(403);
    expect(await statusOf(step(editor, 'pending_review'))).toBe(200);
    expect(await statusOf(step(editor, 'pending_publish'))).toBe(403);
    expect(await statusOf(publish(reviewer))).toBe(409);
    expect(await statusOf(step(reviewer, 'pending_publish'))).toBe(200);
    expect(await statusOf(publish(editor))).toBe(403);
    expect(await statusOf(publish(reviewer))).toBe(200);
    expect(git(desk.store.git.dir, 'log', '-4', '--format=%an %s', '--first-parent', 'main^2')).toContain('李编');
    expect(git(desk.store.git.dir, 'log', '-1', '--format=%an', 'main')).toBe('王审');
  });

  test('that a reviewer has written in waits for another one', async () => {
    const { desk, editor, reviewer } = await startPeopleDesk();
    await save(editor);
    await step(editor, 'pending_review');
    await touch(reviewer, caseText('漏水，改一个字'));
    expect((await step(reviewer, 'pending_publish')).body.error).toContain('另一位');
    const other = await enter(desk, '孙审', 'reviewer');
    expect((await step(other, 'pending_publish')).status).toBe(200);
    expect((await publish(reviewer)).status).toBe(403);
    expect((await publish(other)).status).toBe(200);
  });

  test('of an administrator goes out with a reason, which stays in the history of the draft and of the site', async () => {
    const { desk, administrator } = await startPeopleDesk();
    await save(administrator);
    await step(administrator, 'pending_review');
    expect((await step(administrator, 'pending_publish')).body.error).toContain('理由');
    expect((await step(administrator, 'pending_publish', '全所只有我一个人在')).status).toBe(200);
    expect((await administrator.ask('draftHistory', which)).body.steps.at(-1)).toMatchObject({
      editor: '赵管',
      note: '全所只有我一个人在',
    });
    expect((await publish(administrator)).status).toBe(200);
    expect(git(desk.store.git.dir, 'log', '-1', '--format=%s', 'main')).toBe(
      '发布 cases/leak（自己写、自己审：全所只有我一个人在）',
    );
  });

  test('that is saved after it was approved is to be approved again', async () => {
    const { editor, reviewer } = await startPeopleDesk();
    await save(editor);
    await step(editor, 'pending_review');
    await step(reviewer, 'pending_publish');
    await save(editor, caseText('没有人看过的'));
    expect((await publish(reviewer)).status).toBe(409);
    expect((await reviewer.ask('unpublishedEntry', which)).body.status).toBe('pending_review');
  });

  test('never begins as approved, whatever the client asks for', async () => {
    const { editor } = await startPeopleDesk();
    const params = saveParams('leak', caseText('漏水'));
    (params.options as Record<string, unknown>).status = 'pending_publish';
    await editor.ask('persistEntry', params);
    expect((await editor.ask('unpublishedEntry', which)).body.status).toBe('draft');
  });

  test('holds one entry: a second is refused when it is saved, and one that came otherwise when it is approved', async () => {
    const { desk, editor, reviewer } = await startPeopleDesk();
    const two = saveParams('leak', caseText('漏水'));
    const files = two.dataFiles as object[];
    files.push({ slug: 'leak', path: 'content/cases/second.md', raw: caseText('没有人看的') });
    expect((await editor.ask('persistEntry', two)).status).toBe(400);
    await save(editor);
    await step(editor, 'pending_review');
    const { git: repository } = desk.store;
    const ref = 'refs/heads/cms/cases/leak';
    const blob = await repository.text(['hash-object', '-w', '--stdin'], { input: caseText('混进来的') });
    const env = {
      GIT_INDEX_FILE: `${repository.dir}/smuggler`,
      GIT_AUTHOR_NAME: '李编',
      GIT_AUTHOR_EMAIL: 'x@y',
      GIT_COMMITTER_NAME: 'x',
      GIT_COMMITTER_EMAIL: 'x@y',
    };
    await repository.run(['read-tree', ref], { env });
    await repository.run(['update-index', '--add', '--cacheinfo', `100644,${blob},content/cases/second.md`], { env });
    const tree = await repository.text(['write-tree'], { env });
    const message = await repository.text(['log', '-1', '--format=%B', ref]);
    const commit = await repository.text(['commit-tree', tree, '-p', ref], { env, input: message });
    await repository.run(['update-ref', ref, commit]);
    expect((await reviewer.ask('draftFiles', which)).body).toEqual([
      { path, change: 'added' },
      { path: 'content/cases/second.md', change: 'added' },
    ]);
    expect((await step(reviewer, 'pending_publish')).body.error).toContain('cases/second.md');
  });

  test('is dropped by who began it and by reviewers, not by an editor who has only touched it', async () => {
    const { desk, editor, reviewer } = await startPeopleDesk();
    const other = await enter(desk, '周编', 'editor');
    await save(editor);
    expect((await other.ask('deleteUnpublishedEntry', which)).status).toBe(403);
    expect((await touch(other, caseText('漏水，改了一处'))).status).toBe(200);
    expect(await other.ask('deleteUnpublishedEntry', which)).toEqual({
      status: 403,
      body: {
        error:
          '没有动：这份草稿是「李编」开始写的，您只改过几处。要丢掉它，请「李编」或者审核人来做；您自己改的，可以改回去再保存。',
      },
    });
    const { refusals } = (await other.ask('unpublishedEntry', which)).body;
    expect(refusals.discard).toMatch(/^这份草稿是「李编」开始写的/u);
    // What they sent to review by their own change they may still take back.
    expect((await step(other, 'pending_review')).status).toBe(200);
    expect((await step(other, 'draft')).status).toBe(200);
    expect((await editor.ask('deleteUnpublishedEntry', which)).status).toBe(200);
    await save(editor);
    expect((await reviewer.ask('deleteUnpublishedEntry', which)).status).toBe(200);
  });

  test('that deletes or withdraws is approved by another person than who has asked for it', async () => {
    const { desk, reviewer } = await startPeopleDesk();
    const other = await enter(desk, '孙审', 'reviewer');
    await putOnMain(desk.store, { [path]: caseText('漏水') });
    for (const [action, params] of [
      ['deleteFile', { path, options: { commitMessage: '删' } }],
      ['withdrawEntry', { ...which, path, reason: '错了' }],
    ] as const) {
      expect((await reviewer.ask(action, params)).status, action).toBe(200);
      expect((await step(reviewer, 'pending_publish')).status, action).toBe(403);
      expect((await step(other, 'pending_publish')).status, action).toBe(200);
      expect((await other.ask('deleteUnpublishedEntry', which)).status).toBe(200);
    }
  });
});

test('a reviewer of other regions drops no draft that they have only touched', async () => {
  const { desk, editor } = await startPeopleDesk();
  const elsewhere = await enter(desk, '孙审', 'reviewer', ['wuda']);
  await save(editor);
  expect((await touch(elsewhere, caseText('改了一处'))).status).toBe(200);
  expect((await elsewhere.ask('deleteUnpublishedEntry', which)).status).toBe(403);
});

describe('a reviewer of some regions', () => {
  const inRegion = (region: string) => `---\ntitle: 漏水\nregion: ${region}\n---\n正文\n`;
  const region = (parent?: string) => `---\nname: 某地\n${parent ? `parent: ${parent}\n` : ''}---\n`;

  async function startWithRegions() {
    const { desk, editor, reviewer: everywhere } = await startPeopleDesk();
    await putOnMain(desk.store, {
      'content/regions/linyi.md': region(),
      'content/regions/lanshan.md': region('linyi'),
      'content/regions/luozhuang.md': region('linyi'),
      'content/regions/ring.md': region('ring'),
    });
    return {
      desk,
      editor,
      everywhere,
      local: await enter(desk, '孙审', 'reviewer', ['lanshan']),
      upper: await enter(desk, '吴审', 'reviewer', ['linyi']),
    };
  }

  test.each([
    ['lanshan', 200, 200],
    ['luozhuang', 403, 200],
    ['linyi', 403, 200],
    ['ring', 403, 403],
    ['unknown', 403, 403],
  ])('approves what is of their region or below it: %s', async (slug, byLocal, byUpper) => {
    const { editor, local, upper, everywhere } = await startWithRegions();
    await save(editor, inRegion(slug));
    await step(editor, 'pending_review');
    expect((await step(local, 'pending_publish')).status).toBe(byLocal);
    expect((await step(upper, 'pending_publish')).status).toBe(byUpper);
    expect((await step(everywhere, 'pending_publish')).status).toBe(200);
  });

  test('approves neither what leaves the region, nor what comes into it, nor what is of none', async () => {
    const { desk, editor, local } = await startWithRegions();
    for (const [before, after] of [
      [inRegion('lanshan'), inRegion('luozhuang')],
      [inRegion('luozhuang'), inRegion('lanshan')],
      [undefined, caseText('没有地区')],
    ]) {
      await putOnMain(desk.store, { [path]: before });
      await save(editor, after);
      await step(editor, 'pending_review');
      expect((await step(local, 'pending_publish')).status).toBe(403);
      expect((await editor.ask('deleteUnpublishedEntry', which)).status).toBe(200);
    }
  });

  test('does not approve what is moved away from another region’s address', async () => {
    const { desk, editor, local } = await startWithRegions();
    await putOnMain(desk.store, { 'content/cases/theirs.md': inRegion('luozhuang') });
    const newPath = 'content/cases/leak.md';
    await save(editor, inRegion('lanshan'), { path: 'content/cases/theirs.md', newPath });
    await step(editor, 'pending_review');
    expect((await local.ask('draftFiles', which)).body).toEqual([
      { path: newPath, change: 'added' },
      { path: 'content/cases/theirs.md', change: 'removed' },
    ]);
    expect((await step(local, 'pending_publish')).status).toBe(403);
  });

  test('leaves images to those who answer for all regions', async () => {
    const { editor, local, everywhere } = await startWithRegions();
    await editor.ask('persistMedia', { asset: image('图.png'), options: {} });
    const media = { collection: 'media', slug: '图.png' };
    await editor.ask('stepDraft', { ...media, newStatus: 'pending_review' });
    const approve = ({ ask }: Member) => ask('stepDraft', { ...media, newStatus: 'pending_publish' });
    expect([(await approve(local)).status, (await approve(everywhere)).status]).toEqual([403, 200]);
    expect((await editor.ask('unpublishedEntry', media)).body.diffs).toHaveLength(1);
  });
});

test('hidden characters reach neither names, notes, reasons nor messages', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const hidden = '\u001E\u0000\u0007\u001B\u0085\u202E\u2066\u200F';
  await editor.ask('persistEntry', {
    ...saveParams('leak', caseText('漏水')),
    options: { collectionName: 'cases', useWorkflow: true, commitMessage: `修改${hidden}\n\n假的话\n\nDesk-Status: x` },
  });
  await step(editor, 'pending_review');
  await step(reviewer, 'draft', `请改${hidden}好\r\n第二行`);
  const { steps } = (await reviewer.ask('draftHistory', which)).body;
  expect(steps.map(({ editor: who, note }: { editor: string; note?: string }) => [who, note])).toEqual([
    ['李编', undefined],
    ['李编', undefined],
    ['王审', '请改\n好\n第二行'],
  ]);
  const log = git(desk.store.git.dir, 'log', '--format=%an%n%B', 'cms/cases/leak');
  expect(log).not.toMatch(/[^\P{Cc}\n]|[\u200F\u202A-\u202E\u2066-\u2069]/u);
});

test('an image is what its name says, whole, and small enough, or is refused in Chinese', async () => {
  const { editor } = await startPeopleDesk();
  const upload = (name: string, content: Buffer) =>
    editor.ask('persistMedia', {
      asset: { path: `content/media/${name}`, content: content.toString('base64'), encoding: 'base64' },
      options: { commitMessage: '上传' },
    });
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)]);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>1</script></svg>');
  for (const [name, content] of [
    ['text.jpg', Buffer.from('只是一段文字')],
    ['empty.png', Buffer.alloc(0)],
    ['cut.jpg', picture('a.jpg').subarray(0, -60)],
    ['photo.jpg', heic],
    ['drawing.png', svg],
    ['named.png', picture('a.jpg')],
  ] as const) {
    const { status, body } = await upload(name, content);
    expect(status, name).toBe(422);
    expect(body.error, name).toMatch(
      new RegExp(`^没有上传：「${name}」\\P{Ll}*。$`.replace('\\P{Ll}*', '[^a-z]*'), 'u'),
    );
  }
  expect((await upload('fine.jpg', picture('a.jpg'))).status).toBe(200);
  const save2 = saveParams('leak', caseText('漏水', 'bad.jpg'), { assets: [{ ...image('bad.jpg'), content: 'AAAA' }] });
  expect((await editor.ask('persistEntry', save2)).status).toBe(422);
});

test('no sequence of what editors can ask for moves what is published', async () => {
  const slugs = ['leak', 'wages'];
  const slug = fc.constantFrom(...slugs);
  const anyStatus = fc.constantFrom('draft', 'pending_review', 'pending_publish');
  const request = fc.oneof(
    fc.record({ slug, text: fc.string(), useWorkflow: fc.boolean(), status: anyStatus }).map((value) => {
      const params = saveParams(value.slug, caseText('题', value.text), { useWorkflow: value.useWorkflow });
      return ['persistEntry', { ...params, options: { ...(params.options as object), status: value.status } }] as const;
    }),
    fc
      .record({ slug, newStatus: anyStatus })
      .map((value) => ['stepDraft', { collection: 'cases', ...value, note: '理由' }] as const),
    fc
      .record({ slug, newStatus: anyStatus })
      .map((value) => ['updateUnpublishedEntryStatus', { collection: 'cases', ...value }] as const),
    slug.map((one) => ['publishUnpublishedEntry', { collection: 'cases', slug: one }] as const),
    slug.map((one) => ['deleteUnpublishedEntry', { collection: 'cases', slug: one }] as const),
    slug.map((one) => ['deleteFile', { path: `content/cases/${one}.md` }] as const),
    slug.map(
      (one) =>
        ['withdrawEntry', { collection: 'cases', slug: one, path: `content/cases/${one}.md`, reason: '错' }] as const,
    ),
    fc.constantFrom('图.png', '旧.png').map((name) => ['persistMedia', { asset: image(name), options: {} }] as const),
    fc
      .constantFrom('图.png', '旧.png')
      .map((name) => ['publishUnpublishedEntry', { collection: 'media', slug: name }] as const),
    fc.constant(['deleteFiles', { paths: ['content/media/旧.png'] }] as const),
    fc.constant(['addPerson', { name: '新管', role: 'administrator' }] as const),
  );
  const { desk, editor } = await startPeopleDesk();
  const other = await enter(desk, '周编', 'editor');
  await putOnMain(desk.store, {
    'content/cases/leak.md': caseText('网站上的'),
    'content/media/旧.png': picture('旧.png'),
  });
  const main = mainOf(desk);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(request, fc.boolean()), { minLength: 20, maxLength: 20 }), async (requests) => {
      for (const [[action, params], isOther] of requests) {
        const { status } = await (isOther ? other : editor).ask(action, { ...params, editor: { name: '赵管' } });
        expect(status, action).toBeLessThan(500);
      }
      expect(mainOf(desk)).toBe(main);
    }),
    { numRuns: 4 },
  );
  expect(desk.changes).toEqual([]);
});

test('a draft tells each person what they would be refused, and why; the rest they may do', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const other = await enter(desk, '孙审', 'reviewer');
  await save(reviewer);
  await step(reviewer, 'pending_review');
  const read = async (member: Member) =>
    (await member.ask('unpublishedEntry', { id: 'cases/leak' })).body.refusals as Record<string, string>;
  expect(Object.keys(await read(editor)).sort()).toEqual(['approve', 'discard', 'publish', 'take back']);
  expect((await read(reviewer)).approve).toBe('这份草稿里有您写的内容，要由另一位审核人来看、来发布。');
  expect(Object.keys(await read(other))).toEqual(['publish']);
  expect((await step(other, 'pending_publish')).status).toBe(200);
  expect(await read(other)).toEqual({});
});
