import sharp from 'sharp';
import { expect, test } from 'vitest';
import { getQrPath } from '../../../../src/site/page/qr-path.ts';
import { readQr } from '../../../read-qr.ts';

test.each([
  'https://mingli.example/q/9rgct9/#ab2d',
  'https://sifaju.xian-de-mingzi.chengshi.gov.cn/explainers/construction-site-wages/',
  `https://mingli.example/${'a-long-name-'.repeat(9)}/`,
])('the line of the code for %s is read by a phone', async (url) => {
  const { size, path, dashes } = getQrPath(url);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 ${size} ${size}">
    <path fill="none" stroke="#000" stroke-dasharray="${dashes}" d="${path}"/></svg>`;
  expect(await readQr(sharp(Buffer.from(svg)).flatten({ background: '#fff' }))).toBe(url);
});
