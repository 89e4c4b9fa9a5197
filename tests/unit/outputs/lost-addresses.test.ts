import { expect, test } from 'vitest';
import { describeLost, describeShrinking, findLost, isShrunk } from '../../../src/outputs/lost-addresses.ts';

const entries = (count: number) => Array.from({ length: count }, (_, index) => `/terms/t${index}/`);
const lists = ['/explainers/topics/a/', '/pathways/p/q/'];

test.each([
  [10, 5, false],
  [10, 4, true],
  [3, 2, false],
  [3, 1, true],
  [1, 0, true],
  [0, 0, false],
])('of %i entries %i stay: %s', (had, stay, isRefused) => {
  // Lists that stay are no comfort.
  const before = new Set([...entries(had), ...lists]);
  expect(isShrunk(before, findLost(before, new Set([...entries(stay), ...lists, '/terms/new/'])))).toBe(isRefused);
});

test('a refusal says how much, for example what, and how to go on', () => {
  const words = describeShrinking(new Set(entries(10)), { lost: entries(7), allow: 'npm run build -- --allow-shrink' });
  for (const part of ['10 条', '3 条', '/terms/t0/', 'npm run build -- --allow-shrink']) expect(words).toContain(part);
});

test.each([
  ['/explainers/leak/', 'explainers/leak.md', '已撤回'],
  ['/terms/tort/', 'terms/tort.md', 'terms/tort'],
  ['/about-us/', 'pages/about-us.md', '原来的网址'],
  ['/pathways/wages/has-contract/', 'pathways/wages.md', 'has-contract'],
  ['/explainers/topics/%E6%B0%B4/', 'site.json', '网址'],
])('%s is a warning at %s that says how to keep it', (address, file, fix) => {
  expect(describeLost([address])).toMatchObject([
    { file, rule: 'address-lost', severity: 'warning', fix: expect.stringContaining(fix) },
  ]);
  expect(describeLost([address])[0]?.message).toContain(decodeURI(address));
});
