import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Whether `inner` is the folder `outer`, or stands somewhere in it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The disk that a folder stands on; nothing where it is not there. */
const getDisk = (dir: string): number | undefined => statSync(dir, { throwIfNoEntry: false })?.dev;

/**
 * Throws, in Chinese, where the built site would take the place of the content or of the project itself, or of a mounted disk, which
 * cannot be swapped for a folder: that would show only when all is built.
 */
export function refuseOutDir(outDir: string, contentDir: string): void {
  const [reserved] = [contentDir, resolve('.')].filter((dir) => holds(outDir, dir));
  if (reserved !== undefined)
    throw new Error(`OUT_DIR 是「${outDir}」，建好的网站会顶替「${reserved}」。请换一个专放网站的文件夹。`);
  if (holds(contentDir, outDir))
    throw new Error(`OUT_DIR「${outDir}」在内容文件夹里面，网站会混进内容。请换一个外面的文件夹。`);
  const disk = getDisk(outDir);
  if (disk !== undefined && disk !== getDisk(dirname(outDir)))
    throw new Error(
      `OUT_DIR「${outDir}」是单独挂载的磁盘，建好的网站不能整个换上去。请用它里面的一个文件夹，例如 OUT_DIR=${join(outDir, 'site')}。`,
    );
}
