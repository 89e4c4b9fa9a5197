import { expect, test } from 'vitest';
import { deeds, moveDrafts } from '../../../../cms/desk/list/move-drafts.ts';
import type { Listed } from '../../../../cms/server/drafts/listing.ts';
import { caseText, git, saveParams } from './desk.ts';
import { type Member, startPeopleDesk } from './people-desk.ts';

const [send, takeBack] = deeds;
const collection = 'cases';

/** What the desk does for whoever presses the button: it asks the server, and hears why not. */
const press = async (member: Member, deed: (typeof deeds)[number]) => {
  const chosen = (await member.ask('listEntries', { collection })).body as Listed[];
  return moveDrafts(
    async (action, params) => {
      const { status, body } = await member.ask(action, { ...params });
      if (status !== 200) throw new Error(body.error);
    },
    { collection, chosen, deed },
  );
};

test('several drafts are sent and taken back, each by itself: one that is refused stops no other, and says why', async () => {
  const wrong = {
    file: '',
    field: 'title',
    rule: 'title',
    severity: 'error' as const,
    message: '题目太长',
    fix: '改短',
  };
  const { desk, editor, reviewer } = await startPeopleDesk({
    checkEntry: async ({ text }) => (text.includes('题目太长') ? [wrong] : []),
  });
  const statuses = async () =>
    Object.fromEntries(
      ((await editor.ask('listEntries', { collection })).body as Listed[]).map(({ slug, draft }) => [slug, draft]),
    );
  for (const [slug, title] of [
    ['one', '一'],
    ['two', '题目太长'],
    ['three', '三'],
  ] as const)
    await editor.ask('persistEntry', saveParams(slug, caseText(title)));
  await reviewer.ask('persistEntry', saveParams('four', caseText('四')));

  expect(await press(editor, send)).toMatchObject({
    words: '送审了 3 篇，1 篇没有：',
    left: [{ slug: 'two', why: expect.stringContaining('题目太长：改短') }],
  });
  const sent = { one: 'pending_review', two: 'draft', three: 'pending_review', four: 'pending_review' };
  expect(await statuses()).toEqual(sent);
  // What is sent already is nothing to send.
  expect(await press(editor, send)).toMatchObject({ words: '送审了 0 篇，1 篇没有：' });

  // An editor takes their own back, and not what another has written.
  expect(await press(editor, takeBack)).toMatchObject({
    words: '退回了 2 篇，1 篇没有：',
    left: [{ slug: 'four', why: expect.stringMatching(/^没有/u) }],
  });
  expect(await statuses()).toEqual({ ...sent, one: 'draft', three: 'draft' });
  expect(git(desk.store.git.dir, 'log', '-1', '--format=%an %s', 'cms/cases/three')).toBe(
    '李编 状态：pending_review → draft',
  );
  expect(await press(reviewer, takeBack)).toEqual({ words: '退回了 1 篇。', left: [] });
});
