import { followRenames, getRenames } from '../rules/entries/renames.ts';
import { isSafeRoom } from '../rules/danger/dangers.ts';
import { createPrintIndex } from '../rules/language/alike/twins.ts';
import type { Statutes } from '../rules/law/statutes.ts';
import { perCollection } from '../schemas/index.ts';
import type { Site } from '../schemas/site/site.ts';
import type { CheckedFile } from '../rules/entries/checked-file.ts';
import type { Summary, Surroundings } from './context/context.ts';
import { toPrint } from './language/twins.ts';
import { toRenamed } from './links/renames.ts';

/** What the checks of one entry need to know about `files`. */
export function getSummary(files: readonly CheckedFile[], site: Site, media: string[]): Summary {
  const ids = perCollection((): string[] => []);
  const summary: Summary = {
    site,
    media,
    ids,
    renamed: Object.fromEntries(followRenames(getRenames(site, files.map(toRenamed)))),
    laws: {},
    deadlines: {},
    words: [],
    served: [],
    roomKinds: {},
    mediated: [],
    prints: files.map(toPrint),
  };
  const served = new Set<string>();
  const mediated = new Set<string>();
  for (const { source, entry } of files) {
    ids[source.collection].push(source.id);
    if (entry?.collection === 'laws') summary.laws[entry.id] = entry.data;
    if (entry?.collection === 'deadlines') summary.deadlines[entry.id] = entry.data;
    if (entry?.collection === 'terms') summary.words.push(entry.data.term);
    if (entry?.collection === 'rooms') {
      summary.roomKinds[entry.id] = entry.data.kind;
      if (!isSafeRoom(entry.data.kind)) for (const topic of entry.data.disputeTypes) mediated.add(topic);
    }
    if (entry?.collection === 'rooms' || entry?.collection === 'pathways')
      for (const topic of entry.data.disputeTypes) served.add(topic);
  }
  return { ...summary, served: [...served], mediated: [...mediated] };
}

/** Makes a summary ready for the checks of one entry; `today` is `YYYY-MM-DD`. */
export function createSurroundings(summary: Summary, today: string, statutes: Statutes = new Map()): Surroundings {
  return {
    site: summary.site,
    media: new Set(summary.media),
    ids: perCollection((name) => new Set(summary.ids[name])),
    renamed: new Map(Object.entries(summary.renamed)),
    laws: new Map(Object.entries(summary.laws)),
    deadlines: new Map(Object.entries(summary.deadlines)),
    words: new Set(summary.words),
    served: new Set(summary.served),
    roomKinds: new Map(Object.entries(summary.roomKinds)),
    mediated: new Set(summary.mediated),
    prints: createPrintIndex(summary.prints),
    statutes,
    today,
  };
}
