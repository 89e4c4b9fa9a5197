import { expect, test } from 'vitest';
import { getSentSize } from '../../../../src/rules/entries/image-facts.ts';

test.each([
  [1600, 1200, undefined],
  [40, 30, undefined],
  [4000, 3000, { width: 1600, height: 1200 }],
  [3000, 4000, { width: 1600, height: 2133 }],
  [12_000, 1, { width: 1600, height: 1 }],
  // Pictures of long conversations: the first has more pixels than a phone draws, and neither fits into a WebP as it is.
  [1200, 40_000, { width: 491, height: 16_383 }],
  [700, 20_000, { width: 573, height: 16_383 }],
])('of %i × %i pixels, %j are sent', (width, height, sent) => {
  expect(getSentSize({ width, height })).toEqual(sent);
});
