import { expect, test } from 'vitest';
import { runOnLanes } from '../../run/lanes.ts';

interface Job {
  name: string;
  needs?: string;
}

/** Runs the jobs, which end in the order of their names; answers what was begun when, and what came of it. */
async function follow(jobs: readonly Job[], failing: readonly string[] = []) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const all = runOnLanes(jobs, {
    lanes: 2,
    run: ({ name }) => {
      log.push(`+${name}`);
      return new Promise((resolve) =>
        ends.set(name, () => {
          log.push(`-${name}`);
          resolve(!failing.includes(name));
        }),
      );
    },
  });
  for (;;) {
    const [name] = [...ends.keys()].sort();
    if (name === undefined) break;
    ends.get(name)!();
    ends.delete(name);
    // What follows begins in the turns of the promises.
    await new Promise(setImmediate);
  }
  return { log: log.join(' '), ended: Object.fromEntries(await all) };
}

test('two jobs run at a time, the first of those that wait is begun next', async () => {
  const { log, ended } = await follow([{ name: 'a' }, { name: 'd' }, { name: 'c' }, { name: 'b' }]);
  expect(log).toBe('+a +d -a +c -c +b -b -d');
  expect(ended).toEqual({ a: true, b: true, c: true, d: true });
});

test('a job waits for what it needs and lets others go before it', async () => {
  const { log } = await follow([{ name: 'a', needs: 'd' }, { name: 'd' }, { name: 'c' }, { name: 'e' }]);
  expect(log).toBe('+d +c -c +e -d +a -a -e');
});

test('a job whose need has failed is not begun, nor is one that needs that', async () => {
  const { log, ended } = await follow([{ name: 'a' }, { name: 'b', needs: 'a' }, { name: 'c', needs: 'b' }], ['a']);
  expect(log).toBe('+a -a');
  expect(ended).toEqual({ a: false });
});

test('a job that cannot be started ends all', async () => {
  const run = () => Promise.reject(new Error('no such program'));
  await expect(runOnLanes([{ name: 'a' }], { lanes: 2, run })).rejects.toThrow('no such program');
});
