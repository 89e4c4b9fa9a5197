import { isList, isMap, type Map as Fields } from 'immutable';
import { isMediaUrl, mediaUrl } from '../../../src/urls.ts';
import { MingliBackend } from '../backend/backend.ts';
import { belowMedia } from '../entry/open-entry.ts';

/** Where the bytes of images stand that the site does not have yet, by the address that they will have. */
export type DraftImages = ReadonlyMap<string, string>;

/** The images that wait with the entry in the form: just uploaded, or saved with its draft. */
export function getDraftImages(entry: Fields<string, unknown>): DraftImages {
  const files = entry.get('mediaFiles');
  const images = new Map<string, string>();
  for (const file of isList(files) ? files : []) {
    if (!isMap(file)) continue;
    const [path, address] = [file.get('path'), file.get('displayURL')];
    if (typeof path === 'string' && typeof address === 'string') images.set(mediaUrl(belowMedia(path)), address);
  }
  return images;
}

/** The address of an image as the site spells it, from the one in a page. */
const toAddress = (src: string): string => {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
};

/** A page as HTML in which images that the site does not have yet are drawn from where they are, and papers are fetched from there. */
export function showDraftImages(html: string, images: DraftImages): string {
  if (images.size === 0) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const image of page.querySelectorAll('img')) {
    const found = images.get(toAddress(image.getAttribute('src') ?? ''));
    if (found !== undefined) image.setAttribute('src', found);
  }
  for (const link of page.querySelectorAll('a[href]')) {
    const address = toAddress((link.getAttribute('href') ?? '').split('#', 1)[0] ?? '');
    const found = images.get(address);
    if (found === undefined) continue;
    link.setAttribute('href', found);
    link.setAttribute('download', address.slice(mediaUrl('').length));
  }
  return page.body.innerHTML;
}

/** Where the bytes of an image stand that was uploaded by itself and waits; nothing where there is none, or nobody to ask. */
export async function loadWaitingImage(src: string): Promise<[address: string, found: string] | undefined> {
  const address = toAddress(src);
  if (!isMediaUrl(address)) return undefined;
  const file = await MingliBackend.current?.getMediaFile(`content${address}`).catch(() => undefined);
  return file && [address, file.url];
}
