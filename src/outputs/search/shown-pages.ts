import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { onceFor } from '../../rules/memory/once-for.ts';
import { getPageFile, toShownPage } from '../../rules/search/shown-page.ts';
import { searchFileUrl } from '../../urls.ts';
import type { NextSite } from '../kept/standing-site.ts';

const idLength = 8;

const toFile = onceFor((record: SearchRecord) => {
  const content = JSON.stringify(toShownPage(record));
  return { content, digest: createHash('sha256').update(content).digest('hex') };
});

/**
 * Writes below `dir` what a browser shows of each page, and returns the ids of the files. An id is the beginning of the
 * content's fingerprint: a page that has not changed keeps its file from one build to the next; `files` has those of the last.
 * Written in one go, beside Pagefind's process: to wait for each of thousands of small files costs several times as much.
 */
export function writeShownPages(records: readonly SearchRecord[], dir: string, files?: NextSite): string[] {
  const ids = new Set<string>();
  mkdirSync(dirname(join(dir, searchFileUrl(getPageFile('')))), { recursive: true });
  for (const record of records) {
    const { content, digest } = toFile(record);
    let at = 0;
    while (ids.has(digest.slice(at, at + idLength))) at += 1;
    const id = digest.slice(at, at + idLength);
    ids.add(id);
    const path = searchFileUrl(getPageFile(id));
    if (files?.take(path, digest)) continue;
    writeFileSync(join(dir, path), content);
    files?.note(path, digest);
  }
  return [...ids];
}
