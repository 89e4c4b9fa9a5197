import type { ImageSize } from '../../rules/entries/image-facts.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { mediaUrl, pictureUrls } from '../../urls.ts';

/** A picture beside an article. */
export interface PictureView {
  src: string;
  alt: string;
  /** The same in WebP, and how large it is; nothing where it is not published yet. */
  published?: ImageSize & { webp: string };
}

/** A picture of an entry as its page shows it. */
export function getPicture({ pictures }: Portal, { file, alt }: { file: string; alt: string }): PictureView {
  const size = pictures.get(file.slice(mediaUrl('').length));
  const { webp, plain } = pictureUrls(file);
  return size ? { src: plain, alt, published: { ...size, webp } } : { src: file, alt };
}
