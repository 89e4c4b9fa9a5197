/** What stands where a text was taken out. */
export const removed = '〔已删除〕';

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

/** A zero byte near the beginning is how Git tells pictures from texts. */
export const isBinary = (content: Buffer): boolean => content.subarray(0, 8000).includes(0);

function replaceAll(content: Buffer, from: Buffer, to: Buffer): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (let at = content.indexOf(from); at >= 0; at = content.indexOf(from, done)) {
    parts.push(content.subarray(done, at), to);
    done = at + from.length;
  }
  return Buffer.concat([...parts, content.subarray(done)]);
}

/** Takes `text` out, also as it is spelled in an address (`%E5…`); nothing that is written otherwise is found. */
export function createReplacement(text: string): Replacement {
  const spellings = [...new Map([[text, removed] as const, [encodeURI(text), encodeURI(removed)] as const])].map(
    ([from, to]) => ({ from: Buffer.from(from), to: Buffer.from(to) }),
  );
  const isIn = (content: Buffer) => spellings.some(({ from }) => content.includes(from));
  const inBytes = (content: Buffer): Buffer | undefined => {
    if (!isIn(content)) return undefined;
    const keepsLength = isBinary(content);
    return spellings.reduce(
      // A picture keeps its length: all that follows stands where its head says.
      (rest, { from, to }) => replaceAll(rest, from, keepsLength ? Buffer.alloc(from.length, '*') : to),
      content,
    );
  };
  const inSigns = (signs: string) => inBytes(Buffer.from(signs, 'latin1'))?.toString('latin1') ?? signs;
  return { isIn, inBytes, inSigns, inWords: (words) => String(inBytes(Buffer.from(words)) ?? words) };
}
