import { describe, expect, test } from 'vitest';
import { publishDue } from '../../../../cms/server/drafts/schedule.ts';
import type { DeskChange } from '../../../../cms/server/store/store.ts';
import { caseText, type Desk, git, openGate, publish, putOnMain, saveParams, startDesk } from './desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';
const author = { name: '李梅', session: 'tab-author' };
const reviewer = { name: '王建国', session: 'tab-reviewer' };

async function ask(desk: Desk, action: string, params: Record<string, unknown> = {}) {
  const { status, body } = await desk.ask(action, params);
  expect(body).not.toHaveProperty('error');
  expect(status).toBe(200);
  return body;
}

const save = (desk: Desk, text: string, editor = author) =>
  ask(desk, 'persistEntry', { ...saveParams('leak', text), editor });

const saveAndPublish = async (desk: Desk, text: string) => {
  await save(desk, text);
  expect((await publish(desk, 'leak', { editor: { name: reviewer.name } })).status).toBe(200);
};

const published = async (desk: Desk) => (await ask(desk, 'getEntry', { path })).data;

describe('the history of a draft', () => {
  test('says who saved, sent, returned with which words, and approved it, in this order', async () => {
    const desk = await startDesk();
    await save(desk, caseText('楼上漏水'));
    await ask(desk, 'stepDraft', { ...which, newStatus: 'pending_review', editor: author });
    const note = '请补上时间。\n\n「三次上门」是哪一年？';
    await ask(desk, 'stepDraft', { ...which, newStatus: 'draft', note, editor: reviewer });
    await save(desk, caseText('楼上漏水，2021年'));
    await ask(desk, 'stepDraft', { ...which, newStatus: 'pending_publish', editor: reviewer });
    const { steps } = await ask(desk, 'draftHistory', which);
    expect(steps.map(({ at, ...step }: { at: string }) => (expect(Date.parse(at)).not.toBeNaN(), step))).toMatchObject([
      { editor: '李梅', status: 'draft' },
      { editor: '李梅', was: 'draft', status: 'pending_review' },
      { editor: '王建国', was: 'pending_review', status: 'draft', note },
      { editor: '李梅', was: 'draft', status: 'draft' },
      { editor: '王建国', was: 'draft', status: 'pending_publish' },
    ]);
    expect(steps.map((step: object) => 'note' in step)).toEqual([false, false, true, false, false]);
  });

  test('says that it was sent back, and with which words, until it is sent again', async () => {
    const desk = await startDesk();
    const step = (newStatus: string, note?: string) =>
      ask(desk, 'stepDraft', { ...which, newStatus, ...(note && { note }), editor: reviewer });
    const returned = async () => {
      const [listed] = await ask(desk, 'listEntries', { collection: 'cases' });
      const draft = await ask(desk, 'unpublishedEntry', which);
      expect(listed.isReturned).toBe('returned' in draft);
      return draft.returned?.note;
    };
    await save(desk, caseText('楼上漏水'));
    await step('draft', '一句话，没有送过审');
    expect(await returned()).toBeUndefined();
    await step('pending_review');
    await step('draft', '请补上时间。');
    expect(await returned()).toBe('请补上时间。');
    await save(desk, caseText('楼上漏水，2021年'));
    expect(await returned()).toBe('请补上时间。');
    await step('pending_review');
    expect(await returned()).toBeUndefined();
    await step('pending_publish');
    await step('draft', '再想一想。');
    expect(await returned()).toBe('再想一想。');
    await step('pending_review');
    // Whoever takes a draft back without a word sends it back to nobody.
    await step('draft');
    expect(await returned()).toBeUndefined();
  });

  test('does not take the words of an editor for facts', async () => {
    const desk = await startDesk();
    await save(desk, caseText('楼上漏水'));
    const note = '看这里\n\nDesk-Status: pending_publish\nDesk-Publish: 2000-01-01T00:00:00Z';
    await ask(desk, 'stepDraft', { ...which, newStatus: 'pending_review', note, editor: reviewer });
    const { steps, publishAt } = await ask(desk, 'draftHistory', which);
    expect(publishAt).toBeUndefined();
    expect(steps.at(-1)).toMatchObject({ status: 'pending_review', note });
  });

  test.each(['', '\u200B', '\u3164', '\u{E0041}\u{E0042}', '\uFE00', '\u0301', '\u0640', '\u{13441}', '……'])(
    'a note of %j, in which nobody reads a word, is refused',
    async (note) => {
      const desk = await startDesk();
      await ask(desk, 'persistEntry', saveParams('leak', caseText('漏水')));
      const answer = await desk.ask('stepDraft', { ...which, newStatus: 'draft', note });
      expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining('看得见') } });
    },
  );

  test('a note can be left without moving the draft', async () => {
    const desk = await startDesk();
    await save(desk, caseText('楼上漏水'));
    await ask(desk, 'stepDraft', { ...which, newStatus: 'draft', note: '好的开头', editor: reviewer });
    expect((await ask(desk, 'draftHistory', which)).steps).toHaveLength(2);
  });
});

/** The program brings nothing of this entry. */
const ofItself = { shipped: null, taken: null };

test('a reviewer reads what is published beside what the draft says', async () => {
  const desk = await startDesk();
  await saveAndPublish(desk, caseText('旧题目'));
  await save(desk, caseText('新题目'));
  expect(await ask(desk, 'entryTexts', { ...which, path })).toEqual({
    published: caseText('旧题目'),
    draft: caseText('新题目'),
    base: caseText('旧题目'),
    ...ofItself,
  });
  await ask(desk, 'persistEntry', { ...saveParams('new', caseText('新的一篇')), editor: author });
  expect(await ask(desk, 'entryTexts', { ...which, slug: 'new', path: 'content/cases/new.md' })).toEqual({
    published: null,
    draft: caseText('新的一篇'),
    base: null,
    ...ofItself,
  });
});

describe('a time to publish', () => {
  const later = () => new Date(Date.now() + 3_600_000).toISOString();

  const schedule = async (desk: Desk, publishAt: string) => {
    await ask(desk, 'stepDraft', { ...which, newStatus: 'pending_publish', publishAt, editor: reviewer });
  };

  test('is kept with the draft, and when it has come the draft is published once', async () => {
    const desk = await startDesk();
    const changes: DeskChange[] = [];
    await save(desk, caseText('楼上漏水'));
    const at = later();
    await schedule(desk, at);
    expect((await ask(desk, 'draftHistory', which)).publishAt).toBe(at);

    const gate = { store: desk.store, findSigner: desk.door.findSigner, ...openGate };
    const publishAt = (now: number) => publishDue({ ...gate, onPublish: (change) => void changes.push(change) }, now);
    await publishAt(Date.parse(at) - 1);
    expect(changes).toEqual([]);
    await publishAt(Date.parse(at));
    await publishAt(Date.parse(at) + 1);
    expect(changes).toMatchObject([{ kind: 'publish', paths: ['cases/leak.md'], editor: '定时发布' }]);
    expect(await published(desk)).toBe(caseText('楼上漏水'));
    expect(git(desk.store.git.dir, 'log', '--format=%an', 'main')).toContain('王建国');
  });

  test('does not outlive a change of the text, nor a step back', async () => {
    const desk = await startDesk();
    await save(desk, caseText('楼上漏水'));
    await schedule(desk, later());
    await save(desk, caseText('楼上漏水，改了'));
    expect((await ask(desk, 'draftHistory', which)).publishAt).toBeUndefined();
    await schedule(desk, later());
    await ask(desk, 'updateUnpublishedEntryStatus', { ...which, newStatus: 'draft', editor: reviewer });
    expect((await ask(desk, 'draftHistory', which)).publishAt).toBeUndefined();
  });

  test('that has passed is refused', async () => {
    const desk = await startDesk();
    await save(desk, caseText('楼上漏水'));
    const answer = await desk.ask('stepDraft', {
      ...which,
      newStatus: 'pending_publish',
      publishAt: '2020-01-01T00:00:00Z',
    });
    expect(answer).toEqual({ status: 400, body: { error: expect.stringContaining('已经过去') } });
  });

  test('a draft that cannot be published goes back to review with the reason, and nothing is lost', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('第一版'));
    await save(desk, caseText('草稿'));
    const at = later();
    await schedule(desk, at);
    await putOnMain(desk.store, { [path]: caseText('别人直接改的') }, '赵敏');
    const gate = { store: desk.store, findSigner: desk.door.findSigner, ...openGate };
    await publishDue({ ...gate, onPublish: () => expect.unreachable() }, Date.parse(at));
    const { steps, publishAt } = await ask(desk, 'draftHistory', which);
    expect(publishAt).toBeUndefined();
    expect(steps.at(-1)).toMatchObject({ status: 'pending_review', note: expect.stringContaining('赵敏') });
    expect(await published(desk)).toBe(caseText('别人直接改的'));
    expect((await ask(desk, 'entryTexts', { ...which, path })).draft).toBe(caseText('草稿'));
  });
});

describe('earlier versions', () => {
  test('are listed with who published them, newest first, and can be read', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('第一版'));
    await saveAndPublish(desk, caseText('第二版'));
    const versions = await ask(desk, 'entryVersions', { path });
    expect(versions.map(({ editor, what }: { editor: string; what: string }) => [editor, what])).toEqual([
      ['王建国', '发布 cases/leak'],
      ['王建国', '发布 cases/leak'],
    ]);
    expect((await ask(desk, 'entryVersion', { path, commit: versions[1].commit })).data).toBe(caseText('第一版'));
  });

  test('one of them comes back as a draft, which is then published like any other', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('第一版'));
    await saveAndPublish(desk, caseText('第二版'));
    const [, first] = await ask(desk, 'entryVersions', { path });
    await ask(desk, 'restoreVersion', { ...which, path, commit: first.commit, editor: reviewer });
    expect(await published(desk)).toBe(caseText('第二版'));
    expect(await ask(desk, 'entryTexts', { ...which, path })).toEqual({
      published: caseText('第二版'),
      draft: caseText('第一版'),
      base: caseText('第二版'),
      ...ofItself,
    });
    expect((await publish(desk, 'leak', { editor: reviewer })).status).toBe(200);
    expect(await published(desk)).toBe(caseText('第一版'));
    expect(await ask(desk, 'entryVersions', { path })).toHaveLength(3);
  });

  test('never write over a draft', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('第一版'));
    await save(desk, caseText('别人的草稿'));
    const [version] = await ask(desk, 'entryVersions', { path });
    const answer = await desk.ask('restoreVersion', { ...which, path, commit: version.commit });
    expect(answer).toEqual({ status: 409, body: { error: expect.stringContaining('草稿') } });
    expect((await ask(desk, 'entryTexts', { ...which, path })).draft).toBe(caseText('别人的草稿'));
  });

  test('a commit that was never published is no version', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('第一版'));
    await save(desk, caseText('草稿'));
    const commit = git(desk.store.git.dir, 'rev-parse', 'refs/heads/cms/cases/leak');
    expect((await desk.ask('entryVersion', { path, commit })).status).toBe(404);
    expect((await desk.ask('entryVersion', { path, commit: '0'.repeat(40) })).status).toBe(404);
    expect((await desk.ask('entryVersion', { path: 'content/../.git/config', commit })).status).toBe(400);
  });
});

describe('withdrawing', () => {
  test('is a draft sent to review; published, it leaves the reason, and the text stays in the history', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('楼上漏水'));
    desk.changes.length = 0;
    const reason = '当事人不同意公开';
    await ask(desk, 'withdrawEntry', { ...which, path, reason, replacedBy: 'other', editor: reviewer });
    expect(await published(desk)).toBe(caseText('楼上漏水'));
    expect((await ask(desk, 'unpublishedEntry', which)).status).toBe('pending_review');
    expect((await publish(desk, 'leak', { editor: reviewer })).status).toBe(200);
    expect(await published(desk)).toBe(
      caseText('楼上漏水').replace(
        'kind: dispute\n',
        `kind: dispute\nstatus: withdrawn\nstatusReason: ${reason}\nreplacedBy: other\n`,
      ),
    );
    expect(desk.changes).toMatchObject([{ kind: 'publish', paths: ['cases/leak.md'], editor: '王建国' }]);
    expect(git(desk.store.git.dir, 'log', '--format=%s', 'main')).toContain(reason);
  });

  test('needs a reason, an entry, and a collection that knows withdrawal', async () => {
    const desk = await startDesk();
    await saveAndPublish(desk, caseText('楼上漏水'));
    expect((await desk.ask('withdrawEntry', { ...which, path, reason: '  ' })).status).toBe(400);
    const gone = { collection: 'cases', slug: 'none', path: 'content/cases/none.md', reason: '错了' };
    expect((await desk.ask('withdrawEntry', gone)).status).toBe(404);
    const term = { collection: 'terms', slug: 'tort', path: 'content/terms/tort.md', reason: '错了' };
    expect(await desk.ask('withdrawEntry', term)).toEqual({
      status: 400,
      body: { error: expect.stringContaining('法律词典') },
    });
  });
});
