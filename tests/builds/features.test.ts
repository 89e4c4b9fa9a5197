import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { listContent, shippedContent } from '../../src/content/folder.ts';
import { type FeatureName, features } from '../../src/schemas/site/features.ts';
import { keysOf, tableOf } from '../../src/schemas/record.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { siteUrl } from '../site/shipped.ts';

const run = promisify(execFile);
const names = keysOf(features);

/** Something of each part that can be switched off, and what leads there. */
const places: Record<FeatureName, string[]> = {
  compare: ['/compare/', '/compare/entries.json', '/compare/cases/lanshan-one-platform/wuda-mobile-desk/'],
  officials: ['/methods/', '/methods/lanshan-three-levels/', '/cases/lanshan-one-platform/', '/data/methods/'],
  data: ['/data/', '/data/cases.json', '/data/datapackage.json', '/data/rooms/'],
  cite: ['/cite/rooms/lanshan-commune.bib', '/cite/explainers/upstairs-leak.json'],
  pathways: ['/pathways/', '/pathways/neighbour-trouble/', '/data/pathways.csv'],
  papers: ['/forms/', '/forms/mediation-application/', '/data/forms.json'],
  posters: ['/cards/explainers/upstairs-leak-poster.png', '/cards/rooms/lanshan-commune-poster.png'],
  offline: ['/offline/'],
};
const allPlaces = names.flatMap((name) => places[name]);

const sample = [
  'cases/lanshan-one-platform',
  'cases/wuda-mobile-desk',
  'cases/xingfu-upstairs-leak',
  'methods/lanshan-three-levels',
  'methods/wuda-mobile-desk',
  'regions/lanshan',
  'regions/wuda',
  'rooms/lanshan-commune',
  'explainers/upstairs-leak',
  'pathways/neighbour-trouble',
  'deadlines/judicial-confirmation',
  'forms/mediation-application',
  'terms/bride-price',
  'pages/about',
  'pages/corrections',
];

/** What texts of the sample lead to that is no part of it. */
let beyond: (path: string) => boolean;
let files: Record<string, string> = {};

beforeAll(async () => {
  const inSample = new Set(['site.json', ...sample.map((name) => `${name}.md`)]);
  const missing = (await listContent(shippedContent)).files
    .filter((file) => file.endsWith('.md') && !inSample.has(file))
    .map((file) => `/${file.replace(/^pages\//u, '').replace(/\.md$/u, '')}/`);
  beyond = (path) => missing.some((address) => path.startsWith(address)) || path.startsWith('/explainers/topics/');
  const read = async (file: string) => [file, await readFile(join(shippedContent, file), 'utf8')] as const;
  files = Object.fromEntries(await Promise.all([...inSample].map(read)));
  // A text that leads to all of it.
  files['explainers/upstairs-leak.md'] += `\n${allPlaces.map((href) => `[到这里](${href})`).join('、')}\n`;
});

/** An own address as it stands in an attribute, in JSON, or alone in an element of XML. */
const ownAddress = new RegExp(`(?:["']|<(?:link|guid|loc)>)(?:${siteUrl})?(/(?!/)[\\w%./?=&;#,-]*)["'<]`, 'gu');

/** A site with these parts switched off: its addresses, and each own address that one of its files names. */
async function draw(name: string, off: readonly FeatureName[]) {
  const settings = { ...JSON.parse(files['site.json'] ?? ''), features: tableOf(names, (each) => !off.includes(each)) };
  const content = await writeContent(contentDirFor(name), { ...files, 'site.json': JSON.stringify(settings) });
  const outDir = outDirFor(name);
  const { stdout } = await run(process.execPath, ['tests/builds/draw-switched.ts', content, outDir]);
  const { cards, found }: { cards: string[]; found: string[] } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const drawn = await listBuiltFiles(outDir);
  const named = new Map(found.map((url) => [url, 'search']));
  for (const file of drawn.filter((each) => /\.(?:html|json|xml|bib)$/u.test(each)))
    for (const [, address = ''] of (await readFile(join(outDir, file), 'utf8')).matchAll(ownAddress))
      named.set(address.replaceAll('&amp;', '&'), file);
  return {
    has: new Set([...drawn, ...cards].map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`)),
    named,
  };
}

/** What is made with the others: pictures, and the index of the search. */
const isMadeElsewhere = (path: string) => /^\/(?:media|search-index|admin|api)(?:\/|$|\.)/u.test(path);

function findDead({ has, named }: Awaited<ReturnType<typeof draw>>): string[] {
  return [...named].flatMap(([address, from]) => {
    const path = decodeURIComponent(address.split(/[?#]/u, 1)[0] ?? '');
    return has.has(path) || has.has(`${path}/`) || isMadeElsewhere(path) || beyond(path) ? [] : [`${from}: ${address}`];
  });
}

describe.each([['all', names] as const, ...names.map((name) => [name, [name]] as const)])('without %s', (name, off) => {
  let site: Awaited<ReturnType<typeof draw>>;
  beforeAll(async () => {
    site = await draw(`features-${name}`, off);
  });
  const gone = off.flatMap((each) => places[each]);

  test(`nothing leads to what is not there (${name})`, () => {
    expect(site.named.size).toBeGreaterThan(100);
    expect(findDead(site)).toEqual([]);
  });

  test('of what is switched off nothing is there', () => {
    expect(gone.filter((href) => site.has.has(href) || site.named.has(href))).toEqual([]);
  });

  test('the rest is there, and linked', () => {
    const stay = allPlaces.filter((href) => !gone.includes(href) && !off.some((each) => href.includes(`/${each}/`)));
    const missing = stay.filter((href) => !site.has.has(href) || !site.named.has(href));
    // A file for each collection goes with either of both.
    expect(missing.filter((href) => !/^\/(?:data|compare)\//u.test(href))).toEqual([]);
  });
});
