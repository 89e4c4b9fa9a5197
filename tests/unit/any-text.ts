import fc from 'fast-check';

/** Text of any characters there are, halves of a pair among them, those of the first planes most often. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x2fff })), { maxLength: 40 })
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));
