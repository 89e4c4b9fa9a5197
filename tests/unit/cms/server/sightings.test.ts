import { expect, test } from 'vitest';
import { createSightings } from '../../../../cms/server/store/sightings.ts';
import { caseText, saveParams } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const tab = (name: string, session = 'tab') => ({ name, session });

/** Reads so many files in one tab. */
const read = (sightings: ReturnType<typeof createSightings>, editor: ReturnType<typeof tab>, count: number) => {
  for (let number = 0; number < count; number += 1) sightings.note(editor, `${number}.md`, 'blob');
};

test('whatever one person opens, the desk remembers what the others have read', () => {
  const sightings = createSightings();
  sightings.note(tab('王审'), 'leak.md', 'blob');
  read(sightings, tab('李编'), 30_000);
  for (let number = 0; number < 3000; number += 1) sightings.note(tab('李编', `tab ${number}`), 'leak.md', 'blob');
  expect(sightings.get(tab('王审'), 'leak.md')).toBe('blob');
  expect(sightings.hasForgotten(tab('王审'))).toBe(false);
});

test('of what one tab has read the oldest is forgotten first, and the tab is known for it', () => {
  const sightings = createSightings();
  read(sightings, tab('李编'), 1000);
  sightings.note(tab('李编'), '0.md', 'again');
  expect(sightings.hasForgotten(tab('李编'))).toBe(false);
  sightings.note(tab('李编'), 'new.md', 'blob');
  expect(['0.md', '1.md', '2.md'].map((path) => sightings.get(tab('李编'), path))).toEqual([
    'again',
    undefined,
    'blob',
  ]);
  expect(sightings.hasForgotten(tab('李编'))).toBe(true);
});

test('of many tabs the one that has rested longest is forgotten', () => {
  const sightings = createSightings();
  for (let number = 0; number < 40; number += 1) sightings.note(tab('李编', String(number)), 'leak.md', 'blob');
  sightings.note(tab('李编', '0'), 'other.md', 'blob');
  sightings.note(tab('李编', 'new'), 'leak.md', 'blob');
  const hasForgotten = ['0', '1', '2', 'new', 'never'].map((session) => sightings.hasForgotten(tab('李编', session)));
  expect(hasForgotten).toEqual([false, true, false, false, false]);
});

test('a tab of which too much is forgotten neither writes over a text nor approves it before it opens it again', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const session = { editor: { session: 'tab' } };
  const which = { collection: 'cases', slug: 'leak' };
  const save = (text: string) => editor.ask('persistEntry', { ...saveParams('leak', caseText(text)), ...session });
  await save('一');
  await editor.ask('stepDraft', { ...which, newStatus: 'pending_review' });
  await reviewer.ask('unpublishedEntry', { ...which, ...session });
  const ids = desk.door.people.list().map(({ name, id }) => [name, id] as const);
  for (const [name, id] of ids) read(desk.store.sightings, tab(name, `${id} tab`), 1000);

  expect(await save('二')).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('记不得'), isConflict: true },
  });
  const approve = () => reviewer.ask('stepDraft', { ...which, newStatus: 'pending_publish', ...session });
  expect(await approve()).toMatchObject({ status: 409, body: { error: expect.stringContaining('记不得') } });

  await reviewer.ask('unpublishedEntry', { ...which, ...session });
  expect((await approve()).status).toBe(200);
  await editor.ask('unpublishedEntry', { ...which, ...session });
  expect((await save('二')).status).toBe(200);
});
