import { join } from 'node:path';
import { type Hold, takeLock } from '../../../src/outputs/bundles/lock.ts';

/** Holds the desk's folder `dir` for this process. Throws in Chinese where another process holds it. */
export function holdFolder(dir: string): Hold {
  const hold = takeLock(join(dir, 'lock'));
  if (!hold)
    throw new Error(
      `另一个编辑台正在用「${dir}」：同一个文件夹不能同时开两个。请先关掉那一个；要另开一个，就换个文件夹：DESK_DIR=别的文件夹 npm start`,
    );
  return hold;
}
