import type { Component, Frame } from './jpeg-frame.ts';
import { type Codes, createCodes, PackedBits } from './packed-bits.ts';

/** A component as a scan has it: with its codes, by which its first and its other coefficients are packed. */
interface Part extends Component {
  dc: Codes;
  ac: Codes;
}

/** Which coefficients of its blocks a scan tells of, and which of their bits: up to the lowest but `low`, after those of a scan up to `high`. */
interface Band {
  first: number;
  last: number;
  high: number;
  low: number;
}

/** Steps over what a scan tells of one block of a part. */
type StepOver = (part: Part, block: number) => void;

const isNonzero = ({ nonzero }: Part, block: number, at: number): boolean =>
  ((nonzero[2 * block + (at >> 5)]! >>> (at & 31)) & 1) === 1;

/** How many of the 32 bits are set. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The bits of a word of coefficients, which begins with the one at `start`, from `first` to `last`. */
function getMask(start: number, first: number, last: number): number {
  const [from, to] = [Math.max(first - start, 0), Math.min(last - start, 31)];
  return from > to ? 0 : (-1 << from) & (-1 >>> (31 - to));
}

/** Steps over a bit for each coefficient that is known not to be zero: all at once, since a code of two bytes may speak of half a million. */
function takeNonzero(bits: PackedBits, { nonzero }: Part, block: number, first: number, last: number): void {
  for (let half = 0; half < 2; half += 1) {
    const known = nonzero[2 * block + half]!;
    if (known === 0) continue;
    for (let left = countBits(known & getMask(32 * half, first, last)); left > 0; left -= 16)
      bits.take(Math.min(left, 16));
  }
}

function noteNonzero({ nonzero }: Part, block: number, at: number): void {
  if (at < 64) nonzero[2 * block + (at >> 5)]! |= 1 << (at & 31);
}

/** A code that is no coefficient: this many zeros where it ends no block. */
const zeroRun = 15;

/** All coefficients of a block (ITU-T T.81, F.2.2). */
const stepSequential =
  (bits: PackedBits): StepOver =>
  ({ dc, ac }) => {
    bits.take(bits.read(dc) & 15);
    for (let at = 1; at < 64; at += 1) {
      const code = bits.read(ac);
      if (code === 0 || ((code & 15) === 0 && code >> 4 < zeroRun)) return;
      at += code >> 4;
      bits.take(code & 15);
    }
  };

/** The first coefficient of a block, or its next bit (G.1.2.1). */
const stepFirst =
  (bits: PackedBits, { high }: Band): StepOver =>
  ({ dc }) => {
    bits.take(high === 0 ? bits.read(dc) & 15 : 1);
  };

/** The upper bits of a band of coefficients (G.1.2.2); one code may end many blocks. */
function stepBand(bits: PackedBits, { first, last }: Band): StepOver {
  let ended = 0;
  return (part, block) => {
    if (ended > 0) ended -= 1;
    else
      for (let at = first; at <= last; at += 1) {
        const code = bits.read(part.ac);
        const zeros = code >> 4;
        if ((code & 15) === 0 && zeros < zeroRun) {
          ended = 2 ** zeros + bits.take(zeros) - 1;
          return;
        }
        at += zeros;
        if ((code & 15) === 0) continue;
        bits.take(code & 15);
        noteNonzero(part, block, at);
      }
  };
}

/** The next bit of a band of coefficients (G.1.2.3): one for each that is known not to be zero, and where others begin. */
function stepNextBit(bits: PackedBits, { first, last }: Band): StepOver {
  let ended = 0;
  return (part, block) => {
    let at = first;
    while (ended === 0 && at <= last) {
      const code = bits.read(part.ac);
      const begins = (code & 15) !== 0;
      let zeros = code >> 4;
      if (!begins && zeros < zeroRun) {
        ended = 2 ** zeros + bits.take(zeros);
        break;
      }
      if (begins) bits.take(1);
      for (; at <= last; at += 1)
        if (isNonzero(part, block, at)) bits.take(1);
        else if (zeros === 0) break;
        else zeros -= 1;
      if (begins) noteNonzero(part, block, at);
      at += 1;
    }
    if (ended === 0) return;
    takeNonzero(bits, part, block, at, last);
    ended -= 1;
  };
}

function createStep(bits: PackedBits, { isProgressive }: Frame, band: Band): StepOver {
  if (!isProgressive) return stepSequential(bits);
  if (band.first === 0) return stepFirst(bits, band);
  return band.high === 0 ? stepBand(bits, band) : stepNextBit(bits, band);
}

/** What stands before the packed data of a scan: its head, the tables of codes by their numbers, and after how many units it starts again. */
export interface Before {
  head: Uint8Array;
  tables: ReadonlyMap<number, Uint8Array>;
  interval: number;
}

function readHead({ isProgressive, components }: Frame, { head, tables }: Before) {
  const [count = 0] = head;
  const [first = 0, last = 0, bits = 0] = head.subarray(1 + 2 * count);
  const band: Band = isProgressive
    ? { first, last, high: bits >> 4, low: bits & 15 }
    : { first: 0, last: 63, high: 0, low: 0 };
  const parts = Array.from({ length: count }, (_, index): Part | undefined => {
    const [id = 0, codes = 0] = head.subarray(1 + 2 * index);
    const component = components.get(id);
    const [dc, ac] = [tables.get(codes >> 4), tables.get(0x10 | (codes & 15))];
    const needs = { dc: band.first === 0 && band.high === 0, ac: band.last > 0 };
    if (!component || (needs.dc && !dc) || (needs.ac && !ac)) return undefined;
    return { ...component, dc: createCodes(dc ?? new Uint8Array()), ac: createCodes(ac ?? new Uint8Array()) };
  });
  return { band, parts };
}

/**
 * Whether the packed data of a scan hold all of its blocks; notes with the components what it tells of them. Nothing where it
 * makes no sense, or its codes are none of its own file: that is left to decoders.
 */
export function readScan(frame: Frame, before: Before, bytes: Uint8Array, start: number): boolean | undefined {
  const { band, parts } = readHead(frame, before);
  const [only] = parts;
  const isSound = band.first === 0 ? !frame.isProgressive || band.last === 0 : parts.length === 1;
  if (!only || !isSound || band.last > 63 || parts.includes(undefined)) return undefined;
  const all = parts.filter((part) => part !== undefined);
  const bits = new PackedBits(bytes, start);
  const isAlone = all.length === 1;
  const units = isAlone ? only.across * only.down : frame.units;
  let step = createStep(bits, frame, band);
  for (let unit = 0; unit < units; unit += 1) {
    if (before.interval > 0 && unit > 0 && unit % before.interval === 0) {
      if (!bits.restart()) return false;
      step = createStep(bits, frame, band);
    }
    for (const part of all) for (let block = isAlone ? 1 : part.inUnit; block > 0; block -= 1) step(part, unit);
    if (bits.isShort) return false;
  }
  for (const { missing } of all) missing.fill(band.low, band.first, band.last + 1);
  return true;
}
