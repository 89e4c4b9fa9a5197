/** The FNV-1a hash of the UTF-16 code units, 32 bits: for names and versions of texts that nobody tries to forge, in browsers too. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
