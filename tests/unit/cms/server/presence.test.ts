import { expect, test } from 'vitest';
import { createPresence } from '../../../../cms/server/store/presence.ts';
import { startPeopleDesk } from './people-desk.ts';

const here = { collection: 'cases', slug: 'leak', isWriting: false };

test('who has an entry open is told to the others there, and forgotten after a minute', () => {
  let now = 0;
  const presence = createPresence(() => now);
  const li = { name: '李编', session: 'a' };
  const wang = { name: '王审', session: 'b' };
  expect(presence.note(li, 'cases/leak', false)).toEqual([]);
  expect(presence.note(wang, 'cases/leak', true)).toEqual([{ name: '李编', isWriting: false }]);
  expect(presence.note(wang, 'cases/noise', true)).toEqual([]);
  // One person in two tabs is one, who writes where either does, and never another to themselves.
  expect(presence.note({ ...wang, session: 'c' }, 'cases/leak', false)).toEqual([{ name: '李编', isWriting: false }]);
  expect(presence.note(li, 'cases/leak', false)).toEqual([{ name: '王审', isWriting: true }]);
  now = 59_999;
  expect(presence.note(li, 'cases/leak', false)).toHaveLength(1);
  now = 60_000;
  expect(presence.note(li, 'cases/leak', false)).toEqual([]);
  presence.note(wang, 'cases/leak', false);
  presence.note(wang, 'cases/leak', undefined);
  expect(presence.note(li, 'cases/leak', false)).toEqual([]);
});

test('nobody makes the desk forget who else is there, or remember without end', () => {
  const presence = createPresence(() => 0);
  const li = { name: '李编', session: 'a' };
  presence.note({ name: '王审', session: 'b' }, 'cases/leak', true);
  for (let index = 0; index < 50_000; index += 1)
    presence.note({ ...li, session: `${index % 7}` }, `cases/${index}`, false);
  expect(presence.note(li, 'cases/leak', false)).toEqual([{ name: '王审', isWriting: true }]);
  const isRemembered = (index: number) => presence.note({ name: '赵管', session: 'c' }, `cases/${index}`, false).length;
  expect([isRemembered(0), isRemembered(49_900), isRemembered(49_999)]).toEqual([0, 0, 1]);
  for (let index = 0; index < 1000; index += 1)
    presence.note({ name: `化名${index}`, session: 'd' }, 'cases/leak', false);
  expect(presence.note(li, 'cases/leak', false)).toHaveLength(499);
});

test('the name is that of the session, whatever the client says', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  await editor.ask('notePresence', { ...here, editor: { name: '王审', session: 'a' } });
  expect((await reviewer.ask('notePresence', { ...here, editor: { session: 'b' } })).body).toEqual([
    { name: '李编', isWriting: false },
  ]);
});
