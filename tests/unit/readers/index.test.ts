import { expect, test } from 'vitest';
import { readReport } from '../../../src/readers/index.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { longest } from '../../../src/schemas/lengths.ts';
import { toDocx, toPdf } from '../../bench/growth/documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const page = { text: '一'.repeat(2_000), left: 50, base: 700 };

/** The least that is a PDF; `trailer` may lock it. */
const pdf = (trailer = '') =>
  bytes(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]${trailer}>>
%%EOF`);
const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`;

const packed = new Uint8Array(toDocx(' '.repeat(30_500_000), true));

test.each([
  ['an empty file', bytes(''), '空的'],
  ['a file without words', bytes(' \n——\n'), '没有文字'],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), '另存为 .docx'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), '图片'],
  ['an archive that is no Word file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'Word 文件打不开'],
  ['a PDF of pictures', pdf(), '扫描件'],
  ['a locked PDF', pdf(lock), '密码'],
  ['a broken PDF', bytes('%PDF-1.7\nnothing'), 'PDF 打不开'],
  ['a book', bytes('一'.repeat(longest.report + 1)), '只留下要写的那一篇'],
  ['a page of too many boxes', bytes(`<html><body>${'<div>'.repeat(1_100)}一`), '套得太深'],
  [
    'a page of boxes in a box that is named',
    bytes(`<div class="nav">${'<b>'.repeat(8_000)}x</div><p>x</p>`),
    '套得太深',
  ],
  [
    'a page of boxes in a drawing',
    bytes(`<html><body><div class="nav"><svg>${'<b>'.repeat(8_000)}x</div>`),
    '套得太深',
  ],
  ['a page of boxes in a cell', bytes(`<html><body><table><tr><td>x<td>${'<b>'.repeat(8_000)}x</table>`), '套得太深'],
  ['a Word file that is packed to nothing', packed, '解开后超过 30 MB'],
  ['the same, broken', new Uint8Array([...packed.slice(0, 4), 0, ...packed.slice(4)]), '可能损坏'],
  ['a book as a PDF', new Uint8Array(toPdf(Array.from({ length: 60 }, () => [page]))), '只留下要写的那一篇'],
  ['bytes that are no text', new Uint8Array([0x81, 0xff, 0xff, 0x00, 0x01, 0x00, 0x00]), '编码'],
])('%s is refused in one sentence', async (_, file, message) => {
  const error = await readReport(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unreadable);
  expect((error as Error).message).toContain(message);
  expect((error as Error).message).not.toContain('\n');
});

test('as much text as a report may have is read', async () => {
  expect((await readReport(bytes('一'.repeat(longest.report)))).text).toHaveLength(longest.report);
});

test('pasted markup without a head is a page too', async () => {
  const { text } = await readReport(bytes('<p>第一段。</p><p>第二<ruby>段<rt>duan</rt></ruby>。</p>'));
  expect(text).toBe('第一段。\n第二段。');
});

test('a text with a stray sign of less than is a text', async () => {
  expect((await readReport(bytes('数量<10 件，都办结了。'))).text).toBe('数量<10 件，都办结了。');
});

test('a PDF says characters where its font has radicals and forms of vertical type', async () => {
  const piece = { text: '⻘⼭镇⼈⺠调解委员会︓来源︰《法治》﹑︵⽂︶', left: 50, base: 700 };
  expect((await readReport(new Uint8Array(toPdf([[piece]])))).text.trim()).toBe(
    '青山镇人民调解委员会:来源:《法治》、(文)',
  );
});

test('a packed Word file is read', async () => {
  expect((await readReport(toDocx('<w:p><w:r><w:t>一</w:t></w:r></w:p>', true))).text).toBe('一');
});

test('a style too long to be read hides nothing, and what it hid is marked', async () => {
  const hidden = (length: number) =>
    `<html><body><p>${'正文一句。'.repeat(40)}</p><div style="display:none;${' '.repeat(length)}">第二段</div>`;
  const read = async (length: number) => (await readReport(bytes(hidden(length)))).asides.map(({ reason }) => reason);
  expect(await read(2_000)).toEqual(['网页上看不见的文字']);
  expect(await read(2_000)).toEqual(await read(1));
});
