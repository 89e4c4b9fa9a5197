const decoder = new TextDecoder('gb18030', { fatal: true });

/** Bytes that mean one character, after which the next begins. */
const decode = (bytes: Buffer): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** Whether bytes are a text in GB18030, or in GBK or GB2312, whose characters it has by the same bytes. */
export const isGb18030 = (bytes: Buffer): boolean => decode(bytes) !== undefined;

/** The characters beyond U+FFFF have four bytes each, in order. */
const firstBeyond = 0x90 - 0x81;

const fromNumber = (number: number): Buffer =>
  Buffer.from([
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ]);

/** The bytes of every character up to U+FFFF: Node has a decoder and no encoder, so all are decoded once (a tenth of a second). */
function createTable(): Map<string, Buffer> {
  const table = new Map<string, Buffer>();
  const note = (bytes: Buffer) => {
    const character = decode(bytes);
    if (character !== undefined && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) note(Buffer.from([first, second]));
  for (let number = 0; number < 4 * 12_600; number += 1) note(fromNumber(number));
  return table;
}

let table: Map<string, Buffer> | undefined;

/** A text in GB18030, which for all characters of GBK is GBK; nothing where it holds half a character. */
export function toGb18030(text: string): Buffer | undefined {
  const parts = [...text].map((character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x80) return Buffer.from([code]);
    if (code > 0xffff) return fromNumber(firstBeyond * 12_600 + code - 0x1_0000);
    table ??= createTable();
    return table.get(character);
  });
  return parts.includes(undefined) ? undefined : Buffer.concat(parts.filter((part) => part !== undefined));
}

/** Tells of ever later places in a text in GB18030 whether a character begins there. */
export function createStarts(content: Buffer): (at: number) => boolean {
  let start = 0;
  return (at) => {
    while (start < at) {
      const second = content[start + 1] ?? 0;
      start += content[start]! <= 0x80 ? 1 : second >= 0x30 && second <= 0x39 ? 4 : 2;
    }
    return start === at;
  };
}
