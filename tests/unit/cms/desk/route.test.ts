import { expect, test } from 'vitest';
import { isJumpBetweenEntries, readInvitation, toSoundRoute } from '../../../../cms/desk/entry/route.ts';

const at = (path: string) => `http://x/admin/#/collections/${path}`;

test.each([
  ['cases/entries/a', 'cases/entries/b', true],
  ['cases/new', 'terms/new', true],
  ['cases/new', 'methods/entries/a', true],
  ['cases/new', 'cases/entries/a', false],
  ['cases/entries/a', 'cases/new', false],
  ['cases/entries/a', 'cases', false],
  ['cases', 'cases/entries/a', false],
])('from %s to %s: jump %s', (from, to, jump) => {
  expect(isJumpBetweenEntries(at(from), at(to))).toBe(jump);
});

test.each([
  ['#/collections/explainers/new?title=a&body=b', '#/collections/explainers/new'],
  ['#/collections/explainers/new/?review.state=reviewed', '#/collections/explainers/new/'],
  ['#/collections/cases/new?a\nb=?c', '#/collections/cases/new'],
  ['#/collections/explainers/entries/%ff', '#/'],
  ['#/%', '#/'],
  ['#/search/%E0%A4%A', '#/'],
])('%s is followed as %s', (hash, sound) => {
  expect(toSoundRoute(hash)).toBe(sound);
});

test.each([
  '',
  '#/',
  '#/collections/cases',
  '#/collections/cases/new',
  '#/collections/cases/entries/a?ref=workflow',
  '#/collections/cases/entries/new?ref=workflow',
  '#/search/%E7%A7%9F',
  '#/workflow',
  '#/invite=abc-def_1',
])('%s is followed as it is', (hash) => {
  expect(toSoundRoute(hash)).toBe(hash);
});

test.each([
  ['#invite=abc-def_1', 'abc-def_1'],
  ['#/invite=abc', 'abc'],
  ['#invite=abc。', 'abc'],
  ['#invite=', ''],
  ['#/collections/cases', undefined],
])('%s leads with the invitation %s', (hash, word) => {
  expect(readInvitation(hash)).toBe(word);
});
