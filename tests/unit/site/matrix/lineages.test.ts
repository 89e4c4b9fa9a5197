import { expect, test } from 'vitest';
import { getLineages, type LineageNode } from '../../../../src/site/matrix/lineages.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const practice = (
  id: string,
  adoptedFrom: string[] = [],
  inspiredBy: string[] = [],
  kind: 'practice' | 'dispute' = 'practice',
) =>
  makeEntry('cases', id, {
    kind,
    title: id,
    summary: '一句话',
    region: 'xian',
    publishedOn: '2026-01-01',
    adoptedFrom,
    inspiredBy,
  });

const draw = (nodes: LineageNode[]): string =>
  nodes.map(({ label, by }) => (by.length > 0 ? `${label}(${draw(by)})` : label)).join(' ');

test('a line begins where nothing is known of an earlier one, and goes on from each to those who learnt from it', () => {
  const portal = makePortal([
    practice('a'),
    practice('b', ['a']),
    practice('c', ['b']),
    practice('d', ['a']),
    practice('e'),
  ]);
  expect(draw(getLineages(portal))).toBe('a(b(c) d)');
});

test('a name without a page begins a line for those alone that name no practice', () => {
  const portal = makePortal([
    practice('a'),
    practice('b', ['a'], ['枫桥经验']),
    practice('c', [], ['贵州的做法']),
    practice('d', ['c']),
  ]);
  expect(draw(getLineages(portal))).toBe('a(b) c(d) 贵州的做法(c(d))');
});

test('stories stand in no line, and a line that would come back to itself ends', () => {
  const portal = makePortal([
    practice('a'),
    practice('b', ['a', 'c']),
    practice('c', ['b']),
    practice('story', ['a'], [], 'dispute'),
  ]);
  expect(draw(getLineages(portal))).toBe('a(b(c(b)))');
});
