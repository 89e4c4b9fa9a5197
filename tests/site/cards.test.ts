import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder, shippedContent } from '../../src/folder.ts';
import type { CollectionName } from '../../src/schemas/index.ts';
import { listBuiltFiles } from './built-page.ts';
import { shippedSite } from './shipped.ts';

const { files } = await readFolder(shippedContent);

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

/** The shapes of the contract: a card for links, one for chats, one to print. */
const shapes = [
  { ending: '', width: 1200, height: 630 },
  { ending: '-square', width: 1080, height: 1080 },
  { ending: '-poster', width: 1080, height: 1620 },
];

const cardPath = ({ collection, id }: { collection: CollectionName; id: string }, ending: string) => `cards/${collection}/${id}${ending}.png`;

describe.each(shapes)('the cards of $width × $height', ({ ending, width, height }) => {
  test('exist for every entry, in that size', async () => {
    expect(files.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      files.map(async (file) => ({ path: cardPath(file, ending), ...(await readPngSize(join(shippedSite, cardPath(file, ending)))) })),
    );
    expect(sizes.filter((size) => size.width !== width || size.height !== height)).toEqual([]);
  });
});

test('the portal has a card for its other pages', async () => {
  expect(await readPngSize(join(shippedSite, 'cards', 'site.png'))).toEqual({ width: 1200, height: 630 });
});

test('there is no card for an entry that does not exist', async () => {
  const built = (await listBuiltFiles(join(shippedSite, 'cards'))).map((file) => `cards/${file}`);
  const wanted = ['cards/site.png', ...files.flatMap((file) => shapes.map(({ ending }) => cardPath(file, ending)))];
  expect(built.sort()).toEqual(wanted.sort());
});
