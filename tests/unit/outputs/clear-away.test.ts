import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearAway } from '../../../src/outputs/clear-away.ts';
import { temporaryDir } from '../cms/server/desk.ts';

test('nobody who reads a page waits until an old site is cleared away', async () => {
  const home = temporaryDir();
  const [old, page] = [join(home, 'old'), join(home, 'page.html')];
  for (let folder = 0; folder < 60; folder += 1) {
    mkdirSync(join(old, String(folder)), { recursive: true });
    for (let number = 0; number < 100; number += 1) writeFileSync(join(old, `${folder}/${number}.html`), '');
  }
  writeFileSync(page, '');
  let isCleared = false;
  const clearing = clearAway([old]).then(() => (isCleared = true));
  let reads = 0;
  while (!isCleared) {
    await readFile(page);
    reads += 1;
  }
  await clearing;
  expect(existsSync(old)).toBe(false);
  // Where reading stands in line behind six thousand files, it comes to its turn a handful of times.
  expect(reads).toBeGreaterThan(30);
});

test('nothing is cleared away where there is nothing, and what is not there is gone', async () => {
  const told: string[] = [];
  await clearAway([], (words) => told.push(words));
  await clearAway([join(temporaryDir(), 'none')], (words) => told.push(words));
  expect(told).toEqual([]);
});
