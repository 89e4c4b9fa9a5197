import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { isDocument } from '../rules/entries/document-facts.ts';
import { tallestPublished, widestPublished } from '../rules/entries/image-facts.ts';
import { mediaUrl, pictureUrls } from '../urls.ts';

const toJpeg = (image: Sharp) => image.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true });
const toWebp = (image: Sharp) => image.webp({ quality: 80 });

/** How a picture is written that every browser shows, by the ending of its name. */
const encoders: Record<string, (image: Sharp) => Sharp> = {
  '.jpg': toJpeg,
  '.jpeg': toJpeg,
  '.png': (image) => image.png({ palette: true }),
  '.webp': toJpeg,
};

async function copyDocument(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/**
 * Writes the images of `contentDir/media` anew into `outDir/media`, turned upright and without camera data: a photograph
 * knows where it was taken. Each is written twice (`pictureUrls`). PDFs are copied as they are; any other file is left out.
 */
export async function writeMedia(contentDir: string, names: readonly string[], outDir: string): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      if (isDocument(name)) return copyDocument(join(contentDir, 'media', name), join(outDir, mediaUrl(name)));
      const encode = encoders[extname(name).toLowerCase()];
      if (!encode) return;
      // Not loaded where there are no pictures.
      const { default: sharp } = await import('sharp');
      // As strict as `content/media-folder.ts`: what passed there is written.
      const image = sharp(await readFile(join(contentDir, 'media', name)), { failOn: 'truncated' })
        .rotate()
        .resize({ width: widestPublished, height: tallestPublished, fit: 'inside', withoutEnlargement: true });
      const { webp, plain } = pictureUrls(mediaUrl(name));
      await mkdir(dirname(join(outDir, plain)), { recursive: true });
      const [modern, old] = [toWebp, encode].map((write) => write(image.clone()).toBuffer());
      await Promise.all([writeFile(join(outDir, webp), await modern!), writeFile(join(outDir, plain), await old!)]);
    }),
  );
}
