import { isUtf8 } from 'node:buffer';
import { createStarts, isGb18030, toGb18030 } from './gb18030.ts';

/** What stands where a text was taken out. */
export const removed = '〔已删除〕';

/** A text as it stands in bytes. */
export interface Spelling {
  from: Buffer;
  /** What takes its place. */
  to: Buffer;
  /** The same where nothing may move: as long as the text. */
  stars: Buffer;
  /** Tells of ever later places of some bytes whether it may begin there. */
  createStarts: (content: Buffer) => (at: number) => boolean;
}

const anywhere = () => () => true;
const even = () => (at: number) => at % 2 === 0;

const spellBytes = (from: Buffer, to: Buffer, starts: Spelling['createStarts'] = anywhere): Spelling => ({
  from,
  to,
  stars: Buffer.alloc(from.length, '*'),
  createStarts: starts,
});

const toBigEndian = (littleEndian: Buffer): Buffer => Buffer.from(littleEndian).swap16();

/** In UTF-16, little and big end first. */
function spellUtf16(text: string): [little: Spelling, big: Spelling] {
  const [from, to, stars] = [text, removed, '*'.repeat(text.length)].map((words) => Buffer.from(words, 'utf16le')) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  const little = { from, to, stars, createStarts: even };
  return [little, { ...little, from: toBigEndian(from), to: toBigEndian(to), stars: toBigEndian(stars) }];
}

/** A zero byte near the beginning is how Git tells pictures from texts. */
const isBinary = (content: Buffer): boolean => content.subarray(0, 8000).includes(0);

/** The mark with which a text in UTF-16 begins. */
const marks: readonly [number, number] = [0xfeff, 0xfffe];
const isMarked = (content: Buffer, mark: number) => content.length > 1 && content.readUInt16LE(0) === mark;

/** Whether nothing may move in a file, since its head says where all that follows stands. */
export const keepsLength = (content: Buffer): boolean =>
  isBinary(content) && !marks.some((mark) => isMarked(content, mark));

/** Four bytes stand by chance in one of some hundred pictures, six in none. */
const mostByChance = 4;

/**
 * How a text may stand in some bytes: in UTF-8, also as in an address (`%E5…`) and between the quotes of JSON and YAML (`\\"`), whatever they are. In GB18030 and GBK, as an older Windows in
 * China writes them, in what is no UTF-8: between characters where all of it is such a text, else anywhere, since nobody can
 * tell where one begins. In UTF-16 in what begins with its mark. A picture's notes may be in any of them; there two
 * characters are not sought but in UTF-8, or pictures would be damaged in which they stand by chance.
 */
export function createSpellings(text: string): (content: Buffer) => readonly Spelling[] {
  const inUtf8 = [
    ...new Map([
      [text, removed] as const,
      [encodeURI(text.toWellFormed()), encodeURI(removed)] as const,
      [JSON.stringify(text).slice(1, -1), removed] as const,
    ]),
  ].map(([from, to]) => spellBytes(Buffer.from(from), Buffer.from(to)));
  const [little, big] = spellUtf16(text);
  const gb = toGb18030(text);
  const isOther = gb !== undefined && !gb.equals(Buffer.from(text));
  const inGb = isOther ? [spellBytes(gb, toGb18030(removed)!, createStarts)] : [];
  const looseGb = inGb.map((spelling) => ({ ...spelling, createStarts: anywhere }));
  const inPictures = [...looseGb, little, big]
    .filter(({ from }) => from.length > mostByChance)
    .map((spelling) => ({ ...spelling, createStarts: anywhere }));
  return (content) => {
    const [index] = marks.flatMap((mark, place) => (isMarked(content, mark) ? [place] : []));
    if (index !== undefined) return [[little, big][index]!, ...inUtf8];
    if (keepsLength(content)) return [...inPictures, ...inUtf8];
    if (isUtf8(content)) return inUtf8;
    return [...(isGb18030(content) ? inGb : looseGb), ...inUtf8];
  };
}
