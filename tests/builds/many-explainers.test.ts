import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import site from '../../content/site.json' with { type: 'json' };
import { type BuiltPage, readPages } from '../site/built-page.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';

/** Far more than any list shows on one page; what a portal of thousands costs is measured by `npm run bench`. */
const count = 300;
/** The first topic has as many as need a second page; the others share the rest. */
const inFirst = 77;

const who = ['邻居', '房东', '老板', '物业', '网店', '亲戚', '同事', '村委会', '对门', '施工队', '中介'];
const what = [
  '不肯赔钱',
  '拖着不办',
  '说话不算数',
  '不给凭据',
  '占了地方',
  '赖账',
  '不退押金',
  '不认账',
  '天天吵闹',
  '不让过路',
  '不签字',
  '改了主意',
  '找不到人',
];
const topics = [...site.topics.map(({ name }) => name), '宠物伤人', '电动车充电', '广场舞'];

const topicOf = (index: number) => topics[index < inFirst ? 0 : 1 + (index % (topics.length - 1))]!;

const slugs = Array.from({ length: count }, (_, index) => `case-${index}`);
const outDir = outDirFor('many');
let pages = new Map<string, BuiltPage>();

const linksOf = (path: string): string[] =>
  (pages.get(path)?.root.querySelectorAll('main a') ?? []).map((link) =>
    decodeURI(link.getAttributeValue('href') ?? ''),
  );

beforeAll(async () => {
  const files = slugs.map((slug, index) => {
    const title = `${who[index % who.length]!}${what[index % what.length]!}，第${index}回怎么办？`;
    return [
      `explainers/${slug}.md`,
      explainerText({ title, topic: topicOf(index), body: `第${index}件事先把事实写下来，再约个时间当面谈。` }),
    ];
  });
  const dir = await writeContent(contentDirFor('many'), Object.fromEntries(files));
  // An earlier checkout may have built another number of them there.
  await rm(outDir, { recursive: true, force: true });
  expect(await buildContent(dir, outDir)).toMatchObject({ code: 0, stderr: '' });
  pages = new Map((await readPages(outDir)).map((page) => [page.path, page]));
});

test('all are in the open data', async () => {
  const records = JSON.parse(await readFile(join(outDir, 'data', 'explainers.json'), 'utf8')) as { id: string }[];
  expect(records.map(({ id }) => id).sort()).toEqual([...slugs].sort());
});

test('a long topic is spread over pages that lead to each other', () => {
  const first = '/explainers/topics/neighbours/';
  expect(linksOf(first)).toContain(`${first}2/`);
  expect(linksOf(`${first}2/`)).toContain(first);
  const listed = [first, `${first}2/`].map((path) =>
    linksOf(path).filter((href) => /^\/explainers\/case-\d+\/$/u.test(href)),
  );
  expect(Math.max(...listed.map(({ length }) => length))).toBeLessThanOrEqual(60);
  // None of them twice.
  expect(new Set(listed.flat()).size).toBe(inFirst);
  expect(listed.flat().length).toBe(inFirst);
});

test('every explainer is reached by links through lists, from the list of all', () => {
  const reached = new Set(['/explainers/']);
  // Entries also link to their siblings; only lists are followed, since readers look for an entry in a list.
  for (const path of reached)
    if (path === '/explainers/' || path.startsWith('/explainers/topics/'))
      for (const href of linksOf(path)) if (href.startsWith('/explainers/')) reached.add(href);
  expect(slugs.filter((slug) => !reached.has(`/explainers/${slug}/`))).toEqual([]);
});

test('no list grows with the number of entries', () => {
  const lists = [...pages.values()].filter(
    ({ path }) => path === '/explainers/' || path.startsWith('/explainers/topics/'),
  );
  expect(lists.length).toBeGreaterThan(topics.length);
  // A page of a list has 60, the list of all six of each topic; all would be many more.
  const most = Math.max(60, 6 * topics.length);
  expect(count).toBeGreaterThan(2 * most);
  const shown = lists.map(({ path, html }) => ({
    path,
    length: html.length,
    entries: new Set(linksOf(path).filter((href) => /\/case-\d+\/$/u.test(href))).size,
  }));
  expect(shown.filter(({ length, entries }) => length > 40_000 || entries > most)).toEqual([]);
});
