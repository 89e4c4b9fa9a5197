import { createSpellings, keepsLength, type Spelling } from './spellings.ts';

/** Replaces the text in bytes and in words. */
export interface Replacement {
  /** Nothing where the text is not in it. */
  inBytes: (content: Buffer) => Buffer | undefined;
  /** The same for the name of a draft. */
  inWords: (words: string) => string;
  /** The same for a name, a message or a path, given with a sign for each of its bytes (`latin1`). */
  inSigns: (signs: string) => string;
  isIn: (content: Buffer) => boolean;
}

/** Where a text stands in some bytes, in order, none over another. */
function* findAll(content: Buffer, { from, createStarts }: Spelling): Generator<number> {
  const isStart = createStarts(content);
  for (let at = content.indexOf(from); at >= 0;) {
    const starts = isStart(at);
    if (starts) yield at;
    at = content.indexOf(from, at + (starts ? from.length : 1));
  }
}

const isSpelled = (content: Buffer, spelling: Spelling): boolean => findAll(content, spelling).next().done !== true;

function replaceAll(content: Buffer, spelling: Spelling, to: Buffer): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (const at of findAll(content, spelling)) {
    parts.push(content.subarray(done, at), to);
    done = at + spelling.from.length;
  }
  return Buffer.concat([...parts, content.subarray(done)]);
}

/** Takes `text` out, however it may be spelled (`createSpellings`); nothing that is written otherwise is found. */
export function createReplacement(text: string): Replacement {
  const getSpellings = createSpellings(text);
  const isIn = (content: Buffer) => getSpellings(content).some((spelling) => isSpelled(content, spelling));
  const inBytes = (content: Buffer): Buffer | undefined => {
    if (!isIn(content)) return undefined;
    const isFixed = keepsLength(content);
    return getSpellings(content).reduce(
      (rest, spelling) => replaceAll(rest, spelling, isFixed ? spelling.stars : spelling.to),
      content,
    );
  };
  const inSigns = (signs: string) => inBytes(Buffer.from(signs, 'latin1'))?.toString('latin1') ?? signs;
  return { isIn, inBytes, inSigns, inWords: (words) => String(inBytes(Buffer.from(words)) ?? words) };
}
