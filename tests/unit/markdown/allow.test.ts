import { expect, test } from 'vitest';
import { isAllowedImage, isAllowedLink } from '../../../src/markdown/allow.ts';

test.each([
  ['/cases/a/', true],
  ['cases/a/', true],
  ['#一', true],
  ['?q=a:b', true],
  ['https://example.org', true],
  ['HTTP://example.org', true],
  ['tel:12348', true],
  ['mailto:a@example.org', true],
  ['//example.org', false],
  ['javascript:alert(1)', false],
  ['JAVASCRIPT:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['file:///etc', false],
  ['blob:x', false],
  ['weixin:x', false],
  // As browsers read them.
  ['/\\example.org', false],
  ['\\\\example.org', false],
  ['/\t/example.org', false],
  ['\u0001//example.org', false],
  ['java\nscript:alert(1)', false],
  ['\u0000 javascript:alert(1)', false],
  ['/a\\b/', true],
])('a link to %j: %s', (url, isAllowed) => {
  expect(isAllowedLink(url)).toBe(isAllowed);
});

test.each([
  ['/media/a.jpg', true],
  ['/cards/a.png', false],
  ['media/a.jpg', false],
  ['//example.org/media/a.jpg', false],
  ['https://example.org/media/a.jpg', false],
  ['data:image/png;base64,AA', false],
])('an image at %s: %s', (url, isAllowed) => {
  expect(isAllowedImage(url)).toBe(isAllowed);
});
