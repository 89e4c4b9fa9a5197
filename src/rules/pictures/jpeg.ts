/** The first byte of each marker. */
const mark = 0xff;
const EOI = 0xd9;

/** Markers that stand alone, with nothing behind them: a mark that is meant as such, TEM, RST0 to RST7, SOI. */
const isAlone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * Whether a JPEG comes to its end marker (ITU-T T.81, B.1 and B.2): decoders fill in the last rows and all scans that are missing.
 * A preview in a camera's notes has an end of its own, which is stepped over with the notes.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 0;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== mark || marker === mark) at += 1;
    else if (marker === EOI) return true;
    else if (isAlone(marker)) at += 2;
    else at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}
