const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

const headLength = 13;
const imageLength = 10;

/** The bytes of the table of colours that a field of flags announces. */
const getColours = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** How many images a GIF holds, and whether it comes to its trailer (CompuServe, GIF89a, 27). */
function readGif(bytes: Uint8Array): { images: number; isWhole: boolean } {
  let at = headLength + getColours(bytes[10]);
  let images = 0;
  while (at < bytes.length) {
    if (bytes[at] === trailer) return { images, isWhole: true };
    if (bytes[at] === extension) at += 2;
    else if (bytes[at] === image) {
      images += 1;
      // Behind the head of an image one byte tells how its data are packed.
      at += imageLength + getColours(bytes[at + 9]) + 1;
    } else break;
    for (let size; (size = bytes[at] ?? 0) > 0;) at += 1 + size;
    at += 1;
  }
  return { images, isWhole: false };
}

/** Whether a GIF comes to its trailer: decoders take the frames that are there for all of them, since nothing says how many there are. */
export const isWholeGif = (bytes: Uint8Array): boolean => readGif(bytes).isWhole;

/** Whether a GIF shows several images, one after the other. */
export const isMovingGif = (bytes: Uint8Array): boolean => readGif(bytes).images > 1;
