import { expect, test } from 'vitest';
import { decodeText } from '../../../../../src/rules/import/clean/encoding.ts';

const words = '调解：<b>OK</b>';
const utf16 = (bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(words.length * 2);
  [...words].forEach((character, index) =>
    new DataView(bytes.buffer).setUint16(index * 2, character.charCodeAt(0), !bigEndian),
  );
  return bytes;
};
/** 调解：OK in GB18030; TextEncoder only writes UTF-8. */
const gb18030 = new Uint8Array([0xb5, 0xf7, 0xbd, 0xe2, 0xa3, 0xba, 0x4f, 0x4b]);

test.each([
  ['utf-8', new TextEncoder().encode(words), words],
  ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(words)]), words],
  ['utf-16le', new Uint8Array([0xff, 0xfe, ...utf16(false)]), words],
  ['utf-16be', new Uint8Array([0xfe, 0xff, ...utf16(true)]), words],
  ['utf-16le', utf16(false), words],
  ['gb18030', gb18030, '调解：OK'],
  [
    'big5',
    new Uint8Array([...new TextEncoder().encode('<meta charset=big5>'), 0xbd, 0xd5, 0xb8, 0xd1]),
    '<meta charset=big5>調解',
  ],
])('reads %s', (encoding, bytes, text) => {
  expect(decodeText(bytes)).toEqual({ encoding, text });
});

test('what is no text in any of them is refused', () => {
  expect(decodeText(new Uint8Array([0x81, 0xff, 0xff, 0x00, 0x01, 0x00, 0x00]))).toBeUndefined();
});
