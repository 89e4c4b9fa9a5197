import { expect, test } from 'vitest';
import { readApart } from '../../../../src/app/import/read-apart.ts';
import { Unreadable } from '../../../../src/readers/unreadable.ts';
import { toDocx, toDrawn, toPage, toPdfFile, toStream } from '../../../bench/growth/documents.ts';

test('reads a file as the thread that asks would', async () => {
  const file = new Uint8Array(toDocx('<w:p><w:r><w:t>双方达成协议。</w:t></w:r></w:p>'));
  await expect(readApart(file)).resolves.toMatchObject({ text: '双方达成协议。' });
});

test('a file that is refused says why', async () => {
  await expect(readApart(new Uint8Array())).rejects.toThrow(new Unreadable('这个文件是空的'));
});

test('a file of which a few bytes draw millions of things is given up', async () => {
  const drawing = (next: number) =>
    toStream('/X Do '.repeat(8), `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next} 0 R>>>>`);
  const text = toDrawn([{ text: '一', left: 50, base: 700 }]);
  const drawings = Array.from({ length: 12 }, (_, at) => drawing(at + 8));
  // Of drawings without text the reader remembers that there is none.
  const last = toStream(text, '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>>>');
  const file = toPdfFile([5], [toPage(6, '/XObject<</X 7 0 R>>'), toStream(`/X Do ${text}`), ...drawings, last]);
  await expect(readApart(new Uint8Array(file), 1000)).rejects.toThrow('这个文件读了 1 秒还没有读完');
});
