import { loadOnce } from '../../../load-once.ts';
import { urls } from '../../../urls.ts';

/** What of Pagefind's own script is used here. */
interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string }[] }>;
}

const load = loadOnce(async (): Promise<Pagefind> => {
  // Written after the site is built, so that the bundler must not look for it.
  const path: string = urls.pagefind;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.init();
  return pagefind;
});

const quoted = /["“”„「『]([^"“”„「」『』]{2,60})["“”„」』]/gu;

/** The phrases that a query puts in quotation marks. */
export const getPhrases = (query: string): string[] => [...query.matchAll(quoted)].map(([, phrase = '']) => phrase);

/** Pagefind's ids, without the language, of pages that hold these words one after another. */
export async function findPhrase(phrase: string): Promise<string[]> {
  const { results } = await (await load()).search(`"${phrase}"`);
  return results.map(({ id }) => id.slice(id.indexOf('_') + 1));
}
