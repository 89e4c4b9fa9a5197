import { urls } from '../../../urls.ts';
import { isKeepable, isOff, listFiles, listImports } from '../kept-html.ts';
import { dropAll, openStore, toKept } from './stores.ts';

/** So many pages that were read are kept; the one that was read longest ago goes first. */
const mostPages = 100;

/** Whether the name of a file holds its fingerprint: it never says anything else. */
export const isForEver = (path: string): boolean => path.startsWith(urls.assets);

interface Keeping {
  /** Fetches also what is here, where it may say something else by now. */
  isAnew?: boolean;
  /** Told of each file, also of those that are loaded with others. */
  onKept?: (path: string) => void;
}

/** Fetches files of the site with what they load themselves, and keeps them. Throws where one does not come. */
export async function keepFiles(
  paths: readonly string[],
  { isAnew = false, onKept = () => undefined }: Keeping = {},
): Promise<void> {
  const files = await openStore('files');
  const wanted = new Set(paths);
  // What a script loads joins the set while it is walked through.
  for (const path of wanted) {
    const kept = isAnew && !isForEver(path) ? undefined : await files.match(path);
    const response = kept ?? (await fetch(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (path.endsWith('.js'))
      for (const name of listImports(await response.clone().text())) wanted.add(`${urls.assets}${name}`);
    if (!kept) await files.put(path, response);
    onKept(path);
  }
}

/**
 * Keeps a page as it has just come, with its files, under its address without what was asked there: no question stays. What may
 * not stay is dropped, and so is what is no more or has moved; where the host only fails, what was kept stays.
 */
export async function keepPage(path: string, response: Response): Promise<void> {
  // It is here in any case, and nobody goes back to it.
  if (path === urls.offline || response.status >= 500) return;
  const isPage = response.ok && (response.headers.get('Content-Type') ?? '').startsWith('text/html');
  const html = isPage ? await response.text() : '';
  // What nobody reads is not to be waited for.
  if (!isPage) await response.body?.cancel();
  if (isOff(html)) return dropAll();
  const pages = await openStore('pages');
  if (!isKeepable(html)) return void (await pages.delete(path));
  await keepFiles(listFiles(html));
  // Whoever was dropped last is put behind all others.
  await pages.delete(path);
  await pages.put(path, toKept(response, html));
  const [oldest, ...others] = await pages.keys();
  if (oldest && others.length >= mostPages) await pages.delete(oldest);
}
