import { loadOnce } from '../../../load-once.ts';
import { decodeShard, type Postings } from '../../../rules/search/postings.ts';
import type { Lexicon } from '../../../rules/search/plan.ts';
import { getShardName } from '../../../rules/search/shards.ts';
import {
  decodeDates,
  decodeIds,
  fromRuns,
  getIdPlace,
  getIdsFile,
  parseWords,
  type SiteIndex,
} from '../../../rules/search/site-index.ts';
import { searchFileUrl, searchIndexUrl } from '../../../urls.ts';
import { load, loadJson } from '../../page/browser/load.ts';

/** The compact index as a browser reads it: what every query needs, and ways to what only some need. */
export interface IndexFiles {
  site: SiteIndex;
  lexicon: Lexicon;
  /** Address of the folder that the files of this build stand in. */
  folder: string;
  /** The id of what is shown of a page. */
  loadId: (page: number) => Promise<string>;
  /** The topics that a page belongs to. */
  getTopics: (page: number) => readonly string[];
  /** Postings of those of `terms` that the index has. */
  loadPostings: (terms: Iterable<string>) => Promise<Map<string, Postings>>;
  /** A day for each page that can be compared, 0 for none. */
  loadDates: () => Promise<number[]>;
}

/** The topics of each page that has some. */
function readTopics({ facets: { topic: runsByTopic = {} } }: SiteIndex): Map<number, string[]> {
  const topics = new Map<number, string[]>();
  for (const [topic, runs] of Object.entries(runsByTopic))
    for (const page of fromRuns(runs)) topics.set(page, [...(topics.get(page) ?? []), topic]);
  return topics;
}

async function openIndex(): Promise<IndexFiles> {
  const site: SiteIndex = await loadJson(searchIndexUrl);
  const folder = searchFileUrl(`${site.folder}/`);
  const loadBytes = async (name: string) =>
    new Uint8Array(await load(`${folder}${name}`, (response) => response.arrayBuffer()));
  const words = await load(`${folder}words.txt`, (response) => response.text());
  const loadIds = loadOnce(async (name: string) => decodeIds(await loadBytes(name)));
  const loadShard = loadOnce(async (name: string) => decodeShard(await loadBytes(`${name}.bin`)));
  const loadDates = loadOnce(async (name: string) => decodeDates(await loadBytes(name)));
  const topics = readTopics(site);
  return {
    site,
    folder,
    lexicon: { words: parseWords(words), commonCharacters: new Set(site.commonCharacters) },
    loadId: async (page) => (await loadIds(getIdsFile(page)))[getIdPlace(page)] ?? '',
    getTopics: (page) => topics.get(page) ?? [],
    loadPostings: async (terms) => {
      const found = new Map<string, Postings>();
      await Promise.all(
        [...terms].map(async (term) => {
          const postings = (await loadShard(getShardName(term, site.sharding))).get(term);
          if (postings) found.set(term, postings);
        }),
      );
      return found;
    },
    loadDates: () => loadDates('dates.bin'),
  };
}

/** The index, opened at the first call. Rejects when it cannot be reached, and is tried again at the next call. */
export const getIndex = loadOnce(openIndex);

/** Lets the next call open the index anew: the site may have been built again, and its old files be gone. */
export const forgetIndex = getIndex.forget;
