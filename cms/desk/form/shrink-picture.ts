import { getSentSize } from '../../../src/rules/entries/image-facts.ts';
import { findPictureFault, hasNotes } from '../../../src/rules/pictures/kinds.ts';

/** Of what is written anew with losses, between 0 and 1: the site writes it once more. */
const quality = 0.9;

/** The kinds that a browser writes, by the endings of their names; what it cannot write becomes a PNG. */
const kinds: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Decodes a picture, turned upright; nothing where this browser cannot. An image element does, where `createImageBitmap` of some browsers does not turn. */
async function decode(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => image,
    () => undefined,
  );
}

/** Draws a picture in this size; nothing where the browser has no room for that. */
function draw(image: HTMLImageElement, { width, height }: { width: number; height: number }, type: string) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
}

/**
 * A picture in no more pixels than the site shows and without what its camera wrote into it, which would stay with the drafts; as it
 * is where it has neither, where this browser cannot read it, and where something is wrong with it, which a copy would hide: the
 * server then says what.
 */
export async function shrinkPicture(file: File): Promise<File> {
  const type = file.type in kinds ? file.type : 'image/jpeg';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (findPictureFault(bytes) !== undefined) return file;
  const url = URL.createObjectURL(file);
  try {
    const image = await decode(url);
    const own = image && { width: image.naturalWidth, height: image.naturalHeight };
    const size = own && (getSentSize(own) ?? (hasNotes(bytes) ? own : undefined));
    const blob = size && (await draw(image, size, type));
    const ending = blob && kinds[blob.type];
    return ending ? new File([blob], `${file.name.replace(/\.[^.]*$/u, '')}.${ending}`, { type: blob.type }) : file;
  } finally {
    URL.revokeObjectURL(url);
  }
}
