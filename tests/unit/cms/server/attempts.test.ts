import { describe, expect, test } from 'vitest';
import { createAttempts, type Key } from '../../../../cms/server/people/attempts.ts';

const address: Key = { kind: 'address', of: '203.0.113.7' };
const name: Key = { kind: 'name', of: '李编' };

/** How many attempts of one who never stops trying are let through in so many seconds. */
function countTries(keys: readonly Key[], seconds: number): number {
  let now = 1_000_000;
  const attempts = createAttempts(() => now);
  let tries = 0;
  for (let turn = 0; turn < seconds * 10; turn += 1) {
    if (attempts.begin(...keys) === 0) tries += 1;
    now += 100;
  }
  return tries;
}

describe('whoever never stops trying', () => {
  test('is let through some dozens of times an hour from one address', () => {
    // Five at once, then after 1, 2, 4, 8, 16, 32 seconds, then one a minute.
    expect(countTries([address], 3600)).toBeLessThanOrEqual(5 + 6 + Math.ceil((3600 - 63) / 60));
  });

  test('meets a name that opens again after ten seconds at most', () => {
    expect(countTries([name], 3600)).toBeLessThanOrEqual(10 + 4 + 360);
  });
});

test('what is right is not counted, and what waits is not counted either', () => {
  const now = 0;
  const attempts = createAttempts(() => now);
  for (let turn = 0; turn < 100; turn += 1) {
    expect(attempts.begin(address)).toBe(0);
    attempts.forgive(address);
  }
  for (let turn = 0; turn < 5; turn += 1) attempts.begin(address);
  for (let turn = 0; turn < 100; turn += 1) expect(attempts.begin(address)).toBe(1000);
});

test('somebody who signs in between guesses frees no other guess', () => {
  const attempts = createAttempts(() => 0);
  let wrong = 0;
  for (let turn = 0; turn < 50; turn += 1) {
    if (attempts.begin(address) === 0) wrong += 1;
    if (attempts.begin(address) === 0) attempts.forgive(address);
  }
  expect(wrong).toBe(5);
});

test('what is right does not start the wait anew', () => {
  let now = 1_000_000;
  const attempts = createAttempts(() => now);
  for (let turn = 0; turn < 7; turn += 1) {
    attempts.begin(address);
    now += turn < 4 ? 0 : 2000;
  }
  now += 10_000;
  for (let turn = 0; turn < 20; turn += 1) {
    now += 1;
    expect(attempts.begin(address)).toBe(0);
    attempts.forgive(address);
  }
  expect(attempts.begin(address)).toBe(0);
  expect(attempts.begin(address)).toBeGreaterThan(0);
});

test('mistakes are forgotten after a quarter of an hour without any', () => {
  let now = 0;
  const attempts = createAttempts(() => now);
  for (let turn = 0; turn < 5; turn += 1) attempts.begin(address);
  now += 900_000;
  expect(attempts.begin(address)).toBe(0);
});

test('a crowd of addresses does not fill the memory, and pushes nobody out who has just been seen', () => {
  const attempts = createAttempts(() => 0);
  for (let number = 0; number < 30_000; number += 1) attempts.begin({ kind: 'address', of: String(number) });
  for (let turn = 0; turn < 5; turn += 1) attempts.begin(address);
  expect(attempts.begin(address)).toBeGreaterThan(0);
});
