import { expect, test } from 'vitest';
import { isNearby } from '../../../../src/site/rooms/nearby.ts';

const township = ['shandong', 'linyi', 'lanshan', 'liuqing'];

test.each([
  ['the same township', township, township, true],
  ['a centre of the county above', ['shandong', 'linyi', 'lanshan'], township, true],
  ['a township below the chosen city', township, ['shandong', 'linyi'], true],
  ['a neighbouring township', ['shandong', 'linyi', 'lanshan', 'elsewhere'], township, false],
  ['another province', ['gansu'], township, false],
  ['a room whose region nobody knows', [], township, false],
  ['a reader whose region nobody knows', township, [], false],
])('%s', (_, place, home, expected) => {
  expect(isNearby(place, home)).toBe(expected);
});
