import { offlinePartUrl, urls } from '../../../urls.ts';
import { type PackedItem, unpack } from '../pack.ts';
import { findPart, listParts, type PartsList } from '../parts-list.ts';
import { keepFiles } from './keep-page.ts';
import { findIn, openStore, readList } from './stores.ts';

/** Whether this browser can open what is packed: Chromium 80, Safari 16.4, Firefox 113. */
export const canUnpack = (): boolean => typeof DecompressionStream === 'function';

/** So many parts are on their way at a time. */
const atOnce = 4;

/** The addresses of all parts. */
const listUrls = (list: PartsList): Map<string, number> =>
  new Map(
    listParts(list).map(({ group, number, part: [digest, bytes] }) => [offlinePartUrl(group, number, digest), bytes]),
  );

/**
 * Keeps the whole site as `list` has it: what is kept of another state goes first, what is there already is not fetched again, and
 * the list stands beside the parts when all are there. `onBytes` is told how many bytes are there. Throws where something does not come.
 */
export async function keepWhole(list: PartsList, onBytes: (bytes: number) => void = () => undefined): Promise<void> {
  const store = await openStore('parts');
  const wanted = listUrls(list);
  const kept = new Set<string>();
  for (const request of await store.keys()) {
    const { pathname, search } = new URL(request.url);
    if (wanted.has(pathname + search)) kept.add(pathname + search);
    else if (pathname !== urls.offlineParts) await store.delete(request);
  }
  let bytes = [...kept].reduce((sum, url) => sum + (wanted.get(url) ?? 0), 0);
  onBytes(bytes);
  const missing = [...wanted].filter(([url]) => !kept.has(url));
  const fetchNext = async (): Promise<void> => {
    for (let next = missing.pop(); next; next = missing.pop()) {
      const [url, size] = next;
      await store.add(url);
      bytes += size;
      onBytes(bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchNext));
  await keepFiles(list.files, { isAnew: true });
  onBytes(bytes + list.fileBytes);
  await store.put(urls.offlineParts, new Response(JSON.stringify(list)));
}

/** What is kept of the whole site under an address. */
export async function findKept(path: string): Promise<PackedItem | undefined> {
  const list = canUnpack() ? await readList('parts') : undefined;
  const found = list && findPart(list, path);
  if (!found) return undefined;
  const packed = await findIn('parts', offlinePartUrl(found.group, found.number, found.part[0]));
  if (!packed?.body) return undefined;
  const whole = new Response(packed.body.pipeThrough(new DecompressionStream('gzip')));
  return unpack(new Uint8Array(await whole.arrayBuffer())).find((item) => item.path === path);
}
