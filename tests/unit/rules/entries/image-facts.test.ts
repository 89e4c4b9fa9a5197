import { expect, test } from 'vitest';
import { getSentSize } from '../../../../src/rules/entries/image-facts.ts';

test.each([
  [1600, 1200, undefined],
  [40, 30, undefined],
  [4000, 3000, { width: 1600, height: 1200 }],
  [3000, 4000, { width: 1600, height: 2133 }],
  [12_000, 1, { width: 1600, height: 1 }],
  // A picture of a long conversation, which no phone draws.
  [1200, 40_000, { width: 692, height: 23_094 }],
])('of %i × %i pixels, %j are sent', (width, height, sent) => {
  expect(getSentSize({ width, height })).toEqual(sent);
});
