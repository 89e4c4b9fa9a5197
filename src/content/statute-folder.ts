import { readdir, readFile } from 'node:fs/promises';
import { basename, delimiter, dirname, extname, join, resolve } from 'node:path';
import { showWords } from '../rules/entries/shown.ts';
import { parseStatute } from '../rules/law/statute.ts';
import type { StatuteFile } from '../rules/law/statutes.ts';
import { listFolder as listAll } from './list-folder.ts';

const toReason = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What stands in a name for each byte that is no UTF-8. */
const unreadable = '\uFFFD';

/**
 * Throws where statutes or folders have names that are no UTF-8: nothing can be opened by them. Linked folders are read like
 * others, which `listAll` does not go into; a ZIP of an older Windows, from which such names come, holds no links.
 */
async function refuseMisnamed(dir: string): Promise<void> {
  const { misnamed } = await listAll(dir);
  const [first, ...more] = misnamed.filter(({ path }) => ['.md', ''].includes(extname(path)));
  if (!first) return;
  const others = more.length > 0 ? `（这样的还有 ${more.length} 个）` : '';
  const meant = first.meant === undefined ? '' : `，原来大概叫「${showWords(first.meant)}」`;
  throw new Error(
    `法规文本「${join(dir, first.path)}」的名字不是 UTF-8（多半来自 Windows 的压缩包）${meant}，打不开${others}：改成原来的名字，或者移出 STATUTES_DIR 的文件夹；很多的，按 GBK 重新解压（unzip -O GBK）`,
  );
}

async function listFolder(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true }).catch((error: unknown) => {
    throw new Error(
      toReason(error) === 'ENOENT'
        ? `STATUTES_DIR 指的文件夹「${dir}」不存在：改成法规文本所在的文件夹，几个文件夹用「${delimiter}」隔开，或者不设`
        : `STATUTES_DIR 指的「${dir}」读不了（${toReason(error)}）：改成读得了的文件夹，或者不设`,
      { cause: error },
    );
  });
  if (names.some((name) => name.includes(unreadable))) await refuseMisnamed(dir);
  return names.filter((name) => name.endsWith('.md')).sort();
}

async function readStatute(path: string): Promise<StatuteFile> {
  try {
    const statute = parseStatute(await readFile(path, 'utf8'));
    return { name: basename(path), folder: dirname(path), statute };
  } catch (error) {
    throw new Error(`法规文本「${path}」读不了（${toReason(error)}）：改好它，或者移出 STATUTES_DIR 的文件夹`, {
      cause: error,
    });
  }
}

/**
 * Reads the Markdown files of the folders in `STATUTES_DIR` (several are separated as in `PATH`), subfolders and all,
 * in the order of the folders; none where it is not set, since no portal needs it. Throws, in the words of whoever set
 * it, when something cannot be read.
 */
export async function readStatutes(dirs = process.env.STATUTES_DIR): Promise<StatuteFile[]> {
  const folders = (dirs ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((dir) => resolve(dir));
  const lists = await Promise.all(folders.map(async (dir) => (await listFolder(dir)).map((name) => join(dir, name))));
  return Promise.all([...new Set(lists.flat())].map(readStatute));
}
