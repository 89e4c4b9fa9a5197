import { expect, test } from 'vitest';
import { isCollectionName, slugPattern } from '../../../src/schemas/index.ts';

test.each(['a', 'lanshan-125', '125', 'a-b-c'])('%j may be an address', (slug) => {
  expect(slug).toMatch(slugPattern);
});

test.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a.b', '漏水', 'a/b', 'a\n'])('%j may not be an address', (slug) => {
  expect(slug).not.toMatch(slugPattern);
});

test('knows its collections and not what every object has', () => {
  expect(['cases', 'pages', 'toString', '__proto__', 'case', ''].map(isCollectionName)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
