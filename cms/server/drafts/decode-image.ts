import { posix } from 'node:path';
import pLimit from 'p-limit';
import sharp, { type Metadata } from 'sharp';
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

/**
 * Bytes of one image when it is decoded, and of all images of one request together. Phones take 12 to 50 million pixels of three
 * bytes, some 108 million: those are taken. Their 200 million would be 600 MB for a page that shows 1,600 pixels across; such a
 * file is too large for a request anyway. What is interlaced stands in the memory as a whole.
 */
const most = { image: 330_000_000, request: 600_000_000 };

interface Image {
  path: string;
  content: Buffer;
}

/** An image whose head can be read: how large it is, and how many bytes it will be when it is decoded. */
interface Measured extends Image {
  size: string;
  weight: number;
}

const nameOf = ({ path }: Image) => posix.basename(path);

const open = (content: Buffer) =>
  sharp(content, { failOn: 'truncated', limitInputPixels: false, sequentialRead: true });

function findKindFault({ path }: Image, { format: kind, compression }: Metadata): string | undefined {
  if (kind === 'heif' && compression === 'hevc')
    return '其实是苹果手机的 HEIC 照片。请在手机或看图软件里另存为 JPG，再上传。';
  const format = formats[kind];
  if (!format) return `其实是 ${kind.toUpperCase()} 文件，不能上传。请另存为 JPG 或 PNG，再上传。`;
  if (!format.ends.test(path)) return `其实是 ${format.name} 图片，名字和内容不一样。请把名字的结尾改对，再上传。`;
  return undefined;
}

const toMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Reads the head of an image, which takes no time; refuses (422) one of another kind, or too large to be decoded. */
async function measure(image: Image): Promise<Measured> {
  const refuse = (why: string) => problems.imageUnreadable(nameOf(image), why);
  const facts =
    image.content.length > 0
      ? await open(image.content)
          .metadata()
          .catch(() => undefined)
      : undefined;
  if (!facts?.format) throw refuse('不是图片，或者已经损坏。请用看图软件打开看看，另存一份，再上传。');
  const fault = findKindFault(image, facts);
  if (fault !== undefined) throw refuse(fault);
  const { width, height, pages = 1, channels, depth } = facts;
  const size = `${width}×${height}${pages > 1 ? `，${pages} 帧` : ''}`;
  const weight = width * height * pages * channels * (depth === 'uchar' ? 1 : 2);
  if (weight > most.image)
    throw refuse(
      `太大：${size}，打开要占 ${toMegabytes(weight)} 内存，一张最多 ${toMegabytes(most.image)}。请缩小到宽 1600，再上传。`,
    );
  return { ...image, size, weight };
}

/** So many images are decoded at once, whoever sends them: the other threads are for those who read and write. */
const pool = pLimit(2);

/** The last image of each person that is waited for. */
const turns = new Map<string, Promise<unknown>>();

/** Of one person's images only one is in the pool at a time, or a save of many would keep the others' waiting. */
function decodeInTurn<T>(person: string, task: () => Promise<T>): Promise<T> {
  const run = (turns.get(person) ?? Promise.resolve()).then(() => pool(task));
  const end = run.then(
    () => undefined,
    () => undefined,
  );
  turns.set(person, end);
  void end.then(() => {
    if (turns.get(person) === end) turns.delete(person);
  });
  return run;
}

/** Whether every pixel can be read: a picture that breaks off shows only then. */
const isWhole = ({ content }: Image): Promise<boolean> =>
  // Made tiny while it is read, which costs a tenth of its statistics.
  open(content)
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );

/**
 * Refuses (422) images that cannot be decoded, are not what their name says, or are too large to be decoded, each or all
 * together; `person` is whose request it is, for taking turns.
 */
export async function refuseUnreadable(images: readonly Image[], person: string): Promise<void> {
  const measured: Measured[] = [];
  for (const image of images) measured.push(await measure(image));
  const [largest] = measured.toSorted((a, b) => b.weight - a.weight);
  const weight = measured.reduce((sum, image) => sum + image.weight, 0);
  if (largest && weight > most.request)
    throw problems.imagesTooLarge(
      { count: measured.length, largest: nameOf(largest), size: largest.size },
      { weight: toMegabytes(weight), most: toMegabytes(most.request) },
    );
  for (const image of measured)
    if (!(await decodeInTurn(person, () => isWhole(image))))
      throw problems.imageUnreadable(nameOf(image), '不完整，可能没有传完。请用看图软件打开看看，另存一份，再上传。');
}
