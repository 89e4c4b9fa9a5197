import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import readExif from 'exif-reader';
import sharp from 'sharp';
import type { ImageFacts } from '../rules/entries/image-facts.ts';

const pictures = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif', '.tif', '.tiff', '.avif', '.heic']);

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

async function readImage(dir: string, name: string): Promise<ImageFacts> {
  const bytes = await readFile(join(dir, 'media', name));
  const { width, height, exif, xmp, iptc } = await sharp(bytes).metadata();
  const notes = parseExif(exif);
  return {
    name,
    bytes: bytes.length,
    width,
    height,
    hasPlace: notes.GPSInfo !== undefined,
    words: [...getWords(notes), ...[xmp, iptc].flatMap((block) => (block ? [block.toString('utf8')] : []))].join('\n'),
  };
}

/** What the pictures below `media/` are and what their cameras wrote into them; files that are no pictures are left out. */
export async function readImages(dir: string, names: readonly string[]): Promise<ImageFacts[]> {
  const found = await Promise.all(
    names
      .filter((name) => pictures.has(extname(name).toLowerCase()))
      .map((name) => readImage(dir, name).catch(() => undefined)),
  );
  return found.filter((facts) => facts !== undefined);
}
