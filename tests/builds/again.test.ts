import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Builder, buildSite } from '../../src/app/build/build-site.ts';
import { createRecheck } from '../../src/app/builder/recheck.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { createOpener } from '../../src/content/reopen-portal.ts';
import { createKeptPages } from '../../src/outputs/kept/kept-pages.ts';
import { createStandingSite } from '../../src/outputs/kept/standing-site.ts';
import { contentDirFor, outDirFor } from '../site/content-folder.ts';
import { siteUrl } from '../site/shipped.ts';
import { patience } from '../patience.ts';
import { writeSmallContent } from '../site/small-content.ts';

/** So many times some edits are made at once; `TURNS=70 SEED=7` tries more and others. */
const turns = Number(process.env.TURNS ?? 6);
const editsAtOnce = 3;
const seed = Number(process.env.SEED ?? 1);

/** The same numbers for the same seed, in [0, 1) (mulberry32). */
function createDice(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const dice = createDice(seed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;

const dir = contentDirFor('again');
const listEntries = async () => (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.md')).sort();
const change = async (path: string, edit: (text: string) => string) =>
  writeFile(join(dir, path), edit(await readFile(join(dir, path), 'utf8')));
const removed = new Map<string, string>();

/** What editors do, with the number of the edit, so that no two write the same. */
const kinds: Record<string, (turn: number) => Promise<unknown>> = {
  body: async (turn) => change(pick(await listEntries()), (text) => `${text}\n第${turn}次补的一句。\n`),
  name: async (turn) =>
    change(pick(await listEntries()), (text) => text.replace(/^(title|name|term|short): .*$/mu, `$1: 改${turn}`)),
  summary: async (turn) =>
    change(pick(await listEntries()), (text) => text.replace(/^(summary|plain|intro): .*$/mu, `$1: 第${turn}次的话。`)),
  topic: async () =>
    change(pick(await listEntries()), (text) => text.replace(/^topic: .*$/mu, `topic: ${pick(['邻里', '借钱'])}`)),
  copied: async (turn) => {
    const path = pick(await listEntries());
    await cp(join(dir, path), join(dir, path.replace(/\.md$/u, `-${turn}.md`)));
  },
  removed: async () => {
    const path = pick(await listEntries());
    removed.set(path, await readFile(join(dir, path), 'utf8'));
    await rm(join(dir, path));
  },
  restored: async () => {
    const [path, text] = pick([...removed]) ?? [];
    if (path !== undefined && text !== undefined) await writeFile(join(dir, path), text);
  },
  moved: async (turn) => {
    const path = pick(await listEntries());
    await rename(join(dir, path), join(dir, path.replace(/\.md$/u, `-moved-${turn}.md`)));
  },
  withdrawn: async () =>
    change(pick(await listEntries()), (text) =>
      text.replace('---\n', '---\nstatus: withdrawn\nstatusReason: 有误。\n'),
    ),
  region: async (turn) =>
    change(pick((await listEntries()).filter((path) => path.startsWith('regions/'))), (text) =>
      text.replace(/^name: .*$/mu, `name: 第${turn}村`),
    ),
  parent: async () => {
    const [region, above] = (await listEntries())
      .filter((path) => path.startsWith('regions/'))
      .toSorted(() => dice() - 0.5);
    if (region !== undefined && above !== undefined)
      await change(region, (text) =>
        text.replace(/^parent: .*$/mu, `parent: ${above.slice('regions/'.length, -'.md'.length)}`),
      );
  },
  /** Everywhere the same words, otherwise written. */
  rewritten: async (turn) => {
    for (const path of await listEntries()) await change(path, (text) => text.replace('---\n', `---\n# ${turn}\n`));
  },
  law: async (turn) =>
    change(pick((await listEntries()).filter((path) => path.startsWith('laws/'))), (text) =>
      text.replace(/plain: .*$/mu, `plain: 第${turn}次的白话。`),
    ),
  words: (turn) => writeFile(join(dir, 'ui.json'), JSON.stringify({ 'nav.terms': `词典${turn}` })),
  settings: async (turn) => change('site.json', (text) => text.replace(/"name": ".*?"/u, `"name": "门户${turn}"`)),
};

/** Every file of a folder with its bytes. */
async function readTree(from: string): Promise<Map<string, Buffer>> {
  const names = await readdir(from, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file.slice(from.length), await readFile(file)] as const)),
  );
}

/** The files that only one has, or that differ. */
const compare = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => {
    const [a, b] = [one.get(name), other.get(name)];
    return !a || !b || !a.equals(b);
  });

/** What follows the pages: the search, and the parts for phones. */
const follows = /^\/(?:search-index|offline\/parts)[./]/u;
const getFollowing = (tree: ReadonlyMap<string, Buffer>) => new Map([...tree].filter(([name]) => follows.test(name)));

test(
  'after any edits, the site that takes from the last one what has not changed is that of a clean build, byte for byte',
  async () => {
    await writeSmallContent(dir, [
      'cases/lanshan-one-platform',
      'cases/xingfu-upstairs-leak',
      'rooms/lanshan-commune',
      'terms/judicial-confirmation',
      'explainers/upstairs-leak',
      'pathways/neighbour-trouble',
      'deadlines/judicial-confirmation',
      'forms/mediation-application',
      'pages/about',
      'pages/accessibility',
      'pages/corrections',
      'pages/privacy',
    ]);
    const again = {
      open: createOpener(),
      getReady: createRecheck(),
      keep: { pages: createKeptPages(), files: createStandingSite() },
    };
    const home = outDirFor('again');
    await rm(home, { recursive: true, force: true });
    const build = async (name: string, kept: Pick<Builder, 'open' | 'getReady' | 'keep'>, pagesFirst = false) => {
      const outDir = join(home, name);
      await buildSite(
        { contentDir: dir, outDir, keepsGoing: true, allowsShrinking: true, pagesFirst },
        { siteUrl, hasCards: false, allowShrink: '', say: () => undefined, ...kept },
      );
      return readTree(outDir);
    };
    const names = Object.keys(kinds);
    let before = new Map<string, Buffer>();
    for (let turn = 0; turn <= turns; turn += 1) {
      const made = turn === 0 ? [] : Array.from({ length: editsAtOnce }, (_, at) => (turn - 1) * editsAtOnce + at);
      // Each kind once, then any.
      const chosen = made.map((number) => names[number] ?? pick(names));
      for (const [at, kind] of chosen.entries()) await kinds[kind]?.(made[at] ?? 0);
      const early = await build('again', again, true);
      const clean = await build('clean', { open: openPortal });
      const last = await build('again', again);
      // The pages are those of now, and what follows them is that of before, or of now where there was none.
      const late = compare(early, clean).filter((name) => !follows.test(name));
      const mixed = compare(getFollowing(early), getFollowing(turn === 0 ? clean : before));
      expect({ turn, chosen, differ: compare(last, clean), late, mixed }).toEqual({
        turn,
        chosen,
        differ: [],
        late: [],
        mixed: [],
      });
      before = last;
    }
  },
  patience.build,
);
