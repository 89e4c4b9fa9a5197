import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { removeAbandonedLocks } from '../../../../cms/server/git/recovery.ts';
import { createAttempts } from '../../../../cms/server/people/attempts.ts';
import { openPeople } from '../../../../cms/server/people/people.ts';
import { openSessions } from '../../../../cms/server/people/sessions.ts';
import { findShown } from '../../../../cms/server/review/preview-links.ts';
import { createPresence } from '../../../../cms/server/store/presence.ts';
import { caseText, saveParams, startDesk, temporaryDir } from './desk.ts';

const hour = 3_600_000;
const year = 365 * 24 * hour;
const right = Date.parse('2026-11-30T02:00:00Z');

const wrong = [
  ['a year ahead', right + year],
  ['a year behind', right - year],
  ['three hours ahead', right + 3 * hour],
] as const;

beforeEach(() => {
  // Only what the date is: timers and Git go on as ever.
  vi.useFakeTimers({ toFake: ['Date'], now: right });
  onTestFinished(() => void vi.useRealTimers());
});

describe.each(wrong)('by a clock that is %s', (_, then) => {
  test('nobody who has signed out, or has another passphrase, is in again once it is right', () => {
    const sessions = openSessions(temporaryDir());
    const before = sessions.open({ person: 'before' });
    vi.setSystemTime(then);
    const meanwhile = sessions.open({ person: 'meanwhile' });
    sessions.end(meanwhile);
    sessions.endAll('before');
    vi.setSystemTime(right + hour);
    expect([before, meanwhile].map(sessions.find)).toEqual([undefined, undefined]);
  });

  test('whoever guesses wrong waits a minute at most once it is right, and nobody is there who has left', () => {
    const [attempts, presence] = [createAttempts(), createPresence()];
    vi.setSystemTime(then);
    for (let turn = 0; turn < 20; turn += 1) attempts.begin({ kind: 'address', of: '203.0.113.7' });
    presence.note({ name: '李编', session: 'a' }, 'cases/leak', true);
    vi.setSystemTime(right);
    expect(attempts.begin({ kind: 'address', of: '203.0.113.7' })).toBeLessThanOrEqual(60_000);
    vi.setSystemTime(right + year);
    expect(presence.note({ name: '王审', session: 'b' }, 'cases/leak', false)).toHaveLength(1);
  });
});

test('a session, an invitation and a link that were made by a clock a year ahead do not hold for a year', async () => {
  const desk = await startDesk();
  const sessions = openSessions(desk.dir);
  const people = openPeople(desk.dir);
  await desk.ask('persistEntry', saveParams('leak', caseText('漏水')));
  vi.setSystemTime(right + year);
  const session = sessions.open({ person: 'x' });
  const { word } = (await desk.ask('createLink', { collection: 'cases', slug: 'leak' })).body;
  const invitation = people.add('赵管', { role: 'administrator', regions: [] });
  const look = async () => [
    sessions.find(session),
    people.findInvited(invitation),
    await findShown(desk.store, word, () => true),
  ];
  expect(await look()).not.toContain(undefined);
  // Set back by a little, as clocks are all the time, it ends nothing.
  vi.setSystemTime(right + year - 60_000);
  expect(await look()).not.toContain(undefined);
  vi.setSystemTime(right);
  expect(await look()).toEqual([undefined, undefined, undefined]);
});

test('what ended long ago does not hold again by a clock that is a year behind', () => {
  const dir = temporaryDir();
  const [sessions, people] = [openSessions(dir), openPeople(dir)];
  const session = sessions.open({ person: 'x' });
  const invitation = people.add('赵管', { role: 'administrator', regions: [] });
  vi.setSystemTime(right - year);
  expect([sessions.find(session), people.findInvited(invitation)]).toEqual([undefined, undefined]);
});

test('a lock of a killed Git that is from next year is waited for as long as any', async () => {
  const { store } = await startDesk();
  const lock = join(store.git.dir, 'packed-refs.lock');
  writeFileSync(lock, '');
  utimesSync(lock, new Date(right + year), new Date(right + year));
  await removeAbandonedLocks(store.git);
  expect(existsSync(lock)).toBe(false);
}, 10_000);
