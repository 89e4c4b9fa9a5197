/** A kind of file that may be taken for an image. */
interface Kind {
  /** What people call it. */
  name: string;
  /** The ends of its names, where it may be uploaded: it is published then (`src/rules/entries/image-facts.ts`). */
  ends?: RegExp;
}

const jpg = { name: 'JPG', ends: /\.jpe?g$/iu };
const png = { name: 'PNG', ends: /\.png$/iu };
const webp = { name: 'WebP', ends: /\.webp$/iu };
const avif = { name: 'AVIF' };
const heic = { name: 'HEIC' };

/**
 * The first bytes of each kind (WHATWG MIME Sniffing 6.1, and the kinds' own standards), in hexadecimal with `.` for what may
 * be anything.
 */
const signatures: readonly (readonly [bytes: RegExp, kind: Kind])[] = [
  [/^ffd8ff/u, jpg],
  [/^89504e470d0a1a0a/u, png],
  [/^474946383[79]61/u, { name: 'GIF' }],
  [/^52494646.{8}57454250/u, webp],
  [/^(?:49492a00|49492b00|4d4d002a|4d4d002b)/u, { name: 'TIFF' }],
  [/^424d/u, { name: 'BMP' }],
  [/^25504446/u, { name: 'PDF' }],
  // `<svg` or `<?xml`, after a byte order mark and blanks.
  [/^(?:efbbbf)?(?:09|0a|0d|20)*3c(?:737667|3f786d6c)/u, { name: 'SVG' }],
];

/** So many bytes are looked at. */
const headLength = 128;

/** The brands of the box with which AVIF and HEIC begin (ISO/IEC 14496-12, 4.3): the major one, and those it goes with. */
function readBrands(head: Buffer): string[] {
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands = head.toString('latin1', 8, end).match(/[\s\S]{4}/gu) ?? [];
  // The second four bytes are a version.
  return brands.filter((_, index) => index !== 1);
}

/**
 * What a file is by its first bytes, or nothing where they are of no kind that we know. No decoder is asked: some take a whole
 * file apart before they answer.
 */
export function findKind(content: Buffer): Kind | undefined {
  const head = content.subarray(0, headLength);
  const brands = readBrands(head);
  // The second is that of one that moves (AV1 Image File Format, 3).
  if (brands.includes('avif') || brands.includes('avis')) return avif;
  if (brands.some((brand) => /^(?:he[iv][csmx]|mif1|msf1)$/u.test(brand))) return heic;
  const bytes = head.toString('hex');
  return signatures.find(([signature]) => signature.test(bytes))?.[1];
}
