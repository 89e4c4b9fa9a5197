import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseStatute } from '../rules/law/statute.ts';
import type { StatuteFile } from '../rules/law/statutes.ts';

/**
 * Reads the Markdown files of the folder `STATUTES_DIR`; none where it is not set, since no portal needs it. Throws,
 * in the words of whoever set it, when there is no such folder.
 */
export async function readStatutes(dir = process.env.STATUTES_DIR): Promise<StatuteFile[]> {
  if (!dir) return [];
  const folder = resolve(dir);
  if (!existsSync(folder))
    throw new Error(`STATUTES_DIR 指的文件夹「${folder}」不存在：改成法规文本所在的文件夹，或者不设`);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, statute: parseStatute(await readFile(join(folder, name), 'utf8')) })),
  );
}
