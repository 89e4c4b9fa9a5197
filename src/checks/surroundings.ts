import { createPrintIndex } from '../rules/entries/twins.ts';
import type { Statutes } from '../rules/law/statutes.ts';
import { collectionNames, type CollectionName, type Data } from '../schemas/index.ts';
import type { Site } from '../schemas/site.ts';
import type { CheckedFile, Summary, Surroundings } from './context/context.ts';
import { toPrint } from './language/twins.ts';

/** What the checks of one entry need to know about `files`. */
export function getSummary(files: readonly CheckedFile[], site: Site, media: string[]): Summary {
  const ids = Object.fromEntries(collectionNames.map((name) => [name, [] as string[]])) as Summary['ids'];
  const summary: Summary = {
    site,
    media,
    ids,
    laws: {},
    deadlines: {},
    words: [],
    served: [],
    prints: files.map(toPrint),
  };
  const served = new Set<string>();
  for (const { source, data } of files) {
    ids[source.collection].push(source.id);
    if (!data) continue;
    if (source.collection === 'laws') summary.laws[source.id] = data as Data<'laws'>;
    if (source.collection === 'deadlines') summary.deadlines[source.id] = data as Data<'deadlines'>;
    if (source.collection === 'terms') summary.words.push((data as Data<'terms'>).term);
    if (source.collection === 'rooms' || source.collection === 'pathways')
      for (const topic of (data as Data<'rooms'>).disputeTypes) served.add(topic);
  }
  return { ...summary, served: [...served] };
}

/** Makes a summary ready for the checks of one entry; `today` is `YYYY-MM-DD`. */
export function createSurroundings(summary: Summary, today: string, statutes: Statutes = new Map()): Surroundings {
  const ids = Object.fromEntries(
    collectionNames.map((name) => [name, new Set(summary.ids[name])]),
  ) as unknown as Record<CollectionName, Set<string>>;
  return {
    site: summary.site,
    media: new Set(summary.media),
    ids,
    laws: new Map(Object.entries(summary.laws)),
    deadlines: new Map(Object.entries(summary.deadlines)),
    words: new Set(summary.words),
    served: new Set(summary.served),
    prints: createPrintIndex(summary.prints),
    statutes,
    today,
  };
}
