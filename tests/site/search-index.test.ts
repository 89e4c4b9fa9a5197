import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planQuery } from '../../src/rules/search/plan.ts';
import { decodeShard } from '../../src/rules/search/postings.ts';
import { rankPages } from '../../src/rules/search/rank.ts';
import { getShardName } from '../../src/rules/search/shards.ts';
import { getPageFile, type ShownPage } from '../../src/rules/search/shown-page.ts';
import {
  decodeIds,
  fromRuns,
  getIdPlace,
  getIdsFile,
  parseWords,
  type SiteIndex,
} from '../../src/rules/search/site-index.ts';
import type { SearchRecord } from '../../src/rules/search/search-record.ts';
import { isAsk, mostLookedAt } from '../../src/rules/search/verdict/named.ts';
import { writeSearchIndex } from '../../src/outputs/search/write-search-index.ts';
import { searchFileUrl } from '../../src/urls.ts';
import { makeUpRecord } from '../unit/outputs/search/made-up-record.ts';
import { shippedSite } from './shipped.ts';
import { openShipped } from '../open-shipped.ts';

const dir = resolve('.cache/test-sites/search-index');

const records = [
  makeUpRecord('leak', '楼上漏水怎么办', '先关阀门，再拍照，找楼上的人谈。', { date: '2026-10-01' }),
  makeUpRecord('wages', '老板拖欠工资怎么办', '去劳动监察投诉，或者申请仲裁。', { asks: ['包工头跑了'] }),
  makeUpRecord('room', '老庞调解室', '楼上楼下的事都能谈。', {
    filters: { type: ['调解室与中心'], region: ['甲省'], topic: [] },
  }),
  makeUpRecord('fish', '养鱼', '养鱼的事。', { collection: 'terms', asks: ['摸虾'] }),
];

const readIndex = async (site: string) =>
  JSON.parse(await readFile(join(site, 'search-index.json'), 'utf8')) as SiteIndex;

/** What the browser does with the files of a site: a query brings the numbers of pages, best first. */
async function openSearch(site: string, index: SiteIndex): Promise<(query: string) => Promise<number[]>> {
  const readPart = async (name: string) => readFile(join(site, 'search-index', index.folder, name));
  const words = parseWords((await readPart('words.txt')).toString('utf8'));
  const known = new Map<string, ReturnType<typeof decodeShard>>();
  const getShard = async (name: string) => {
    const shard = known.get(name) ?? decodeShard(await readPart(`${name}.bin`));
    known.set(name, shard);
    return shard;
  };
  return async (query) => {
    const { terms } = planQuery(query, { words, commonCharacters: new Set(index.commonCharacters) });
    const shards = new Map<string, ReturnType<typeof decodeShard>>();
    for (const term of terms.keys()) {
      const name = getShardName(term, index.sharding);
      shards.set(name, await getShard(name));
    }
    return rankPages(terms, (term) => shards.get(getShardName(term, index.sharding))?.get(term), index.pages).map(
      (ranked) => ranked.page,
    );
  };
}

const read = async (index: SiteIndex, name: string) => readFile(join(dir, 'search-index', index.folder, name));
let index: SiteIndex;

/** Writes the index of `made` in the place of the one before, and opens it. */
const write = async (made: readonly SearchRecord[]) => {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await writeSearchIndex(dir, made);
  index = await readIndex(dir);
};

const ask = async (query: string) => (await openSearch(dir, index))(query);

const readShown = async (site: string, id: string) =>
  JSON.parse(await readFile(join(site, searchFileUrl(getPageFile(id))), 'utf8')) as ShownPage;

beforeAll(() => write(records));

test('finds pages by their words, from the written files alone', async () => {
  expect((await ask('楼上漏水'))[0]).toBe(0);
  expect(await ask('楼上')).toEqual(expect.arrayContaining([0, 2]));
  expect(await ask('老板不给工资')).toEqual([1]);
  expect(await ask('包工头跑了怎么办')).toEqual([1]);
});

test('leads from what people say to what the dictionary calls it', async () => {
  expect((await ask('摸虾'))[0]).toBe(3);
});

test('keeps the facets, and for each page an id that leads to what is shown of it', async () => {
  expect(fromRuns(index.facets.type?.['调解室与中心'] ?? [])).toEqual([2]);
  const ids = decodeIds(await read(index, 'pages-0.bin'));
  expect(await Promise.all(ids.map((id) => readShown(dir, id)))).toMatchObject(
    records.map(({ url, title, kind }) => ({ url, title, kind })),
  );
  expect(await readShown(dir, ids[0] ?? '')).toEqual({
    url: '/explainers/leak/',
    title: '楼上漏水怎么办',
    collection: 'explainers',
    kind: '普法解读',
    date: '2026-10-01',
    text: '先关阀门，再拍照，找楼上的人谈。',
  });
});

test('a page that has not changed keeps its file when another one has; nothing else of the folder can be stale', async () => {
  const before = { folder: index.folder, ids: decodeIds(await read(index, 'pages-0.bin')) };
  const [, ...rest] = records;
  await write([makeUpRecord('leak', '楼下漏水怎么办', '关阀门。'), ...rest]);
  const ids = decodeIds(await read(index, 'pages-0.bin'));
  expect(ids.slice(1)).toEqual(before.ids.slice(1));
  expect(ids[0]).not.toBe(before.ids[0]);
  expect(index.folder).not.toBe(before.folder);
});

test('the same records make the same files', async () => {
  const list = async () => (await readdir(dir, { recursive: true })).toSorted();
  await write(records);
  const before = await list();
  await write(records);
  expect(await list()).toEqual(before);
});

test('a site without any page has an index that finds nothing', async () => {
  await write([]);
  expect(await ask('漏水')).toEqual([]);
});

describe('of the shipped content', () => {
  test('what a page says people ask finds that page among those that are looked into, so that it stands first', async () => {
    const shipped = await readIndex(shippedSite);
    const search = await openSearch(shippedSite, shipped);
    const names = await readdir(join(shippedSite, 'search-index', shipped.folder));
    const idsFiles = new Map(
      await Promise.all(
        names
          .filter((name) => /^pages-\d+\.bin$/u.test(name))
          .map(async (name) => {
            const bytes = await readFile(join(shippedSite, 'search-index', shipped.folder, name));
            return [name, decodeIds(bytes)] as const;
          }),
      ),
    );
    const { entries } = (await openShipped()).portal;
    const asked = entries.explainers.flatMap(({ id, data }) => data.asks.map((question) => ({ id, question })));
    const known = new Map<number, Promise<ShownPage>>();
    const readPage = (page: number) => {
      const read = known.get(page) ?? readShown(shippedSite, idsFiles.get(getIdsFile(page))?.[getIdPlace(page)] ?? '');
      known.set(page, read);
      return read;
    };
    const lost = await Promise.all(
      asked.map(async ({ id, question }) => {
        const best = (await search(question)).slice(0, mostLookedAt);
        const shown = await Promise.all(best.map(readPage));
        const those = shown.filter((page) => isAsk(question, page));
        return those[0]?.url === `/explainers/${id}/` ? [] : [{ id, question, those }];
      }),
    );
    expect(lost.flat()).toEqual([]);
  });

  test('every page that can be found is there with the title that the search shows, and nothing in it is for an engine', async () => {
    const files = await readdir(join(shippedSite, 'search-index', 'pages'));
    expect(files.length).toBeGreaterThan(500);
    const shown = await Promise.all(files.map((file) => readShown(shippedSite, file.replace('.json', ''))));
    const wrong: string[] = [];
    for (const [path, found] of Map.groupBy(shown, ({ url }) => url.replace(/#.*/su, ''))) {
      const html = await readFile(join(shippedSite, path, 'index.html'), 'utf8');
      const ids = new Set([...html.matchAll(/\bid="([^"]*)"/gu)].map(([, id]) => id));
      const heading = /<h1[^>]*>(.*?)<\/h1>/su.exec(html)?.[1]?.replaceAll(/<[^>]*>|\s/gu, '');
      for (const { url, title } of found) {
        const [, anchor] = url.split('#');
        const isThere = anchor === undefined ? heading === title.replaceAll(/\s/gu, '') : ids.has(anchor);
        if (!isThere) wrong.push(`${url} ${title}`);
      }
      if (/data-pagefind|name="search:/u.test(html)) wrong.push(`${path} speaks to an engine`);
    }
    expect(wrong).toEqual([]);
  });
});
