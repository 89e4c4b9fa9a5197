import { posix } from 'node:path';
import sharp from 'sharp';
import { problems } from '../store/problem.ts';

/** What an image is called by the ends of its name, and as what the decoder knows it. */
const formats: Record<string, { ends: RegExp; name: string }> = {
  jpeg: { ends: /\.jpe?g$/iu, name: 'JPG' },
  png: { ends: /\.png$/iu, name: 'PNG' },
  gif: { ends: /\.gif$/iu, name: 'GIF' },
  webp: { ends: /\.webp$/iu, name: 'WebP' },
  heif: { ends: /\.avif$/iu, name: 'AVIF' },
  avif: { ends: /\.avif$/iu, name: 'AVIF' },
};

/** Larger ones would fill the memory when they are decoded; phones take 12 to 50 million. */
const mostPixels = 100_000_000;

interface Image {
  path: string;
  content: Buffer;
}

/** Why an image cannot be taken, after its name; nothing where it can. */
async function findFault({ path, content }: Image): Promise<string | undefined> {
  const other = '不是图片，或者已经损坏。请用看图软件打开看看，另存一份，再上传。';
  if (content.length === 0) return other;
  const image = sharp(content, { failOn: 'truncated', limitInputPixels: false });
  const facts = await image.metadata().catch(() => undefined);
  if (!facts?.format) return other;
  if (facts.format === 'heif' && facts.compression === 'hevc')
    return '其实是苹果手机的 HEIC 照片。请在手机或看图软件里另存为 JPG，再上传。';
  const format = formats[facts.format];
  if (!format) return `其实是 ${facts.format.toUpperCase()} 文件，不能上传。请另存为 JPG 或 PNG，再上传。`;
  if (!format.ends.test(path)) return `其实是 ${format.name} 图片，名字和内容不一样。请把名字的结尾改对，再上传。`;
  const { width, height, pages = 1 } = facts;
  if (width * height * pages > mostPixels)
    return `太大：${width}×${height}${pages > 1 ? `，${pages} 帧` : ''}。请缩小到宽 1600，再上传。`;
  // Every pixel is read: a picture that breaks off shows only then.
  const isWhole = await image.stats().then(
    () => true,
    () => false,
  );
  return isWhole ? undefined : '不完整，可能没有传完。请用看图软件打开看看，另存一份，再上传。';
}

/** Refuses (422) images that cannot be decoded, are not what their name says, or are too large to be decoded. */
export async function refuseUnreadable(images: readonly Image[]): Promise<void> {
  for (const image of images) {
    const fault = await findFault(image);
    if (fault !== undefined) throw problems.imageUnreadable(posix.basename(image.path), fault);
  }
}
