import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { LinkChecker, type LinkResult } from 'linkinator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { asHost } from '../../src/app/server/as-host.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { buildUnchecked } from '../corpus/build-unchecked.ts';
import { contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { siteUrl } from '../site/shipped.ts';

/** Names with everything that means something in an address, in a folder, in HTML or XML, or that is written in two ways. */
const names = [
  ...[
    '水&电',
    '水=电',
    '水+电',
    '水#电',
    '水%电',
    '水?电',
    '水/电',
    '水\\电',
    '水;电',
    '水:电',
    '水@电',
    '水,电',
    '水$电',
  ],
  ...[
    '水 电',
    '水　电',
    '水"电',
    "水'电",
    '水<电>',
    '水|电',
    '水*电',
    '水`电',
    '水^电',
    '水~电',
    '水!电',
    '水(电)',
    '水[电]',
    '水{电}',
  ],
  ...[
    '水%26电',
    '水%2F电',
    '%',
    '&amp;',
    '..',
    '.水',
    '-水-',
    '水。',
    '「水」',
    '水🐶电',
    '👨‍👩‍👧',
    'café',
    'cafe\u0301 noir',
    '水\u200B电',
  ],
  ...['index', '2', 'constructor', '__proto__'],
];

const write = (data: object) => `---\n${stringify(data)}---\n\n先把事情说清楚，再一起想办法。\n`;
const files = {
  'pages/corrections.md': write({ title: '更正与撤回', summary: '写错了，请告诉我们。', updatedOn: '2026-11-28' }),
  'regions/jia.md': write({ name: '甲县', level: 'county' }),
  ...Object.fromEntries(
    names.flatMap((name, index) => [
      [
        `explainers/e-${index}.md`,
        write({ title: `第${index}件事怎么办？`, summary: '先协商，谈不拢就调解。', topic: name }),
      ],
      [
        `cases/c-${index}.md`,
        write({
          title: `第${index}件事`,
          summary: '两家说好了。',
          kind: 'dispute',
          region: 'jia',
          publishedOn: '2026-01-02',
          disputeTypes: [name],
        }),
      ],
      [
        `rooms/r-${index}.md`,
        write({ name: `第${index}间`, kind: 'centre', intro: '都能来。', region: 'jia', disputeTypes: [name] }),
      ],
    ]),
  ),
};

const outDir = outDirFor('awkward-names');
let server: Server;
let base = '';
let links: LinkResult[] = [];

beforeAll(async () => {
  const dir = await writeContent(contentDirFor('awkward-names'), files);
  // Names that the checks would refuse must not break a site either.
  await buildUnchecked(dir, outDir);
  const site = createSiteHandler();
  await site.show(outDir);
  server = createServer(asHost(site.handle));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ links } = await new LinkChecker().check({
    path: [`${base}/`, `${base}/cases/`, `${base}/rooms/`],
    recurse: true,
    checkFragments: true,
    redirects: 'error',
    concurrency: 20,
    urlRewriteExpressions: [{ pattern: new RegExp(`^${siteUrl}`, 'u'), replacement: base }],
    // Cards are left out of this build.
    linksToSkip: (link) =>
      Promise.resolve(!/^http:\/\/127|^https:\/\/mingli\.example/u.test(link) || link.includes('/cards/')),
  }));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('every link leads somewhere, whatever the names of topics and kinds of dispute hold', () => {
  expect(
    links.filter(({ state }) => state === 'BROKEN').map(({ url, parent, status }) => `${status} ${url} on ${parent}`),
  ).toEqual([]);
});

test('every name has its page of explainers, cases and rooms, and its feed, and says its name there', async () => {
  const reached = [...new Set(links.map(({ url }) => url.replace(base, '')))];
  for (const [folder, least] of [
    ['/explainers/topics/', 35],
    ['/cases/for/', 35],
    ['/rooms/for/', 35],
    ['/feeds/topics/', 35],
  ] as const)
    expect(reached.filter((path) => path.startsWith(folder)).length, folder).toBeGreaterThanOrEqual(least);
  const pages = await Promise.all(
    reached
      .filter((path) => path.startsWith('/explainers/topics/'))
      .map(async (path) => (await fetch(base + path)).text()),
  );
  const titles = pages.map((html) => /<h1[^>]*>(.*?)<\/h1>/su.exec(html)?.[1] ?? '');
  expect(new Set(titles).size).toBe(titles.length);
});

test('whatever the map of the site names can be fetched, and names itself as the map does', async () => {
  const xml = await readFile(join(outDir, 'sitemap-0.xml'), 'utf8');
  const { urlset } = new XMLParser().parse(xml) as { urlset: { url: { loc: string }[] } };
  const missing: string[] = [];
  for (const { loc } of urlset.url) {
    const answer = await fetch(loc.replace(siteUrl, base));
    const html = await answer.text();
    const canonical = /<link rel="canonical" href="([^"]*)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&');
    if (answer.status !== 200 || canonical !== loc) missing.push(`${answer.status} ${loc} ${canonical}`);
  }
  expect(missing).toEqual([]);
});
