import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createPortal } from '../../src/rules/portal/portal.ts';
import { planQuery } from '../../src/rules/search/plan.ts';
import { decodeShard } from '../../src/rules/search/postings.ts';
import { rankPages } from '../../src/rules/search/rank.ts';
import { getShardName } from '../../src/rules/search/shards.ts';
import { decodeIds, fromRuns, parseWords, type SiteIndex } from '../../src/rules/search/site-index.ts';
import { writeSearchIndex } from '../../src/outputs/search/write-search-index.ts';
import { loadShippedSite } from '../../src/content/settings.ts';

const dir = resolve('.cache/test-sites/search-index');
const portal = createPortal(await loadShippedSite(), []);

const page = (title: string, body: string, type = '普法解读') =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title>
  <meta name="search:type" content="${type}" data-pagefind-filter="type[content]">
  <meta name="search:collection" content="explainers" data-pagefind-meta="collection[content]"></head>
  <body><nav>邻居的标题 漏水</nav><main data-pagefind-body><h1 data-pagefind-meta="title">${title}</h1><p>${body}</p>
  <aside data-pagefind-ignore>相关：彩礼退不退</aside></main></body></html>`;

const pages = {
  'a-leak': page('楼上漏水怎么办', '先关阀门，再拍照，找楼上的人谈。'),
  'b-wages': page('老板拖欠工资怎么办', '去劳动监察投诉，或者申请仲裁。'),
  'c-room': page('老庞调解室', '楼上楼下的事都能谈。', '调解室与中心'),
};

const read = async (index: SiteIndex, name: string) => readFile(join(dir, 'search-index', index.folder, name));
let index: SiteIndex;

/** What the browser does with the files. */
async function ask(query: string): Promise<number[]> {
  const words = parseWords((await read(index, 'words.txt')).toString('utf8'));
  const { terms } = planQuery(query, { words, commonCharacters: new Set(index.commonCharacters) });
  const shards = new Map(
    await Promise.all(
      [...new Set([...terms.keys()].map((term) => getShardName(term, index.sharding)))].map(
        async (name) => [name, decodeShard(await read(index, `${name}.bin`))] as const,
      ),
    ),
  );
  return rankPages(terms, (term) => shards.get(getShardName(term, index.sharding))?.get(term), index.pages).map(
    (ranked) => ranked.page,
  );
}

beforeAll(async () => {
  await rm(dir, { recursive: true, force: true });
  for (const [name, html] of Object.entries(pages)) {
    await mkdir(join(dir, name), { recursive: true });
    await writeFile(join(dir, name, 'index.html'), html);
  }
  expect(await writeSearchIndex(dir, portal)).toBe(3);
  index = JSON.parse(await readFile(join(dir, 'search-index.json'), 'utf8')) as SiteIndex;
});

test('finds pages by their words, from the written files alone', async () => {
  expect((await ask('楼上漏水'))[0]).toBe(0);
  expect(await ask('楼上')).toEqual(expect.arrayContaining([0, 2]));
  expect(await ask('老板不给工资')).toEqual([1]);
});

test('finds no page by words of its navigation or of what is marked to be ignored', async () => {
  expect(await ask('彩礼')).toEqual([]);
  expect(await ask('邻居的标题')).toEqual([]);
});

test('keeps the facets, and an id for each page that leads to its fragment', async () => {
  expect(fromRuns(index.facets.type?.['调解室与中心'] ?? [])).toEqual([2]);
  const ids = decodeIds(await read(index, 'pages.bin'));
  expect(ids).toHaveLength(3);
  for (const id of ids) await readFile(join(dir, 'pagefind', 'fragment', `zh-cn_${id}.pf_fragment`));
});

test('a site without any page has an index that finds nothing', async () => {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  expect(await writeSearchIndex(dir, portal)).toBe(0);
  index = JSON.parse(await readFile(join(dir, 'search-index.json'), 'utf8')) as SiteIndex;
  expect(await ask('漏水')).toEqual([]);
});
