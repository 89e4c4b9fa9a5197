import { posix } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { isDocument } from '../../../src/rules/entries/document-facts.ts';
import { mostPixels } from '../../../src/rules/entries/image-facts.ts';
import { mostParts, type PictureFault } from '../../../src/rules/pictures/kinds.ts';
import { Problem, problems } from '../store/problem.ts';
import { createTurns } from '../store/turns.ts';
import { askDocumentFault } from './document-fault.ts';
import { findKind } from './image-kind.ts';
import { askPictureFault } from './picture-fault.ts';

// Of all that libvips can take apart, what the desk and the content folder need; any other kind of file reaches no decoder.
const loaders = ['Jpeg', 'Png', 'Nsgif', 'Webp', 'Heif', 'Svg', 'Tiff'];
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: loaders.map((loader) => `VipsForeignLoad${loader}`) });

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

const fromPhone = '其实是苹果手机的 HEIC 照片。请在手机或看图软件里另存为 JPG，再上传。';
const incomplete = '不完整，可能没有传完。请用看图软件打开看看，另存一份，再上传。';
const unreadable = '不是图片，或者已经损坏。请用看图软件打开看看，另存一份，再上传。';

const faults: Record<PictureFault, string> = {
  incomplete,
  crowded: `里面的附加信息太多：多过 ${mostParts.all} 段，或者压缩过的多过 ${mostParts.packed} 段，打开要很久。请用看图软件另存为 JPG 或 PNG，再上传。`,
  repeated: '分太多遍存（渐进式），打开要很久。请用看图软件另存为普通的 JPG，再上传。',
  moving: '会动，网页上只会留下第一帧。请另存为不会动的 JPG 或 PNG，再上传。',
};

/** What is wrong with an image that no decoder need be asked about: its kind, by its first bytes, and what is in it by how its kind is put together. */
async function findFault({ path, content }: Image): Promise<string | undefined> {
  const kind = findKind(content);
  if (!kind) return unreadable;
  if (kind.name === 'HEIC') return fromPhone;
  if (!kind.ends) return `里面是 ${kind.name}，网页上不用这一种。请用看图软件另存为 JPG 或 PNG，再上传。`;
  if (!kind.ends.test(path)) return `其实是 ${kind.name} 图片，名字和内容不一样。请把名字的结尾改对，再上传。`;
  const fault = await askPictureFault(content);
  return fault && faults[fault];
}

const toMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Reads the head of an image of a kind that is wanted; refuses (422) what has none, or is too large to be decoded. */
async function measure(image: Image): Promise<Measured> {
  const refuse = (why: string) => problems.imageUnreadable(nameOf(image), why);
  const facts = await open(image.content)
    .metadata()
    .catch(() => undefined);
  if (!facts) throw refuse(unreadable);
  const { width, height, channels, depth } = facts;
  const size = `${width}×${height}`;
  const weight = width * height * channels * (depth === 'uchar' ? 1 : 2);
  if (weight > most.image)
    throw refuse(
      `太大：${size}，打开要占 ${toMegabytes(weight)} 内存，一张最多 ${toMegabytes(most.image)}。请缩小到宽 1600，再上传。`,
    );
  // Of one bit each they weigh little, and the build would leave the picture out.
  if (width * height > mostPixels)
    throw refuse(`太大：${size}，一张最多 ${Math.floor(mostPixels / 10_000)} 万个点。请缩小到宽 1600，再上传。`);
  return { ...image, size, weight };
}

/** So many images are measured or decoded at once, whoever sends them: the other threads are for those who read and write. */
const pool = pLimit(2);

/** Of one person's images only one is in the pool at a time, or a save of many would keep the others' waiting. */
const takeTurn = createTurns(1);

const decodeInTurn = <T>(person: string, task: () => Promise<T>): Promise<T> => takeTurn(person, () => pool(task));

/** Whether every pixel can be read: what is damaged inside shows only then. */
const isReadable = ({ content }: Measured): Promise<boolean> =>
  // Made tiny while it is read, which costs a tenth of its statistics.
  open(content)
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );

/** Refuses (422) PDFs that cannot be published; they take their turns with images. */
async function refuseDocuments(documents: readonly Image[], person: string): Promise<void> {
  for (const document of documents) {
    const fault = await decodeInTurn(person, () => askDocumentFault(document.content));
    if (fault !== undefined) throw problems.imageUnreadable(nameOf(document), fault);
  }
}

/**
 * Refuses (422) images and PDFs that cannot be taken apart, are not what their name says, or are too large for that, each or all
 * together; `person` is whose request it is, for taking turns.
 */
export async function refuseUnreadable(files: readonly Image[], person: string): Promise<void> {
  const { documents = [], images = [] } = Object.groupBy(files, ({ path }) =>
    isDocument(path) ? 'documents' : 'images',
  );
  await refuseDocuments(documents, person);
  for (const image of images) {
    const fault = await findFault(image);
    if (fault !== undefined) throw problems.imageUnreadable(nameOf(image), fault);
  }
  const measured: Measured[] = [];
  for (const image of images) measured.push(await decodeInTurn(person, () => measure(image)));
  const [largest] = measured.toSorted((a, b) => b.weight - a.weight);
  const weight = measured.reduce((sum, image) => sum + image.weight, 0);
  if (largest && weight > most.request)
    throw problems.imagesTooLarge(
      { count: measured.length, largest: nameOf(largest), size: largest.size },
      { weight: toMegabytes(weight), most: toMegabytes(most.request) },
    );
  for (const image of measured)
    if (!(await decodeInTurn(person, () => isReadable(image))))
      throw problems.imageUnreadable(nameOf(image), incomplete);
}

/**
 * The images of a save that go with it: refuses (422) what is shown and cannot be kept, and leaves out what cannot be kept and
 * is shown nowhere. Decap goes on sending an image that was refused when it was taken out of the text again.
 */
export async function keepReadable<T extends Image>(
  images: readonly T[],
  { isShown, person }: { isShown: (path: string) => boolean; person: string },
): Promise<T[]> {
  const { shown = [], others = [] } = Object.groupBy(images, ({ path }) => (isShown(path) ? 'shown' : 'others'));
  await refuseUnreadable(shown, person);
  const kept = [...shown];
  for (const image of others)
    await refuseUnreadable([image], person).then(
      () => kept.push(image),
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
      },
    );
  return kept;
}
