import { readdir, readFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { parseStatute } from '../rules/law/statute.ts';
import type { StatuteFile } from '../rules/law/statutes.ts';

const toReason = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

async function listFolder(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir, { recursive: true });
    return names.filter((name) => name.endsWith('.md')).sort();
  } catch (error) {
    throw new Error(
      toReason(error) === 'ENOENT'
        ? `STATUTES_DIR 指的文件夹「${dir}」不存在：改成法规文本所在的文件夹，几个文件夹用「${delimiter}」隔开，或者不设`
        : `STATUTES_DIR 指的「${dir}」读不了（${toReason(error)}）：改成读得了的文件夹，或者不设`,
      { cause: error },
    );
  }
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
