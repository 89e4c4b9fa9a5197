/** The FNV-1a hash, 32 bits, of nothing: for names and versions of what nobody tries to forge, in browsers without `crypto.subtle` too. */
export const emptyHash = 0x811c9dc5;

/** The hash of what has the hash `hash`, and one more byte or UTF-16 code unit; `>>> 0` makes the last one no less than zero. */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of the UTF-16 code units of a text. */
export function hashText(text: string): number {
  let hash = emptyHash;
  for (let index = 0; index < text.length; index += 1) hash = addToHash(hash, text.charCodeAt(index));
  return hash >>> 0;
}
