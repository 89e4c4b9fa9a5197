import { expect, test } from 'vitest';
import type { Comment } from '../../../../cms/server/review/comments.ts';
import { listRemains } from '../../../../cms/server/scrub/remains.ts';
import { scrub } from '../../../../cms/server/scrub/scrub.ts';
import { caseText, git, saveParams } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const place = { field: 'body', quote: '三次上门', before: '他', after: '。', start: 1 };

test('what is said of a passage stays beside the draft, is dealt with one by one, and all of it is in the history', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  expect((await reviewer.ask('addComment', { ...which, place, words: '哪一年？' })).status).toBe(200);
  const { body: said } = await editor.ask('addComment', {
    ...which,
    place: { ...place, field: '', quote: '' },
    words: '再看看',
  });
  expect(said).toMatchObject([
    { ...place, by: '王审', words: '哪一年？' },
    { by: '李编', words: '再看看', quote: '' },
  ]);
  // It is no step of the draft, and makes nobody its author.
  expect((await editor.ask('draftHistory', which)).body.steps).toHaveLength(1);
  const { id } = said[0];
  const resolve = (isResolved: boolean) => editor.ask('resolveComment', { ...which, id, isResolved });
  expect((await resolve(true)).body[0].resolved).toMatchObject({ by: '李编' });
  expect((await resolve(false)).body[0]).not.toHaveProperty('resolved');
  expect((await resolve(true)).status).toBe(200);
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水', '改过')));
  const { body } = await reviewer.ask('listComments', which);
  expect(body.map(({ resolved }: { resolved?: unknown }) => resolved !== undefined)).toEqual([true, false]);
  expect((await editor.ask('resolveComment', { ...which, id: 'x', isResolved: true })).status).toBe(404);
  const [ref = ''] = git(desk.store.git.dir, 'for-each-ref', '--format=%(refname)', 'refs/desk/comments').split('\n');
  expect(git(desk.store.git.dir, 'log', '--format=%an %s', ref).split('\n')).toEqual([
    '李编 意见改好了',
    '李编 意见还没有改好',
    '李编 意见改好了',
    '李编 提意见',
    '王审 提意见',
  ]);
});

test('another draft that is begun under the same name has none of them', async () => {
  const { editor } = await startPeopleDesk();
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  await editor.ask('addComment', { ...which, place, words: '哪一年？' });
  await editor.ask('deleteUnpublishedEntry', which);
  expect((await editor.ask('listComments', which)).status).toBe(404);
  await editor.ask('persistEntry', saveParams('leak', caseText('别的漏水')));
  expect((await editor.ask('listComments', which)).body).toEqual([]);
});

test('nothing in a quotation turns the line in which it stands, or hides', async () => {
  const { editor } = await startPeopleDesk();
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  const quoted = { field: 'a\u202e', quote: '甲\u202e乙\u0007\n丙\t丁 ', before: '\u2066前 ', after: '\ud800后' };
  const { body } = await editor.ask('addComment', { ...which, place: { ...quoted, start: 0 }, words: '哪一年？' });
  expect(body).toMatchObject([{ field: 'a', quote: '甲乙\n丙\t丁 ', before: '前 ', after: '\ufffd后' }]);
});

test.each([
  ['no words', { words: ' \u200b' }],
  ['a text of thousands of signs', { words: '长'.repeat(2001) }],
  ['a quotation of thousands', { place: { ...place, quote: '长'.repeat(501) } }],
  ['a place before the first sign', { place: { ...place, start: -1 } }],
])('%s is refused', async (_, wrong) => {
  const { editor } = await startPeopleDesk();
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  expect((await editor.ask('addComment', { ...which, place, words: '哪一年？', ...wrong })).status).toBe(400);
});

test('whatever is taken out of what was said, and however it is spelled there, the rest can be read', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const repository = desk.store.git;
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  const said = { ...which, place: { ...place, start: 1203 }, words: '张三说"别拍"，住 1203' };
  const [one] = (await reviewer.ask('addComment', said)).body as [Comment];
  await editor.ask('resolveComment', { ...which, id: one.id, isResolved: true });
  // A quotation is spelled otherwise in JSON; the others stand in what is no words too.
  for (const text of ['张三说"别拍', '1203', one.at.slice(0, 10), '王审']) {
    await scrub(repository, text);
    expect(await listRemains(repository, text), text).toEqual([]);
    const { body } = await editor.ask('listComments', which);
    expect(body, text).toMatchObject([{ quote: place.quote, resolved: { by: '李编' } }]);
    expect(JSON.stringify(body)).not.toContain(JSON.stringify(text).slice(1, -1));
  }
});
