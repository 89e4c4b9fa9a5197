import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExif from 'exif-reader';
import pLimit from 'p-limit';
import type { Metadata } from 'sharp';
import { type DocumentFacts, isDocument } from '../rules/entries/document-facts.ts';
import { getEnding, type ImageFacts, mostPixels } from '../rules/entries/image-facts.ts';
import { findPictureFault } from '../rules/pictures/kinds.ts';

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

// What decoders only warn of, phones write every day; whether all is there is found out before. Libvips keeps what it says of all
// the pictures that it reads at once in one place, so that an error's words may be those of another.
const leniently = { failOn: 'truncated', limitInputPixels: false } as const;

async function readImage(dir: string, name: string): Promise<ImageFacts> {
  const bytes = await readFile(join(dir, 'media', name));
  const nothing = { name, bytes: bytes.length, width: 0, height: 0, isMoving: false, hasPlace: false, words: '' };
  if (bytes.length === 0) return { ...nothing, fault: 'empty' };
  const found = findPictureFault(bytes);
  if (found === 'incomplete') return { ...nothing, fault: 'broken' };
  if (found === 'crowded' || found === 'repeated') return { ...nothing, fault: found };
  // Not loaded where there are no pictures.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, autoOrient, format, exif, xmp, iptc } = await sharp(bytes, leniently).metadata();
    if (width * height > mostPixels) return { ...nothing, fault: 'giant' };
    // All pixels that are published, of an animation those of its first frame: a head can be sound where the rest is damaged.
    await sharp(bytes, leniently).resize(thumb).raw().toBuffer();
    const notes = parseExif(exif);
    const ending = endings[format];
    return {
      name,
      bytes: bytes.length,
      width: autoOrient.width,
      height: autoOrient.height,
      ...(ending !== undefined && { ending }),
      isMoving: found === 'moving',
      hasPlace: notes.GPSInfo !== undefined,
      words: [...getWords(notes), ...[xmp, iptc].flatMap((block) => (block ? [block.toString('utf8')] : []))].join(
        '\n',
      ),
    };
  } catch {
    return { ...nothing, fault: 'broken' };
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

/** What the PDFs below `media/` are, and what was written into them; their reader is loaded only where there are some. */
export async function readDocuments(dir: string, names: readonly string[]): Promise<DocumentFacts[]> {
  const papers = names.filter(isDocument);
  if (papers.length === 0) return [];
  const { readPdfFacts } = await import('../readers/pdf-facts.ts');
  const limit = pLimit(together);
  return Promise.all(
    papers.map((name) =>
      limit(async () => ({ name, ...(await readPdfFacts(await readFile(join(dir, 'media', name)))) })),
    ),
  );
}
