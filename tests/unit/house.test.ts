import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeImport, getRoom, rooms } from '../lint/rooms.js';

const files = globSync('{src,cms}/**/*.{ts,astro,css,tsv}').map((path) => path.split(sep).join('/'));
const specifier = /(?:from|import|@import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)/gu;

/** Every import of one file of the house by another. */
const edges = (
  await Promise.all(
    files.map(async (file) =>
      [...(await readFile(file, 'utf8')).matchAll(specifier)].map(([, to = '']) => ({
        from: file,
        to: posix.join(dirname(file), to),
      })),
    ),
  )
)
  .flat()
  .filter(({ to }) => files.includes(to));

/** One way round through `next` that comes back to where it began, if there is any. */
function findCircle(next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, way: string[]): string[] | undefined => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const to of next.get(at) ?? []) {
      const circle = walk(to, [...way, at]);
      if (circle) return circle;
    }
    done.add(at);
    return undefined;
  };
  for (const start of next.keys()) {
    const circle = walk(start, []);
    if (circle) return circle;
  }
  return undefined;
}

const toMap = (pairs: readonly { from: string; to: string }[]) => {
  const next = new Map<string, string[]>();
  for (const { from, to } of pairs) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
};

describe('the house', () => {
  test('has a room for every file', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter((file) => getRoom(file) === undefined)).toEqual([]);
  });

  test('has a file in every room', () => {
    const lived = new Set(files.map(getRoom));
    expect(rooms.filter((room) => !lived.has(room))).toEqual([]);
  });

  test('hides no file of its own from Git', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingli-ignored-'));
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    await copyFile('.gitignore', join(folder, '.gitignore'));
    const look = (paths: readonly string[]) =>
      spawnSync('git', ['check-ignore', '--stdin'], { cwd: folder, input: paths.join('\n'), encoding: 'utf8' }).stdout;
    expect(look(['dist/index.html'])).toBe('dist/index.html\n');
    expect(look([...files, ...globSync('tests/**/*.ts')])).toBe('');
    await rm(folder, { recursive: true });
  });

  test('lets no file come back to itself through its imports', () => {
    // A component may draw itself again for what stands below.
    expect(findCircle(toMap(edges.filter(({ from, to }) => from !== to)))).toBeUndefined();
  });

  test('finds a circle where there is one', () => {
    const edge = (from: string, to: string) => ({ from, to });
    expect(findCircle(toMap([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')]))).toEqual(['b', 'c', 'b']);
    expect(findCircle(toMap([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')]))).toBeUndefined();
  });

  test('keeps at most 25 files in a folder', () => {
    const folders = Map.groupBy(files, dirname);
    expect([...folders].filter(([, held]) => held.length > 25).map(([folder]) => folder)).toEqual([]);
  });

  test('never gives two files of one room the same name, what runs in the browser apart', () => {
    const toName = (file: string) =>
      [getRoom(file), /\/browser\//u.test(file) ? 'browser' : '', basename(file)].join(' ');
    const named = Map.groupBy(
      files.filter((file) => !file.startsWith('src/pages/')),
      toName,
    );
    expect([...named].filter(([, held]) => held.length > 1).map(([name]) => name)).toEqual([]);
  });
});

describe('an import', () => {
  test.each([
    ['src/rules/time/day.ts', 'src/site/rooms/model.ts', 'may not import from src/site/rooms'],
    ['src/site/page/link.ts', 'src/site/rooms/model.ts', 'may not import from src/site/rooms'],
    ['cms/server/store/store.ts', 'src/app/commands/build.ts', 'may not import from src/app'],
    ['src/outputs/feed.ts', 'cms/desk/build.ts', 'may not import from cms/desk'],
    ['src/rules/time/day.ts', 'node:fs', 'is a pure module'],
    ['src/site/rooms/model.ts', 'src/site/rooms/Article.astro', 'is a pure module'],
    ['src/site/rooms/model.ts', 'src/site/rooms/browser/finder.ts', 'is a pure module'],
    ['src/site/rooms/browser/finder.ts', 'node:path', 'is a script of the browser'],
    ['src/site/rooms/Article.astro', 'node:fs', 'is a component'],
  ])('of %s from %s is refused', (from, to, reason) => {
    expect(describeImport(from, to)).toContain(reason);
  });

  test.each([
    ['src/site/rooms/model.ts', 'src/rules/time/day.ts'],
    ['src/site/rooms/List.astro', 'src/site/rooms/browser/finder.ts'],
    ['src/site/rooms/browser/finder.ts', 'src/site/finder/browser/finder.ts'],
    ['src/app/commands/build.ts', 'cms/desk/build.ts'],
    ['src/content/folder.ts', 'node:fs'],
    ['src/rules/language/slug.ts', 'pinyin-pro'],
  ])('of %s from %s is allowed', (from, to) => {
    expect(describeImport(from, to)).toBeUndefined();
  });
});
