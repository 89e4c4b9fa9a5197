import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhole } from '../../../../src/rules/pictures/is-whole.ts';

/** Bytes in hexadecimal, with names of four letters as they are. */
const bytes = (text: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      text
        .trim()
        .split(/\s+/u)
        .map((part) => (/^"/u.test(part) ? Buffer.from(part.replaceAll('"', '')) : Buffer.from(part, 'hex'))),
    ),
  );

const png = '89 "PNG" 0d0a1a0a';
const gif = '"GIF89a" 0100 0100 00 00 00';
const ftyp = '00000010 "ftyp" "avif" 00000000';

test.each([
  ['a JPG that is filled up before a marker', 'ffd8 ffe0 0004 0000 ffda 0003 00 12 ffff ffd9'],
  ['a JPG that starts again on its way, and means a mark by a mark', 'ffd8 ffda 0003 00 12 ff00 34 ffd0 56 ffd9'],
  ['a JPG with something behind its end', 'ffd8 ffda 0003 00 12 ffd9 "film"'],
  ['a PNG with something behind its end', `${png} 00000000 "IEND" 00000000 "more"`],
  ['a GIF with colours of its own for an image', `${gif} 2c 0000 0000 0100 0100 80 000000 000000 02 02 4401 00 3b`],
  ['a GIF with a note of several parts', `${gif} 21 fe 02 6161 01 3b 00 3b`],
  ['an AVIF whose last box leaves its length open', `${ftyp} 00000000 "mdat" 01`],
  ['an AVIF with a box whose length takes eight bytes', `${ftyp} 00000001 "mdat" 0000000000000011 01`],
  ['what is of another kind', '"%PDF-1.7"'],
  ['nothing', ''],
])('%s is all there', (_, text) => {
  expect(isWhole(bytes(text))).toBe(true);
});

test.each([
  ['a JPG whose end stands in its notes', 'ffd8 ffe1 0004 ffd9 ffda 0003 00 12'],
  ['a JPG whose notes are longer than itself', 'ffd8 ffe1 ffff ffd9'],
  ['a PNG whose last chunk has no checksum', `${png} 00000000 "IEND" 0000`],
  ['a GIF whose trailer stands in a note', `${gif} 21 fe 01 3b 00`],
  ['a GIF with something between its parts', `${gif} 00 3b`],
  ['a WebP that is longer than it is', '"RIFF" 05000000 "WEBP"'],
  ['an AVIF with half a head of a box', `${ftyp} 00000008`],
  ['an AVIF with a box that is shorter than its head', `${ftyp} 00000004 "mdat"`],
  ['an AVIF with a box longer than any file', `${ftyp} 00000001 "mdat" ffffffffffffffff`],
])('%s is not', (_, text) => {
  expect(isWhole(bytes(text))).toBe(false);
});

test('whatever stands behind the first bytes of a kind, an answer comes', () => {
  const heads = [png, gif, ftyp, 'ffd8 ff', '"RIFF" 04000000 "WEBP"'].map(bytes);
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      expect(typeof isWhole(new Uint8Array([...head, ...rest]))).toBe('boolean');
    }),
  );
});
