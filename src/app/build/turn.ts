import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { takeLock } from '../../../cms/server/store/lock.ts';

/** The largest portals build in minutes; whoever waits longer waits for something that hangs. In milliseconds. */
const longest = 3_600_000;

/** Waits for a lock, and says so; throws in Chinese where it is never let go. */
function wait(file: string, words: string): void {
  if (takeLock(file)) return;
  console.log(`  ${words}，等它结束再建……`);
  if (!takeLock(file, longest)) throw new Error(`${words}，等了一个小时还没有结束。请找到它、关掉它，再来一次。`);
}

/**
 * Waits until no other build runs in this checkout, whose folders `.astro` and `.cache` all builds write, and none writes to
 * `outDir`, from wherever: two side by side would mix their sites. The turn lasts as long as this process.
 */
export function takeTurn(outDir: string): void {
  wait(resolve('.cache/build.lock'), '这里有另一次建站正在进行');
  const place = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
  wait(join(tmpdir(), `mingli-${userInfo().uid}`, `${place}.lock`), `另一次建站正在写「${outDir}」`);
}
