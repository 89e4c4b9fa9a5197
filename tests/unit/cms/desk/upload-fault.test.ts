import { expect, test } from 'vitest';
import { isMediaPath } from '../../../../cms/server/store/paths.ts';
import { nameImage } from '../../../../cms/desk/form/image-name.ts';
import { findSizeFault, findUploadFault } from '../../../../cms/desk/form/upload-fault.ts';

test.each([
  ['现场照片.jpg', undefined],
  ['调解室 门口 #2.JPEG', undefined],
  ['IMG_0001.PNG', undefined],
  ['a.webp', undefined],
  ['a.avif', 'AVIF 图片'],
  ['动图.GIF', '是 GIF 图片'],
  ['IMG_0001.HEIC', 'HEIC'],
  ['IMG_0001.heif', 'HEIC'],
  ['办事指南.PDF', undefined],
  ['图.svg', '不是图片，也不是 PDF'],
  ['报道.docx', '不是图片，也不是 PDF'],
  ['照片', '不是图片，也不是 PDF'],
  ['照片.jpg ', undefined],
  ['\u200E照片.jpg\u200E', undefined],
  ['照片.jpg.exe', '「照片.jpg.exe」不是图片，也不是 PDF'],
  ['\u202Egpj.exe', '「gpj.exe」不是图片，也不是 PDF'],
  ['照\n片.HEIC ', '「照 片.HEIC」是苹果手机的 HEIC'],
  ['CON', '不是图片，也不是 PDF'],
  [`${'长'.repeat(83)}.tiff`, '.tiff」不是图片，也不是 PDF'],
])('%s is chosen: %s', (name, fault) => {
  const said = findUploadFault({ name, size: 1 });
  expect(said ?? '').toContain(fault ?? '');
  // Just what the server would refuse by its name.
  expect(said === undefined).toBe(isMediaPath(`content/media/${nameImage(name, new Uint8Array([1]))}`));
});

test('a file without a byte is told as such', () => {
  expect(findUploadFault({ name: '空.jpg', size: 0 })).toMatch(/^没有上传：「空\.jpg」是空的/u);
});

test('what could not be made smaller is told with its size', () => {
  expect(findSizeFault({ name: '大图.jpg', size: 15_000_000 })).toBeUndefined();
  expect(findSizeFault({ name: '大图.jpg', size: 30_000_000 })).toMatch(/^没有上传：「大图\.jpg」太大，有 30 MB，/u);
});

test('a PDF that is too large for an old phone is told with its repair', () => {
  expect(findUploadFault({ name: '大.pdf', size: 10_000_000 })).toBeUndefined();
  expect(findUploadFault({ name: '大.pdf', size: 10_000_001 })).toMatch(/^没有上传：「大\.pdf」太大，超过 10\.0 MB，/u);
});
