import jsqr from 'jsqr';
import sharp, { type Sharp } from 'sharp';

/** What a phone reads in a picture that came through a chat: made four times smaller, and as a JPEG of quality 60. */
export async function readQr(picture: Sharp): Promise<string | undefined> {
  const { width } = await picture.metadata();
  const sent = await picture
    .resize(Math.round(width / 4))
    .jpeg({ quality: 60 })
    .toBuffer();
  const { data, info } = await sharp(sent).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
