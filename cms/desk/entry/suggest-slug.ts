import { loadPart } from './load-part.ts';

/** A file name for a title; the table of pinyin is fetched by whoever asks first. Rejects in the words of `loadPart`. */
export async function suggestSlug(title: string): Promise<string> {
  const { suggestSlug: suggest } = await loadPart('拼音', () => import('../../../src/rules/entries/slug.ts'));
  return suggest(title);
}
