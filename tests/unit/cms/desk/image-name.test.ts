import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMediaPath } from '../../../../cms/server/store/paths.ts';
import { nameImage } from '../../../../cms/desk/form/image-name.ts';

const bytes = new Uint8Array([1, 2, 3]);
const number = '1456420779';

test.each([
  ['现场照片.jpg', `xian-chang-zhao-pian-${number}.jpg`],
  ['调解室 门口 #2.JPEG', `tiao-jie-shi-men-kou-2-${number}.jpeg`],
  ['IMG_0001.PNG', `img-0001-${number}.png`],
  ['微信图片_20261129(1).webp', `wei-xin-tu-pian-20261129-1-${number}.webp`],
  ['办事 指南.PDF', `ban-shi-zhi-nan-${number}.pdf`],
  ['😀.pdf', `file-${number}.pdf`],
  ['😀.jpg', `image-${number}.jpg`],
  ['.jpg', `image-${number}.jpg`],
  ['照片', `zhao-pian-${number}`],
  ['  照片  .jpg ', `zhao-pian-${number}.jpg`],
  ['50%+1?a=b&c#d.jpg', `50-1-a-b-c-d-${number}.jpg`],
  ['👨‍👩‍👧全家❤️.jpeg', `quan-jia-${number}.jpeg`],
  ['\u202Egpj.照片\u202C.PNG\u200E', `gpj-zhao-pian-${number}.png`],
  ['照片.php.jpg', `zhao-pian-php-${number}.jpg`],
  ['.照片.jpg', `zhao-pian-${number}.jpg`],
  ['../../etc/passwd.png', `etc-passwd-${number}.png`],
  ['CON.jpg', `con-${number}.jpg`],
  ['aux.nul.png', `aux-nul-${number}.png`],
  ['cafe\u0301 Ångström.jpg', `cafe-angstrom-${number}.jpg`],
  ['𠮷野家.jpg', expect.stringMatching(/^(?:ji-)?ye-jia-\d{10}\.jpg$/u)],
  ['！？……《》.jpg', `image-${number}.jpg`],
  [`${'很长'.repeat(200)}.jpg`, expect.stringMatching(/^(?:hen-chang-?)+\d{10}\.jpg$/u)],
])('calls %s what every computer and address can spell', (name, called) => {
  expect(nameImage(name, bytes)).toEqual(called);
});

test('gives other bytes another name, and one that is in use to nobody', () => {
  const first = nameImage('门.jpg', bytes);
  expect(nameImage('门.jpg', bytes)).toBe(first);
  expect(nameImage('门.jpg', new Uint8Array([3, 2, 1]))).not.toBe(first);
  expect(nameImage('门.jpg', bytes, [first.toUpperCase(), `men-${number}-2.jpg`])).toBe(`men-${number}-3.jpg`);
  expect(nameImage('门.jpg', new Uint8Array())).toMatch(/^men-\d{10}\.jpg$/u);
});

test('the server takes an image whatever it was called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('.jpg', '.JPG', '.Png', '.webp'), (name, ending) => {
      const called = nameImage(`${name}${ending}`, bytes);
      expect(called).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+$/u);
      expect(isMediaPath(`content/media/${called}`)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
