const signs = { entry: 0x02014b50, end: 0x06054b50 };
const endLength = 22;

/** Where the record at the end of an archive starts; -1 where there is none. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at--) if (view.getUint32(at, true) === signs.end) return at;
  return -1;
}

/**
 * How many bytes an archive (.zip) gains by being unpacked, as its own list of files says, without unpacking any:
 * pictures, which are packed already, gain next to nothing. 0 for what is no archive; what is told in fields
 * of 64 bits counts as 4 GB or more (PKWARE, ZIP File Format Specification, 4.3.12 and 4.3.16).
 */
export function getGain(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return 0;
  const length = view.getUint32(end + 12, true);
  if (length === 0xffffffff || view.getUint32(end + 16, true) === 0xffffffff) return 0xffffffff;
  let gain = 0;
  let at = Math.max(0, end - length);
  while (at + 46 <= end && view.getUint32(at, true) === signs.entry) {
    gain += Math.max(0, view.getUint32(at + 24, true) - view.getUint32(at + 20, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return gain;
}
