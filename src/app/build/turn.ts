import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Hold, takeLock } from '../../outputs/bundles/lock.ts';

/** The largest portals build in minutes; whoever waits longer waits for something that hangs. In milliseconds. */
const longest = 3_600_000;

/**
 * Waits until no other build writes to `outDir`, from wherever: two side by side would mix their sites. Elsewhere they write
 * nothing in common but caches, which stand two at a time. The turn lasts until it is released, or as long as this process; throws
 * in Chinese where it never comes.
 */
export function takeTurn(outDir: string): Hold {
  const place = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
  const file = join(tmpdir(), `mingli-${userInfo().uid}`, `${place}.lock`);
  const free = takeLock(file);
  if (free) return free;
  const words = `另一次建站正在写「${outDir}」`;
  console.log(`  ${words}，等它结束再建……`);
  const late = takeLock(file, longest);
  if (!late) throw new Error(`${words}，等了一个小时还没有结束。请找到它、关掉它，再来一次。`);
  return late;
}
