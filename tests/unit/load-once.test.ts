import { expect, test, vi } from 'vitest';
import { loadOnce } from '../../src/load-once.ts';

test('loads once, for all who ask at the same time and later', async () => {
  const load = vi.fn(() => Promise.resolve({}));
  const get = loadOnce(load);
  const [first, second] = await Promise.all([get(), get()]);
  expect(first).toBe(second);
  expect(await get()).toBe(first);
  expect(load).toHaveBeenCalledOnce();
});

test('loads each key once', async () => {
  const load = vi.fn((key: string) => Promise.resolve(key.toUpperCase()));
  const get = loadOnce(load);
  expect(await Promise.all([get('a'), get('b'), get('a')])).toEqual(['A', 'B', 'A']);
  expect(load.mock.calls).toEqual([['a'], ['b']]);
});

test('asks again for what failed, and tells everybody who waited', async () => {
  const load = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(7);
  const get = loadOnce(load);
  const waiting = await Promise.allSettled([get(), get()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await get()).toBe(7);
  expect(load).toHaveBeenCalledTimes(2);
});

test('forgets when it is told to; a load of before that fails late takes nothing of after with it', async () => {
  const loads: PromiseWithResolvers<number>[] = [];
  const get = loadOnce(() => {
    const load = Promise.withResolvers<number>();
    loads.push(load);
    return load.promise;
  });
  const before = get();
  get.forget();
  const after = get();
  loads[0]!.reject(new Error('too late'));
  await expect(before).rejects.toThrow('too late');
  expect(get()).toBe(after);
  loads[1]!.resolve(2);
  expect(await after).toBe(2);
});
