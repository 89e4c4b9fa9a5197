import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { mediaUrl } from '../urls.ts';

/** Wider than any column on any screen that we know of, at two pixels a point. */
const widest = 1600;

const encoders: Record<string, (image: Sharp) => Sharp> = {
  '.jpg': (image) => image.jpeg({ quality: 80, mozjpeg: true }),
  '.jpeg': (image) => image.jpeg({ quality: 80, mozjpeg: true }),
  '.png': (image) => image.png({ palette: true }),
  '.webp': (image) => image.webp({ quality: 80 }),
};

/**
 * Writes the images of `contentDir/media` anew into `outDir/media`, turned upright and without camera data: a photograph
 * knows where it was taken. Files that are no images we can write are left out.
 */
export async function writeMedia(contentDir: string, names: readonly string[], outDir: string): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const encode = encoders[extname(name).toLowerCase()];
      if (!encode) return;
      // As strict as `content/media-folder.ts`: what passed there is written.
      const image = sharp(await readFile(join(contentDir, 'media', name)), { failOn: 'truncated' })
        .rotate()
        .resize({ width: widest, withoutEnlargement: true });
      const target = join(outDir, mediaUrl(name));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, await encode(image).toBuffer());
    }),
  );
}
