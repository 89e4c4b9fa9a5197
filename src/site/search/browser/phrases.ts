import { loadOnce } from '../../../load-once.ts';
import { spaceOut } from '../../../rules/search/spaced.ts';

/** What of Pagefind's documented script is used here. */
interface Pagefind {
  init: () => Promise<void>;
  /** Loads all filters, so that each search counts their values. */
  filters: () => Promise<unknown>;
  search: (query: string) => Promise<{ filters: Record<string, Record<string, number>> }>;
}

const open = loadOnce(async (folder: string) => {
  // Written after the site is built, so that the bundler must not look for it.
  const path = `${folder}phrases/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ path);
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
});

const quoted = /["“”„「『]([^"“”„「」『』]{2,60})["“”„」』]/gu;

/** The phrases that a query puts in quotation marks. */
export const getPhrases = (query: string): string[] => [...query.matchAll(quoted)].map(([, phrase = '']) => phrase);

/** Numbers of the pages that hold these words one after another, by the index in `folder`. */
export async function findPhrase(phrase: string, folder: string): Promise<number[]> {
  const { filters } = await (await open(folder)).search(`"${spaceOut(phrase)}"`);
  return Object.entries(filters.page ?? {}).flatMap(([page, count]) => (count > 0 ? [Number(page)] : []));
}
