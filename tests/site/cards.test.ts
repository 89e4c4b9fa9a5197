import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { getMissingGlyphs } from '../../src/outputs/cards/glyphs.ts';
import { layOut } from '../../src/outputs/cards/layout.ts';
import { getCardSpecs } from '../../src/outputs/cards/specs.ts';
import { type CollectionName, collectionNames } from '../../src/schemas/index.ts';
import { readQr } from '../read-qr.ts';
import { listBuiltFiles } from './built-page.ts';
import { chooseCards } from './sample-cards.ts';
import { shippedSite, siteUrl } from './shipped.ts';
import { openShipped } from '../open-shipped.ts';

const { portal, folder, openedOn } = await openShipped();
const specs = getCardSpecs(portal, { siteUrl, today: openedOn });
const sample = chooseCards(specs, portal).map(({ path }) => path);

/** Width and height out of the first chunk of a PNG (ISO/IEC 15948, 11.2.2). */
async function readPngSize(path: string): Promise<{ width: number; height: number }> {
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(24), position: 0 });
    if (buffer.toString('latin1', 0, 16) !== '\x89PNG\r\n\x1a\n\0\0\0\rIHDR') throw new Error(`${path} is no PNG`);
    return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
  } finally {
    await file.close();
  }
}

/** What people pin to a notice board or send to a neighbour; places, laws, words and notices are looked up, not passed on. */
const passedOn: CollectionName[] = ['explainers', 'cases', 'rooms', 'methods', 'deadlines', 'pathways'];

/** The shapes of cards: one for links, one for chats, one to print. */
const shapes = [
  { ending: '', width: 1200, height: 630, of: [...collectionNames] },
  { ending: '-square', width: 1080, height: 1080, of: passedOn },
  { ending: '-poster', width: 1080, height: 1620, of: passedOn },
];

const getCardPaths = ({ ending, of }: { ending: string; of: CollectionName[] }): string[] =>
  folder.files
    .filter(({ collection }) => of.includes(collection))
    .map(({ collection, id }) => `cards/${collection}/${id}${ending}.png`);

describe.each(shapes)('the cards of $width × $height', (shape) => {
  test('are drawn in that size, of every collection that has them', async () => {
    const paths = getCardPaths(shape).filter((path) => sample.includes(path));
    expect(new Set(paths.map((path) => path.split('/')[1]))).toEqual(new Set(shape.of));
    const sizes = await Promise.all(
      paths.map(async (path) => ({ path, ...(await readPngSize(join(shippedSite, path))) })),
    );
    expect(sizes.filter(({ width, height }) => width !== shape.width || height !== shape.height)).toEqual([]);
  });
});

test.each(passedOn)('the code on posters of %s is read after a chat has made it small', async (collection) => {
  const posters = specs.filter(
    ({ path }) => path.startsWith(`cards/${collection}/`) && path.endsWith('-poster.png') && sample.includes(path),
  );
  expect(posters.length).toBeGreaterThan(0);
  for (const { path, card } of posters.slice(0, 2)) {
    const link = card.kind === 'entry' ? card.link?.url : undefined;
    expect(link).toMatch(/\/q\/\w{6}\/#\w{4}$/u);
    expect(await readQr(sharp(join(shippedSite, path))), path).toBe(link);
  }
});

test('every card can be laid out, and a font has each of its characters', () => {
  const missing = getMissingGlyphs(specs);
  const empty = specs.filter(({ card }) => !layOut(card).props.children?.length);
  expect({ missing, empty: empty.map(({ path }) => path) }).toEqual({ missing: [], empty: [] });
});

test('the portal has a card for its other pages', async () => {
  expect(await readPngSize(join(shippedSite, 'cards', 'site.png'))).toEqual({ width: 1200, height: 630 });
});

test('there is a card for every entry, and none for one that does not exist', async () => {
  const built = (await listBuiltFiles(join(shippedSite, 'cards'))).map((file) => `cards/${file}`);
  const wanted = ['cards/site.png', ...shapes.flatMap(getCardPaths)];
  expect(built.sort()).toEqual(wanted.sort());
});
