import { expect, test } from 'vitest';
import { isImagePath } from '../../../../cms/server/store/paths.ts';
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
  ['图.svg', '的结尾不像图片'],
  ['报道.docx', '的结尾不像图片'],
  ['照片', '的结尾不像图片'],
  ['照片.jpg ', undefined],
  ['\u200E照片.jpg\u200E', undefined],
  ['照片.jpg.exe', '「照片.jpg.exe」的结尾不像图片'],
  ['\u202Egpj.exe', '「gpj.exe」的结尾不像图片'],
  ['照\n片.HEIC ', '「照 片.HEIC」是苹果手机的 HEIC'],
  ['CON', '的结尾不像图片'],
  [`${'长'.repeat(83)}.tiff`, '.tiff」的结尾不像图片'],
])('%s is chosen: %s', (name, fault) => {
  const said = findUploadFault({ name, size: 1 });
  expect(said ?? '').toContain(fault ?? '');
  // Just what the server would refuse by its name.
  expect(said === undefined).toBe(isImagePath(`content/media/${nameImage(name, new Uint8Array([1]))}`));
});

test('a file without a byte is told as such', () => {
  expect(findUploadFault({ name: '空.jpg', size: 0 })).toMatch(/^没有上传：「空\.jpg」是空的/u);
});

test('what could not be made smaller is told with its size', () => {
  expect(findSizeFault({ name: '大图.jpg', size: 15_000_000 })).toBeUndefined();
  expect(findSizeFault({ name: '大图.jpg', size: 30_000_000 })).toMatch(/^没有上传：「大图\.jpg」太大，有 30 MB，/u);
});
