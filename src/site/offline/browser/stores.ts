import { urls } from '../../../urls.ts';
import type { PartsList } from '../parts-list.ts';

/** What is kept on the device, by what it is: pages that were read, files of pages and the shell, parts of the whole site. */
const names = { pages: 'mingli-pages', files: 'mingli-files', parts: 'mingli-parts' } as const;

/** One of them, opened; made where it is not there. */
export const openStore = (name: keyof typeof names): Promise<Cache> => caches.open(names[name]);

/** What one of them holds under an address; where it is not there, it is not made for that. */
export const findIn = async (name: keyof typeof names, path: string): Promise<Response | undefined> =>
  (await caches.has(names[name])) ? (await openStore(name)).match(path) : undefined;

/** Drops one of them with all that it holds. */
export const dropStore = (name: keyof typeof names): Promise<boolean> => caches.delete(names[name]);

/** Drops all that the portal keeps here. */
export async function dropAll(): Promise<void> {
  for (const name of Object.values(names)) await caches.delete(name);
}

/** The list of parts that `store` holds: of the files, what the site said last; of the parts, what was kept when they were whole. */
export async function readList(store: 'files' | 'parts'): Promise<PartsList | undefined> {
  return (await findIn(store, urls.offlineParts))?.json();
}

const when = 'X-Kept';

/** When an answer was kept. */
export const getKeptOn = (response: Response): Date => new Date(response.headers.get(when) ?? '');

/** An answer with another text or other bytes, and the moment from which it is; how it was compressed on its way is over. */
export function toKept(response: Response, body: BodyInit, keptOn: Date = new Date()): Response {
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set(when, keptOn.toISOString());
  return new Response(body, { headers, status: response.status });
}
