import { toKnown } from '../../../src/rules/import/find/known.ts';
import type { Known } from '../../../src/rules/import/report.ts';
import { collectionNames } from '../../../src/schemas/index.ts';
import { dataUrl } from '../../../src/urls.ts';
import type { Library } from '../../preview/library.ts';
import { loadList } from '../backend/names.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import { loadPart } from '../entry/load-part.ts';

/** What a report is compared with: all that is published, the texts of the cases, and the names of drafts. */
export const loadKnown = (): Promise<Known> => loadPart('网站上已有的内容', gather);

async function gather(): Promise<Known> {
  const [{ site, entries }, texts, listed] = await Promise.all([
    loadJson<Library>(deskUrls.library),
    loadJson<{ id: string; body?: string }[]>(dataUrl('cases', 'json')),
    loadList('cases'),
  ]);
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  const published = collectionNames.flatMap((collection) =>
    entries[collection].map(({ id, data }) => ({
      collection,
      id,
      data,
      body: (collection === 'cases' && bodies.get(id)) || '',
    })),
  );
  const taken = new Set(entries.cases.map(({ id }) => id));
  const drafts = (listed ?? [])
    .filter(({ slug }) => !taken.has(slug))
    .map(({ slug, name, region }) => ({ collection: 'cases', id: slug, data: { title: name, region }, body: '' }));
  return toKnown([...published, ...drafts], site);
}
