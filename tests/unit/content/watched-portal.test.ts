import { describe, expect, test } from 'vitest';
import { createWatch, type Reads, type Watched } from '../../../src/content/watched-portal.ts';
import type { Entry } from '../../../src/rules/entries/entry.ts';
import type { Portal } from '../../../src/rules/portal/portal.ts';
import { makeEntry, makePortal, makeSite } from '../make-portal.ts';

const term = (id: string, plain = '话。') => makeEntry('terms', id, { term: id, plain });
const room = (id: string, region: string) =>
  makeEntry('rooms', id, { name: id, region, kind: 'branded', intro: '一间。' });
const [tort, debt, lease] = [term('tort'), term('debt'), term('lease')];

/** What a page reads, and whether the next portal says the same of it. */
async function readFrom(entries: readonly Entry[], task: (portal: Portal) => unknown) {
  const watch = createWatch();
  const { note, portal } = watch(makePortal(entries));
  const { reads } = await note(async () => task(portal));
  return { reads, next: (others: readonly Entry[]): Watched => watch(makePortal(others)) };
}

const isSame = async (
  entries: readonly Entry[],
  others: readonly Entry[],
  task: (portal: Portal) => unknown,
): Promise<boolean> => {
  const { reads, next } = await readFrom(entries, task);
  return next(others).isSame(reads);
};

describe('a page is the same', () => {
  test.for([
    [
      'where the one entry that it read is',
      (portal: Portal) => portal.get('terms', 'tort'),
      [tort, term('debt', '新。')],
      true,
    ],
    [
      'no more where that entry says something else',
      (portal: Portal) => portal.get('terms', 'tort'),
      [term('tort', '新。'), debt],
      false,
    ],
    ['no more where that entry has gone', (portal: Portal) => portal.get('terms', 'tort'), [debt], false],
    [
      'no more where an entry has come that it looked for',
      (portal: Portal) => portal.get('terms', 'lease'),
      [tort, debt, lease],
      false,
    ],
    [
      'no more where a list that it read has another entry',
      (portal: Portal) => portal.entries.terms,
      [tort, debt, lease],
      false,
    ],
    ['where a list of others has changed', (portal: Portal) => portal.entries.rooms, [tort, debt, lease], true],
    [
      'where what is derived of a list comes to the same',
      (portal: Portal) => portal.derive('ids', (all) => all.entries.terms.map(({ id }) => id)),
      [tort, term('debt', '新。')],
      true,
    ],
    [
      'no more where what is derived of it comes to something else',
      (portal: Portal) => portal.derive('ids', (all) => all.entries.terms.map(({ id }) => id)),
      [tort, debt, lease],
      false,
    ],
    [
      'no more where something is derived of what is derived',
      (portal: Portal) =>
        portal.derive('count', (all) => all.derive('ids', (inner) => inner.entries.terms.map(({ id }) => id)).length),
      [tort, debt, lease],
      false,
    ],
    ['where nothing was read', () => undefined, [lease], true],
  ] as const)('%s', async ([, task, others, expected]) => {
    expect(await isSame([tort, debt], others, task)).toBe(expected);
  });
});

test('whoever names an entry no more is read no more', async () => {
  const leak = makeEntry('explainers', 'leak', {
    title: '漏水',
    topic: '邻里与相邻',
    summary: '先查。',
    steps: [],
    terms: ['tort'],
  });
  const { reads, next } = await readFrom([tort, leak], (portal) => portal.linking('explainers', tort));
  expect(next([tort, leak]).isSame(reads)).toBe(true);
  expect(next([tort]).isSame(reads)).toBe(false);
});

test('what stands the same over many portals is the very same object', async () => {
  const watch = createWatch();
  const ask = (portal: Portal) =>
    portal.derive('words', (all) => all.entries.terms.map(({ data }) => ({ word: data.term })));
  const first = ask(watch(makePortal([tort, debt])).portal);
  const second = ask(watch(makePortal([tort, term('debt', '新。')])).portal);
  const third = ask(watch(makePortal([tort, debt, lease])).portal);
  expect(second).toBe(first);
  expect(third).not.toEqual(first);
});

test('a change and its undoing are told by the pages between', async () => {
  const watch = createWatch();
  const draw = async (plain: string): Promise<[Watched, Reads]> => {
    const watched = watch(makePortal([term('tort', plain)]));
    return [watched, (await watched.note(async () => watched.portal.entries.terms)).reads];
  };
  const [, first] = await draw('一。');
  const [second] = await draw('二。');
  const [third] = await draw('一。');
  expect([second.isSame(first), third.isSame(first)]).toEqual([false, false]);
});

test('settings, pictures and what is switched off are read like entries', async () => {
  const watch = createWatch();
  const old = watch(makePortal([room('hall', 'xingfu')]));
  const { reads } = await old.note(async () => [
    old.portal.site.name,
    old.portal.offers('/compare/'),
    old.portal.pictures,
  ]);
  expect([...reads.keys()]).toEqual(['site', 'offers /compare/', 'pictures']);
  expect(watch(makePortal([])).isSame(reads)).toBe(true);
  expect(watch(makePortal([], makeSite({ name: '别名' }))).isSame(reads)).toBe(false);
});

test('an entry that says the same is one object in lists, alone and in links, whatever was asked before', () => {
  const watch = createWatch();
  expect(watch(makePortal([term('tort')])).portal.entries.terms).toHaveLength(1);
  const { portal } = watch(makePortal([term('tort')]));
  const [listed, alone] = [portal.entries.terms[0], portal.get('terms', 'tort')];
  expect(alone).toBe(listed);
});
