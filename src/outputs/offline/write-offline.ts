import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Portal } from '../../rules/portal/portal.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { takeApart } from '../../site/offline/kept-html.ts';
import { getOfflineWords } from '../../site/offline/model.ts';
import { pack, type PackedItem } from '../../site/offline/pack.ts';
import { getGroup, getPartNumber, type Part, type PartsList } from '../../site/offline/parts-list.ts';
import { collectionUrl, offlinePartUrl, searchIndexUrl, urls } from '../../urls.ts';
import type { OfflinePage } from '../kept/kept-pages.ts';
import type { NextSite } from '../kept/standing-site.ts';
import { getRecordsDigest } from '../search/records-digest.ts';
import { countBytes, listNeeded } from './files.ts';
import { chooseRecords, makeSearchItems } from './search-items.ts';

/** So many pages stand in a part at most, by and large: one that changes is fetched again with all others of its part. */
const pagesAtOnce = 32;

/** The search changes as a whole with every page. */
const searchParts = 16;

/** Pages that are kept in any case. */
const shell = [urls.offline, urls.hotlines];

/** What is not kept with the whole site: cards for frames, what papers lead to, open data, comparisons, texts of licences. */
const leftOut = [urls.embed, urls.papers, urls.data, urls.compare, urls.licences];

/** Cases and rooms by place, matter and so on: hundreds of lists of what stands in one. */
const listed = [collectionUrl('cases'), collectionUrl('rooms')];

const isKept = (address: string): boolean =>
  !leftOut.some((place) => address.startsWith(place)) &&
  !(listed.some((place) => address.startsWith(place)) && address.split('/').filter(Boolean).length > 2);

/** An address as a browser asks for it: topics may have Chinese names. */
const toPath = (address: string): string =>
  new URL(address.split('/').map(encodeURIComponent).join('/'), 'https://site.invalid').pathname;

/** A power of two changes seldom, and with it the part in which a page stands. */
const getPartCount = (pages: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, pages / pagesAtOnce)));

const compress = promisify(gzip);
const digestOf = (...contents: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 12);
};

const partsFolder = `${dirname(offlinePartUrl('', 0))}/`;

/** Whether the site that stands has parts for phones. */
export const hasLastParts = (files: NextSite): boolean => files.stands(urls.offlineParts);

/** Puts the parts of the site that stands into the next one, as they are: phones keep the pages of before a little longer. */
export const takeLastParts = (files: NextSite): void =>
  files.takeAll((path) => path === urls.offlineParts || path.startsWith(partsFolder));

interface Drawn {
  /** What phones may keep, by the addresses of the pages. */
  drawn: ReadonlyMap<string, OfflinePage>;
  records: readonly SearchRecord[];
  /** The last site, where parts may be taken from. */
  files?: NextSite | undefined;
}

/**
 * Writes into the built site `dir` what a phone can keep of it (decisions/041): its pages and a search of them, in parts, and the
 * list of these. The same site gives the same bytes; parts of which nothing has changed are taken from the last one.
 */
export async function writeOffline(dir: string, portal: Portal, { drawn, records, files }: Drawn): Promise<void> {
  const writePart = async (path: string, of: string, getItems: () => Promise<readonly PackedItem[]>): Promise<Part> => {
    const place = join(dir, path);
    if (!files?.take(path, of)) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, await compress(pack(await getItems()), { level: constants.Z_BEST_COMPRESSION }));
      files?.note(path, of);
    }
    const bytes = readFileSync(place);
    return [digestOf(bytes), bytes.length];
  };

  const readPage = (address: string): PackedItem => {
    const { main, ...page } = takeApart(readFileSync(join(dir, address, 'index.html'), 'utf8'));
    return { path: toPath(address), page, bytes: new TextEncoder().encode(main) };
  };

  const kept = [...drawn.keys()].filter(isKept).sort();
  const parts: PartsList['parts'] = {};
  for (const [group, addresses] of Map.groupBy(kept, (address) => getGroup(toPath(address)))) {
    const count = getPartCount(addresses.length);
    const byPart = Map.groupBy(addresses, (address) => getPartNumber(toPath(address), count));
    parts[group] = await Promise.all(
      Array.from({ length: count }, (_, number) => {
        const own = byPart.get(number) ?? [];
        const of = digestOf(...own.map((address) => `${address} ${drawn.get(address)?.digest}\n`));
        return writePart(offlinePartUrl(group, number), of, async () => own.map(readPage));
      }),
    );
  }

  const found = chooseRecords(records, new Set(kept));
  const of = getRecordsDigest(found);
  let made: Promise<PackedItem[]> | undefined;
  const group = getGroup(searchIndexUrl);
  parts[group] = await Promise.all(
    Array.from({ length: searchParts }, (_, number) =>
      writePart(offlinePartUrl(group, number), of, async () =>
        (await (made ??= makeSearchItems(found))).filter(({ path }) => getPartNumber(path, searchParts) === number),
      ),
    ),
  );

  const needed = listNeeded(dir, [...new Set(kept.flatMap((address) => drawn.get(address)?.files ?? []))]);
  const said = [
    ...shell.map((path) => join(path, 'index.html')),
    ...needed.filter((path) => !path.startsWith(urls.assets)),
  ];
  const list: PartsList = {
    language: portal.site.language,
    words: getOfflineWords(),
    shell,
    shellDigest: digestOf(...said.map((path) => readFileSync(join(dir, path)))),
    parts,
    files: needed,
    fileBytes: countBytes(dir, needed),
  };
  writeFileSync(join(dir, urls.offlineParts), JSON.stringify(list));
  files?.note(urls.offlineParts, of);
}
