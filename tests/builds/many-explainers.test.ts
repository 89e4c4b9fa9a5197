import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import site from '../../content/site.json' with { type: 'json' };
import { type BuiltPage, readPages } from '../site/built-page.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';

/** As many as a real portal of this kind has. */
const count = 1445;

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

/** A text of some 700 characters that differs from entry to entry. */
const bodyOf = (index: number): string =>
  ['为什么', '怎么说', '谈不拢呢', '例外']
    .map(
      (heading, part) =>
        `## ${heading}\n\n${`第${index}件事的第${part + 1}点：先把事实写下来，再约个时间当面谈；谈好了写成协议，双方签字。`.repeat(4)}`,
    )
    .join('\n\n');

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
      explainerText({ title, topic: topics[index % topics.length]!, body: bodyOf(index) }),
    ];
  });
  const dir = await writeContent(contentDirFor('many'), Object.fromEntries(files));
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
  // 1,445 over 19 topics: the first topic has 77, none of them twice.
  expect(new Set(listed.flat()).size).toBe(Math.ceil(count / topics.length));
  expect(listed.flat().length).toBe(Math.ceil(count / topics.length));
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
  expect(lists.filter(({ html }) => html.length > 100_000).map(({ path, html }) => `${path} ${html.length}`)).toEqual(
    [],
  );
});
