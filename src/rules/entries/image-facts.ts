/** Why a picture cannot be published: nothing in it, cut off or no picture, more parts beside it than anybody reads, more times over than anybody waits for, more pixels than a computer has room for. */
export type ImageFault = 'empty' | 'broken' | 'crowded' | 'repeated' | 'giant';

/** What a picture is, and what its camera and its makers wrote into it. */
export interface ImageFacts {
  /** Path below `media/`. */
  name: string;
  bytes: number;
  /** In pixels, turned upright; nothing where there is a fault. */
  width: number;
  height: number;
  /** The ending that fits what is in it, e.g. `.jpg`, where that is known. */
  ending?: string;
  fault?: ImageFault;
  /** Whether it shows several pictures one after the other; the first is published. */
  isMoving: boolean;
  /** Whether it says where it was taken. */
  hasPlace: boolean;
  /** All words of its EXIF, XMP and IPTC notes. */
  words: string;
}

const endingOf = (name: string): string => (/\.[^./]*$/u.exec(name)?.[0] ?? '').toLowerCase();

/** Endings of pictures, each with the one by which all of its kind go. */
const endings: Readonly<Record<string, string>> = {
  '.jpg': '.jpg',
  '.jpeg': '.jpg',
  '.jfif': '.jpg',
  '.png': '.png',
  '.webp': '.webp',
  '.gif': '.gif',
  '.svg': '.svg',
  '.avif': '.avif',
  '.heic': '.avif',
  '.heif': '.avif',
  '.tif': '.tif',
  '.tiff': '.tif',
  '.bmp': '.bmp',
  '.ico': '.ico',
};

/** The kind of a picture by its name, e.g. `.jpg` for `PHOTO.JPEG`; nothing where the name is none of a picture. */
export const getEnding = (name: string): string | undefined => endings[endingOf(name)];

/** Kinds that are published (`outputs/media.ts`): every browser shows them, and they can be written anew without notes. */
export const publishedEndings: readonly string[] = ['.jpg', '.jpeg', '.png', '.webp'];

/** Whether a picture of this name is published. */
export const isPublished = (name: string): boolean => publishedEndings.includes(endingOf(name));

/** In pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Wider than any column on any screen that we know of, at two pixels a point. */
export const widestPublished = 1600;

/** No WebP has more pixels on a side (`WEBP_MAX_DIMENSION` of libwebp); phones keep long conversations in taller pictures. */
export const tallestPublished = 16_383;

/** As many pixels as a picture may have: sharp takes no more where the site's are written (`limitInputPixels`). */
export const mostPixels = 0x3fff ** 2;

/** How large a picture is published; nothing where it is not. */
export function getPublishedSize({ name, width, height, fault }: ImageFacts): ImageSize | undefined {
  if (fault !== undefined || !isPublished(name)) return undefined;
  const scale = Math.min(1, widestPublished / width, tallestPublished / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** No phone draws more pixels than this. */
const mostDrawn = 16_000_000;

/** In how many pixels the desk sends a picture, since no more are ever published; nothing where it has no more. */
export function getSentSize({ width, height }: ImageSize): ImageSize | undefined {
  const scale = Math.min(
    1,
    widestPublished / width,
    tallestPublished / height,
    Math.sqrt(mostDrawn / (width * height)),
  );
  return scale < 1
    ? { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
    : undefined;
}
