import { describe, expect, test } from 'vitest';
import {
  addNote,
  isKeepable,
  isOff,
  listFiles,
  listImports,
  putTogether,
  takeApart,
} from '../../../../src/site/offline/kept-html.ts';

const page = (main: string, { root = '', title = '漏水', file = 'leak' } = {}) =>
  `<!DOCTYPE html><html lang="zh-CN"${root}><head><title>${title}</title><link rel="canonical" href="https://a.example/${file}/">` +
  `<link rel="icon" href="/favicon.svg" type="image/svg+xml"><script src="/early.js"></script>` +
  `<link rel="stylesheet" href="/_astro/${file}.css"></head><body><header>头</header>` +
  `<main id="main" tabindex="-1">${main}</main><footer>脚</footer>` +
  `<script type="module" src="/_astro/${file}.js"></script></body></html>`;

describe('a page stays on the device', () => {
  test.each([
    ['', true],
    [' data-mode="care"', true],
    [' data-secret', false],
    [' data-secret=""', false],
    [' data-unkept', false],
    [' data-offline="off"', false],
  ])('with %s at its root: %s', (root, isKept) => {
    expect(isKeepable(page('<p>文</p>', { root }))).toBe(isKept);
  });

  test('not where it is none of the site, as the desk', () => {
    expect(isKeepable('<html lang="zh-CN"><body><div id="nc-root"></div></body></html>')).toBe(false);
  });

  test('whatever its text says of such marks', () => {
    expect(isKeepable(page('<p>&lt;html data-secret&gt;</p>'))).toBe(true);
    expect(isOff(page('<p data-offline="off">文</p>'))).toBe(false);
    expect(isOff(page('', { root: ' data-offline="off"' }))).toBe(true);
  });
});

test('scripts, styles and the icon of a page are what it needs; a canonical link is none', () => {
  expect(listFiles(page('文'))).toEqual(['/favicon.svg', '/early.js', '/_astro/leak.css', '/_astro/leak.js']);
});

test('of a script, what it loads with itself belongs to it, and nothing that it loads when it is asked to', () => {
  expect(listImports('import{a}from"./a.js";import"./b.js";import("./c.js");x="./d.js"')).toEqual(['a.js', 'b.js']);
});

test('what is of no use without a connection is left out, with all that stands in it', () => {
  const { main } = takeApart(
    page(
      '<div class="qr print-only"><div>码</div></div><h1>漏水</h1><details class="cite print-skip"><details>内</details>引</details>' +
        '<a class="tool" href="/cards/a.png" data-share>分享</a><h2 class="term-notes-title">词语</h2><dl class="term-notes"><dd>意思</dd></dl>' +
        '<template data-tooltip><p></p></template><div>文<script type="module" src="/_astro/cite.js"></script></div>',
    ),
  );
  expect(main).toBe('<main id="main" tabindex="-1"><h1>漏水</h1><div>文</div></main>');
});

test('an element that does not end stays as it is', () => {
  expect(takeApart(page('<details class="cite"><p>引')).main).toContain('<details class="cite"><p>引');
});

test('a page that was taken apart is put together around what another one has', () => {
  const frame = page('<p>这里的话</p>', { title: '没有网络', file: 'offline' });
  const html = putTogether(frame, takeApart(page('<h1>$& 漏水</h1>')));
  expect(html).toBe(
    '<!DOCTYPE html><html lang="zh-CN"><head><title>漏水</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">' +
      '<script src="/early.js"></script><link rel="stylesheet" href="/_astro/leak.css"></head><body><header>头</header>' +
      '<main id="main" tabindex="-1"><h1>$& 漏水</h1></main><footer>脚</footer>' +
      '<script type="module" src="/_astro/leak.js"></script></body></html>',
  );
});

test('a note stands above what the page says, as text', () => {
  const html = addNote(page('<h1>漏水</h1>'), '没有网络 <b>');
  expect(html).toMatch(/<main [^>]*><p class="callout" role="status" data-kept-note>没有网络 &lt;b&gt;<\/p><h1>/u);
});
