import { createHash } from 'node:crypto';
import { onceFor } from '../../rules/memory/once-for.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { getPageFile, toShownPage } from '../../rules/search/shown-page.ts';
import type { PackedItem } from '../../site/offline/pack.ts';
import { searchFileUrl, searchIndexUrl } from '../../urls.ts';
import { makeIndex, readLearned } from '../search/make-index.ts';
import { toIndexFiles } from '../search/write-search-index.ts';

/** So many characters are shown of a page that was found without a connection. */
const shownCharacters = 48;

const idLength = 8;

const toFile = onceFor((record: SearchRecord) => {
  const shown = toShownPage(record);
  const content = JSON.stringify({ ...shown, text: [...shown.text].slice(0, shownCharacters).join('') });
  return { content, digest: createHash('sha256').update(content).digest('hex') };
});

/** Records of the pages at `kept`. Single articles of laws, which most records are of, are found by their laws on a phone. */
export const chooseRecords = (records: readonly SearchRecord[], kept: ReadonlySet<string>): readonly SearchRecord[] =>
  records.filter(({ url }) => !url.includes('#article-') && kept.has(url.split('#', 1)[0] ?? ''));

/** The search of these records as files: an index of its own, so that nothing in it tells of pages that are not on the phone. */
export async function makeSearchItems(records: readonly SearchRecord[]): Promise<PackedItem[]> {
  const encoder = new TextEncoder();
  const toItem = (path: string, content: Uint8Array | string): PackedItem => ({
    path,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  });
  const shown = new Map<string, string>();
  for (const record of records) {
    const { content, digest } = toFile(record);
    let at = 0;
    while (shown.has(digest.slice(at, at + idLength))) at += 1;
    shown.set(digest.slice(at, at + idLength), content);
  }
  const { index, files } = toIndexFiles(records, [...shown.keys()], makeIndex(records, await readLearned()));
  return [
    toItem(searchIndexUrl, JSON.stringify(index)),
    ...files.map(([name, content]) => toItem(searchFileUrl(`${index.folder}/${name}`), content)),
    ...[...shown].map(([id, content]) => toItem(searchFileUrl(getPageFile(id)), content)),
  ];
}
