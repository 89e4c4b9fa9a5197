/** The first byte of each marker of a JPEG; where the data mean it as such, a zero follows. */
export const mark = 0xff;

/** What the next 16 bits mean, whatever they are: the length of the code with which they begin above eight bits, its meaning below; 0 where none begins so. */
export type Codes = Uint16Array;

/** The longest code, in bits. */
const longest = 16;

/** Codes by how many there are of each length, 1 to 16, followed by their meanings (ITU-T T.81, C.2: each begins where the one before ends). */
export function createCodes(table: Uint8Array): Codes {
  const codes = new Uint16Array(2 ** longest);
  const meanings = table.subarray(longest);
  let start = 0;
  let next = 0;
  for (let length = 1; length <= longest; length += 1)
    for (let left = table[length - 1] ?? 0; left > 0; left -= 1) {
      const end = start + 2 ** (longest - length);
      codes.fill((length << 8) | (meanings[next] ?? 0), start, end);
      start = end;
      next += 1;
    }
  return codes;
}

/** The packed data of a JPEG from a place on, read bit by bit up to their next marker; once they are short, what is read means nothing. */
export class PackedBits {
  /** Whether bits were asked for that are not there. */
  isShort = false;
  readonly #bytes: Uint8Array;
  #at: number;
  /** The last bytes that were read, of whose lowest bits `#count` are still to come. */
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** The meaning of the next code. */
  read(codes: Codes): number {
    if (this.#count < longest) this.#fill();
    const ahead =
      this.#count < longest ? this.#held << (longest - this.#count) : this.#held >>> (this.#count - longest);
    const code = codes[ahead & 0xffff]!;
    // Bits with which no code begins are damaged: decoders step over them.
    this.#drop(code >>> 8 || longest);
    return code & 0xff;
  }

  /** The next bits as a number, at most 16. */
  take(bits: number): number {
    if (this.#count < bits) this.#fill();
    const value = (this.#held >>> Math.max(0, this.#count - bits)) & ((1 << bits) - 1);
    this.#drop(bits);
    return value;
  }

  /** Goes on behind the next marker, if that says that the data start again there. */
  restart(): boolean {
    while (this.#at < this.#bytes.length && !this.#isMarker()) this.#at += 1;
    const marker = this.#bytes[this.#at + 1] ?? 0;
    if (marker < 0xd0 || marker > 0xd7) return false;
    this.#at += 2;
    this.#count = 0;
    return true;
  }

  #isMarker(): boolean {
    return this.#bytes[this.#at] === mark && this.#bytes[this.#at + 1] !== 0;
  }

  #fill(): void {
    const bytes = this.#bytes;
    while (this.#count <= longest && this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      if (byte === mark && this.#isMarker()) return;
      this.#held = (this.#held << 8) | byte;
      this.#count += 8;
      this.#at += byte === mark ? 2 : 1;
    }
  }

  #drop(bits: number): void {
    if (bits > this.#count) this.isShort = true;
    this.#count = Math.max(0, this.#count - bits);
  }
}
