import { expect, test } from 'vitest';
import { createDayWatch } from '../../../../src/app/nightly/day-watch.ts';

const midnight = Date.parse('2026-11-29T16:00:00Z');
const second = 1000;
const hour = 3_600_000;

/** A watch over a site that is to be built anew at `next`; each build sets the next time where it succeeds. */
function watchOver(next: number | undefined, after: () => number | undefined = () => undefined, from = 0) {
  let due = next;
  let builds = 0;
  const look = createDayWatch({
    getSpell: () => (due === undefined ? undefined : { from, until: due }),
    rebuild: () => {
      builds += 1;
      due = after() ?? due;
    },
  });
  return {
    /** How many builds there were by the end of these looks. */
    lookAt: (...moments: number[]) => {
      for (const moment of moments) look(moment);
      return builds;
    },
  };
}

test('builds anew at the first look after midnight, and not before', () => {
  const { lookAt } = watchOver(midnight, () => midnight + 24 * hour);
  expect(lookAt(midnight - 15 * second, midnight - 1)).toBe(0);
  expect(lookAt(midnight)).toBe(1);
  expect(lookAt(midnight + 15 * second, midnight + 23 * hour)).toBe(1);
  expect(lookAt(midnight + 24 * hour)).toBe(2);
});

test('a machine that slept over midnight builds when it wakes', () => {
  const { lookAt } = watchOver(midnight, () => midnight + 100 * 24 * hour);
  expect(lookAt(midnight - 5 * hour, midnight + 9 * hour)).toBe(1);
});

test('a build that fails is tried again after an hour, not at every look', () => {
  const { lookAt } = watchOver(midnight);
  expect(lookAt(midnight, midnight + 15 * second, midnight + hour - 1)).toBe(1);
  expect(lookAt(midnight + hour)).toBe(2);
});

test('where nothing is known to come, nothing is built', () => {
  expect(watchOver(undefined).lookAt(midnight, midnight + hour)).toBe(0);
});

test('a site that was built by a clock a year ahead is built anew once the clock is right, and one by a clock seconds ahead is not', () => {
  const ahead = midnight + 365 * 24 * hour;
  expect(watchOver(ahead + 24 * hour, undefined, ahead).lookAt(midnight, midnight + 15 * second)).toBe(1);
  expect(watchOver(midnight + 24 * hour, undefined, midnight + 10 * second).lookAt(midnight)).toBe(0);
});

test('a build that fails by a clock a year ahead keeps none back once the clock is right', () => {
  const { lookAt } = watchOver(midnight);
  expect(lookAt(midnight + 365 * 24 * hour)).toBe(1);
  expect(lookAt(midnight)).toBe(2);
});
