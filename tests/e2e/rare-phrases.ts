import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShownPage } from '../../src/rules/search/shown-page.ts';
import { shippedSite } from '../site/shipped.ts';

/** Clauses of eight to twelve characters that one page of the shipped site has and no other, with its address; every `step`th. */
export async function findRarePhrases(step: number): Promise<{ phrase: string; url: string }[]> {
  const folder = join(shippedSite, 'search-index/pages');
  const pages = await Promise.all(
    (await readdir(folder))
      .sort()
      .map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as ShownPage),
  );
  const texts = pages.map(({ title, text }) => `${title}\n${text}`);
  return pages
    .flatMap(
      ({ url, text }) =>
        /(?<=[，。\n])\p{Script=Han}{8,12}(?=[，。\n])/u
          .exec(text)
          ?.slice(0, 1)
          .map((phrase) => ({ phrase, url })) ?? [],
    )
    .filter((_, index) => index % step === 0)
    .filter(({ phrase }) => texts.filter((text) => text.includes(phrase)).length === 1);
}
