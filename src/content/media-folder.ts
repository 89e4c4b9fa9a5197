import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExif from 'exif-reader';
import pLimit from 'p-limit';
import sharp, { type Metadata } from 'sharp';
import { getEnding, type ImageFacts } from '../rules/entries/image-facts.ts';
import { isWhole } from '../rules/pictures/is-whole.ts';

/** All words in a value of a camera's notes, however deep. */
const getWords = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Buffer.isBuffer(value)) return [value.toString('utf8'), value.toString('utf16le')];
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return Object.values(value).flatMap(getWords);
  return [];
};

/** A broken block of notes says nothing. */
function parseExif(exif: Buffer | undefined): Record<string, unknown> {
  try {
    return exif ? { ...readExif(exif) } : {};
  } catch {
    return {};
  }
}

/** What sharp calls the kinds of pictures, by their endings. */
const endings: Partial<Record<Metadata['format'], string>> = {
  jpeg: '.jpg',
  png: '.png',
  webp: '.webp',
  gif: '.gif',
  svg: '.svg',
  heif: '.avif',
  tiff: '.tif',
};

/** As few pixels as sharp reads every byte of a picture for. */
const thumb = 8;

/**
 * Reads all pixels that are published, of an animation those of its first frame: a head can be sound where the rest is damaged.
 * Rejects as sharp does where they cannot be read.
 */
async function readSound(bytes: Buffer): Promise<Metadata> {
  const metadata = await sharp(bytes).metadata();
  await sharp(bytes).resize(thumb).raw().toBuffer();
  return metadata;
}

async function readImage(dir: string, name: string): Promise<ImageFacts> {
  const bytes = await readFile(join(dir, 'media', name));
  const nothing = { name, bytes: bytes.length, width: 0, height: 0, hasPlace: false, words: '' };
  if (bytes.length === 0) return { ...nothing, fault: 'empty' };
  if (!isWhole(bytes)) return { ...nothing, fault: 'broken' };
  try {
    const { autoOrient, format, exif, xmp, iptc } = await readSound(bytes);
    const notes = parseExif(exif);
    const ending = endings[format];
    return {
      name,
      bytes: bytes.length,
      width: autoOrient.width,
      height: autoOrient.height,
      ...(ending !== undefined && { ending }),
      hasPlace: notes.GPSInfo !== undefined,
      words: [...getWords(notes), ...[xmp, iptc].flatMap((block) => (block ? [block.toString('utf8')] : []))].join(
        '\n',
      ),
    };
  } catch (error) {
    const isGiant = error instanceof Error && error.message.includes('pixel limit');
    return { ...nothing, fault: isGiant ? 'giant' : 'broken' };
  }
}

/** Pictures in memory at a time. */
const together = 4;

/** What the pictures below `media/` are and what their cameras wrote into them; files whose names are none of pictures are left out. */
export async function readImages(dir: string, names: readonly string[]): Promise<ImageFacts[]> {
  const limit = pLimit(together);
  return Promise.all(
    names.filter((name) => getEnding(name) !== undefined).map((name) => limit(() => readImage(dir, name))),
  );
}
