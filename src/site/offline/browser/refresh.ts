import { urls } from '../../../urls.ts';
import { isKeepable, listFiles } from '../kept-html.ts';
import { findPart, type PartsList } from '../parts-list.ts';
import { isForEver, keepFiles, keepPage } from './keep-page.ts';
import { canUnpack, keepWhole } from './part-store.ts';
import { dropAll, openStore, readList } from './stores.ts';

/** Pages that are kept in any case, with their files. Throws where one does not come. */
async function keepShell({ shell }: PartsList): Promise<void> {
  await keepFiles(shell, { isAnew: true });
  const files = await openStore('files');
  for (const path of shell) {
    const html = (await (await files.match(path))?.text()) ?? '';
    await keepFiles(listFiles(html), { isAnew: true });
  }
}

/** Whether an address may say something else in the one state of the site than in the other. */
function hasChanged(path: string, before: PartsList, now: PartsList): boolean {
  const [old, next] = [findPart(before, path), findPart(now, path)];
  return old === undefined || next === undefined || old.part[0] !== next.part[0];
}

/** Drops files that no page needs any more: each build gives scripts and styles other names. */
async function dropUnused(list: PartsList): Promise<void> {
  const [files, pages] = [await openStore('files'), await openStore('pages')];
  const isWhole = (await readList('parts')) !== undefined;
  const needed = new Set([...list.shell, ...(isWhole ? list.files : []), urls.offlineParts]);
  const htmls = [
    ...list.shell.map((path) => files.match(path)),
    ...(await pages.keys()).map((page) => pages.match(page)),
  ];
  for (const kept of htmls) for (const path of listFiles((await (await kept)?.text()) ?? '')) needed.add(path);
  await keepFiles([...needed].filter(isForEver), { onKept: (path) => needed.add(path) });
  for (const request of await files.keys()) if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
}

/** Pages that were read and may say something else now: dropped at once, and read again. */
async function renewPages(before: PartsList, now: PartsList): Promise<void> {
  const pages = await openStore('pages');
  const changed = (await pages.keys())
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => hasChanged(path, before, now));
  for (const path of changed) await pages.delete(path);
  for (const path of changed) {
    const response = await fetch(path);
    // What has moved is kept where it is when it is read there.
    if (!response.redirected) await keepPage(path, response);
  }
}

/**
 * Asks the site in which state it is; where that is another than when it was asked last, what may say something else now is dropped
 * and fetched again. A portal that has switched all of this off has no list: then nothing stays here. Throws where there is no
 * connection, or it ends meanwhile; the next time goes on from there, as the list is kept last.
 */
export async function refresh(): Promise<'same' | 'renewed' | 'off'> {
  const response = await fetch(urls.offlineParts, { cache: 'no-cache' });
  if (response.status === 404) {
    await dropAll();
    return 'off';
  }
  if (!response.ok) throw new Error(String(response.status));
  const text = await response.text();
  const now: PartsList = JSON.parse(text);
  const before = await readList('files');
  if (before && JSON.stringify(before) === JSON.stringify(now)) return 'same';
  if (before) await renewPages(before, now);
  await keepShell(now);
  if (canUnpack() && (await readList('parts'))) await keepWhole(now);
  await dropUnused(now);
  await (await openStore('files')).put(urls.offlineParts, new Response(text));
  return 'renewed';
}

/** Keeps the pages that are open as this begins to watch over them. */
export async function keepOpen(addresses: readonly string[]): Promise<void> {
  for (const path of addresses) {
    const response = await fetch(path);
    if (!response.redirected && isKeepable(await response.clone().text())) await keepPage(path, response);
  }
}
