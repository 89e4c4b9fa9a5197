import { expect, test } from 'vitest';
import { createNightly } from '../../../../src/app/nightly/nightly.ts';

const hour = 3_600_000;

test('is done at the first look of each day, and an hour after it has failed', async () => {
  let today = '2026-11-29';
  let isBroken = false;
  const runs: string[] = [];
  const told: unknown[] = [];
  const look = createNightly({
    getToday: () => today,
    run: async () => {
      runs.push(today);
      if (isBroken) throw new Error('连不上');
    },
    log: (error) => told.push(error),
  });
  await look(0);
  await look(1);
  expect(runs).toEqual(['2026-11-29']);
  [today, isBroken] = ['2026-11-30', true];
  await look(10 * hour);
  await look(10 * hour + 1);
  expect([runs.length, told.length]).toEqual([2, 1]);
  isBroken = false;
  await look(11 * hour);
  await look(12 * hour);
  expect([runs.length, told.length]).toEqual([3, 1]);
});

test('is never done twice at a time', async () => {
  let end: (() => void) | undefined;
  let runs = 0;
  const look = createNightly({
    getToday: () => '2026-11-29',
    run: () => new Promise<void>((done) => ((runs += 1), (end = done))),
  });
  const first = look(0);
  await look(1000);
  end?.();
  await first;
  await look(2000);
  expect(runs).toBe(1);
});

test('what failed by a clock a year ahead is tried again once the clock is right', async () => {
  let runs = 0;
  const look = createNightly({
    getToday: () => '2026-11-29',
    run: () => ((runs += 1), Promise.reject(new Error('连不上'))),
    log: () => undefined,
  });
  await look(365 * 24 * hour);
  await look(0);
  expect(runs).toBe(2);
});
