import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { getPageFile, toShownPage } from '../../rules/search/shown-page.ts';
import { searchFileUrl } from '../../urls.ts';

const idLength = 8;
/** How many files are open at a time. */
const batch = 64;

/**
 * Writes below `dir` what a browser shows of each page, and returns the ids of the files. An id is the beginning of the
 * content's fingerprint: a page that has not changed keeps its file from one build to the next.
 */
export async function writeShownPages(records: readonly SearchRecord[], dir: string): Promise<string[]> {
  const ids = new Set<string>();
  await mkdir(dirname(join(dir, searchFileUrl(getPageFile('')))), { recursive: true });
  for (let start = 0; start < records.length; start += batch)
    await Promise.all(
      records.slice(start, start + batch).map((record) => {
        const content = JSON.stringify(toShownPage(record));
        const digest = createHash('sha256').update(content).digest('hex');
        let at = 0;
        while (ids.has(digest.slice(at, at + idLength))) at += 1;
        const id = digest.slice(at, at + idLength);
        ids.add(id);
        return writeFile(join(dir, searchFileUrl(getPageFile(id))), content);
      }),
    );
  return [...ids];
}
