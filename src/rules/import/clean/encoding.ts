/** A text file as read, and how its letters were written down. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
}

const decode = (bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | undefined => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
};

/** How often a byte at even and at odd places is zero: Latin text in UTF-16 shows its byte order that way. */
function getZeros(bytes: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < Math.min(bytes.length, 2000); index += 1) if (bytes[index] === 0) zeros[index % 2]! += 1;
  return zeros;
}

/** Decodes a text or HTML file: byte order mark, then strict UTF-8, then what the page says, then GB18030; nothing where none fits. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const [even, odd] = getZeros(bytes);
  if (even + odd > 0) return odd === 0 ? decode(bytes, 'utf-16be') : even === 0 ? decode(bytes, 'utf-16le') : undefined;
  const said = /charset\s*=\s*(?:["']\s*)?big5/iu.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
  return decode(bytes, 'utf-8') ?? (said ? decode(bytes, 'big5') : undefined) ?? decode(bytes, 'gb18030');
}
