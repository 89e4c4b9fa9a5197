import { toView } from './view.ts';

const signatureLength = 8;
/** Length, name and checksum of a chunk. */
const frameLength = 12;
const IDAT = 0x49_44_41_54;
const IEND = 0x49_45_4e_44;
const acTL = 0x61_63_54_4c;
/** eXIf, iTXt, tEXt and zTXt. */
const notes: readonly number[] = [0x65_58_49_66, 0x69_54_58_74, 0x74_45_58_74, 0x7a_54_58_74];

/** iCCP, iTXt and zTXt: they may be packed. */
const packable: readonly number[] = [0x69_43_43_50, 0x69_54_58_74, 0x7a_54_58_74];

/** A chunk of a PNG: its name, where what it says begins, and where the next one does. */
interface Chunk {
  name: number;
  start: number;
  next: number;
}

/** The chunks of a PNG whose heads are there (W3C, Portable Network Graphics, 5). */
function* readChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = toView(bytes);
  for (let at = signatureLength; at + frameLength <= bytes.length;) {
    const next = at + frameLength + view.getUint32(at);
    yield { name: view.getUint32(at + 4), start: at + 8, next };
    at = next;
  }
}

/** Whether the last chunk of a PNG is there, behind which no frame of an animated one can stand. */
export function isWholePng(bytes: Uint8Array): boolean {
  for (const { name, next } of readChunks(bytes)) if (name === IEND) return next <= bytes.length;
  return false;
}

/** Whether a PNG says that it has several frames (11.3, «Animation information»). */
export function isMovingPng(bytes: Uint8Array): boolean {
  for (const { name, start } of readChunks(bytes))
    if (name === IEND) return false;
    else if (name === acTL) return toView(bytes).getUint32(start) > 1;
  return false;
}

/** Whether something beside the picture stands in a PNG that a camera or a program wrote about it. */
export function hasPngNotes(bytes: Uint8Array): boolean {
  for (const { name } of readChunks(bytes)) if (notes.includes(name)) return true;
  return false;
}

/**
 * Whether a PNG has more chunks before its end that hold nothing of the picture than it may: `all` of them, and `packed` of those
 * that a decoder unpacks, to sixty megabytes each. A drawing of many rows has as many of those as it likes.
 */
export function isCrowdedPng(bytes: Uint8Array, most: { all: number; packed: number }): boolean {
  let others = 0;
  let packed = 0;
  for (const { name } of readChunks(bytes)) {
    if (name === IEND) return false;
    if (name !== IDAT) others += 1;
    if (packable.includes(name)) packed += 1;
    if (others > most.all || packed > most.packed) return true;
  }
  return false;
}
