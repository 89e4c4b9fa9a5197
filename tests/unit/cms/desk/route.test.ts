import { expect, test } from 'vitest';
import { isJumpBetweenEntries } from '../../../../cms/desk/entry/route.ts';

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
