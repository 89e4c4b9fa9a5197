import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCache } from '../../../../src/outputs/cards/cache.ts';
import type { CardSpec } from '../../../../src/outputs/cards/card.ts';
import { drawAll } from '../../../../src/outputs/cards/draw-all.ts';
import { drawCard } from '../../../../src/outputs/cards/draw.ts';
import { getCardSpecs } from '../../../../src/outputs/cards/specs.ts';
import { type CardsWritten, writeCards } from '../../../../src/outputs/cards/write-cards.ts';
import { build, createTinyPortal } from './tiny-portal.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cards-'));
});
afterEach(() => rm(dir, { recursive: true }));

const getSpecs = (title: string): CardSpec[] =>
  getCardSpecs(
    createTinyPortal({
      explainers: { estate: { title, summary: '人去世时留下的个人合法财产。', topic: '赡养与继承' } },
    }),
    build,
  );

const write = (specs: CardSpec[], home = dir) =>
  writeCards({ specs, outDir: join(home, 'dist'), cacheDir: join(home, 'cache'), workers: 1 });

/** Where an earlier build has drawn the cards of 遗产, once for all tests that begin behind it: to draw takes a thread of its own. */
let earlier: string;
let written: CardsWritten;
beforeAll(async () => {
  earlier = await mkdtemp(join(tmpdir(), 'cards-earlier-'));
  written = await write(getSpecs('遗产'), earlier);
});
afterAll(() => rm(earlier, { recursive: true }));

/** Puts what that build has left into the folder of this test. */
const comeLater = () => cp(earlier, dir, { recursive: true });

const readSize = async (path: string, home = dir) => {
  const png = await readFile(join(home, 'dist', path));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test('writes each shape in its size', async () => {
  expect(written).toMatchObject({ drawn: 4, reused: 0 });
  expect(await readSize('cards/explainers/estate.png', earlier)).toEqual([1200, 630]);
  expect(await readSize('cards/explainers/estate-square.png', earlier)).toEqual([1080, 1080]);
  expect(await readSize('cards/explainers/estate-poster.png', earlier)).toEqual([1080, 1620]);
  expect(await readSize('cards/site.png', earlier)).toEqual([1200, 630]);
});

test('draws again what has changed, and only that', async () => {
  await comeLater();
  const before = await readFile(join(dir, 'dist/cards/explainers/estate.png'));
  expect(await write(getSpecs('遗产'))).toMatchObject({ drawn: 0, reused: 4 });
  expect(await write(getSpecs('遗嘱'))).toMatchObject({ drawn: 3, reused: 1 });
  expect((await readFile(join(dir, 'dist/cards/explainers/estate.png'))).equals(before)).toBe(false);
});

test('draws the same bytes on one thread and on two, in whichever order', async () => {
  const titles = Array.from({ length: 13 }, (_, index) => `${'漏水了怎么办，'.repeat(1 + (index % 4))}第${index}问`);
  const cards = titles.flatMap((title) => getSpecs(title)[1]?.card ?? []);
  const draw = async (threads: number, order: typeof cards) => {
    const orders = order.map((card) => ({ card, path: join(dir, `${threads}-${cards.indexOf(card)}.png`) }));
    expect((await drawAll(orders, { threads })).filter(({ problem }) => problem)).toEqual([]);
    return Promise.all(cards.map((_, index) => readFile(join(dir, `${threads}-${index}.png`), 'base64')));
  };
  expect(await draw(2, cards.toReversed())).toEqual(await draw(1, cards));
});

test('forgets pictures that no build has used for a month', async () => {
  await comeLater();
  const longAgo = new Date(Date.now() - 40 * 24 * 3600 * 1000);
  for (const name of await readdir(join(dir, 'cache'))) await utimes(join(dir, 'cache', name), longAgo, longAgo);
  await write(getSpecs('遗产').slice(0, 1));
  expect(await readdir(join(dir, 'cache'))).toHaveLength(1);
});

test('another build that clears up in the same cache meanwhile disturbs nothing', async () => {
  await comeLater();
  const names = await readdir(join(dir, 'cache'));
  const half = join(dir, 'cache', `${names[0]}.123-1.part`);
  await writeFile(half, '');
  const cache = await openCache(join(dir, 'cache'));
  await rm(half);
  await cache.prune();
  expect(await readdir(join(dir, 'cache'))).toEqual(names);
});

/** A card with words on it that nobody has cleaned. */
const withTitle = ({ card, ...spec }: CardSpec, title: string): CardSpec =>
  card.kind === 'entry' ? { ...spec, card: { ...card, title } } : { ...spec, card };

test('leaves out of an entry what no font can draw', () => {
  // The version of the text in the link counts what the page shows.
  const getWords = (title: string) => getSpecs(title).map(({ card }) => ({ ...card, link: undefined }));
  expect(getWords('遗𠮷产')).toEqual(getWords('遗产'));
});

test('names every entry and character that cannot be drawn all the same, and writes nothing', async () => {
  const [, wide] = getSpecs('遗产');
  await expect(write([withTitle(wide!, '𠮷产'), withTitle(wide!, '遗👍')])).rejects.toThrow(
    /explainers\/estate：分享卡缺字『𠮷』\(U\+20BB7\)\nexplainers\/estate：分享卡缺字『👍』\(U\+1F44D\)\n请换一个字/u,
  );
  expect(await readdir(dir)).toEqual([]);
});

test('puts the card of the site where one cannot be drawn and the rest is to go on, and says so', async () => {
  const [site, wide, square] = getSpecs('遗产');
  const specs = [site!, withTitle(wide!, '𠮷产'), square!];
  const { failed } = await writeCards({
    specs,
    outDir: join(dir, 'dist'),
    cacheDir: join(dir, 'cache'),
    keepsGoing: true,
  });
  expect(failed).toEqual([expect.stringMatching(/^explainers\/estate：.*没有画成：分享卡缺字『𠮷』$/u)]);
  const [ofSite, ofEntry] = await Promise.all([site!, wide!].map(({ path }) => readFile(join(dir, 'dist', path))));
  expect(ofEntry!.equals(ofSite!)).toBe(true);
  expect(await readSize(square!.path)).toEqual([1080, 1080]);
});

test('draws no box for a character that was not checked before', async () => {
  const [, wide] = getSpecs('遗产');
  await expect(drawCard(withTitle(wide!, '𠮷产').card)).rejects.toThrow('分享卡缺字『𠮷』');
});
