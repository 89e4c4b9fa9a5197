import { Config, type HtmlElement, Parser } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { payloads as corpus } from '../../corpus/payloads.ts';
import { payloads } from './payloads.ts';

/** All that a body may hold: elements with the attributes that they may carry besides `id` and `class`. */
const allowed: Record<string, string[]> = {
  a: ['href', 'rel', 'title'],
  img: ['src', 'alt', 'title', 'loading', 'decoding', 'width', 'height'],
  div: ['role', 'aria-label', 'tabindex'],
  ol: ['start'],
  ...Object.fromEntries(
    'p h2 h3 h4 h5 h6 ul li blockquote pre code em strong s br hr sup section ruby rt table thead tbody tr th td'
      .split(' ')
      .map((name) => [name, []]),
  ),
};

const page = 'https://mingli.example/explainers/a/';
const config = await Config.defaultConfig().resolve();

/** What a browser would do with an address: it drops tabs, line ends and blanks before it reads the scheme. */
const isHarmlessLink = (href: string): boolean => {
  // What is no address leads nowhere.
  if (!URL.canParse(href, page)) return true;
  const { protocol, origin } = new URL(href, page);
  const isOwn = origin === new URL(page).origin;
  return (
    isOwn || protocol === 'tel:' || protocol === 'mailto:' || (/^https?:/iu.test(href) && /^https?:$/u.test(protocol))
  );
};

const getElements = (html: string): HtmlElement[] => new Parser(config).parseHtml(html).querySelectorAll('*');

/** What in `html` could run a script, load from another host, or change how the page looks. */
const getDangers = (html: string): string[] =>
  getElements(html).flatMap((element) => {
    const { tagName } = element;
    const known = allowed[tagName];
    if (!known) return [`<${tagName}>`];
    return element.attributes.flatMap(({ key, value }) => {
      const text = String(value ?? '').replaceAll('&amp;', '&');
      const isKnown = ['id', 'class', ...known].includes(key);
      const isHarmless =
        key === 'href'
          ? isHarmlessLink(text)
          : key === 'src'
            ? new URL(text, page).href.startsWith('https://mingli.example/media/')
            : true;
      return isKnown && isHarmless ? [] : [`<${tagName} ${key}="${text}">`];
    });
  });

test('there are enough payloads, each once', () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(60);
});

describe('yields nothing that runs', () => {
  test.each(payloads)('%j', (payload) => {
    expect(getDangers(renderMarkdown(payload).html)).toEqual([]);
  });

  test.each(payloads)('with words before and behind: %j', (payload) => {
    expect(getDangers(renderMarkdown(`根据${payload}第一条\n\n${payload}\n${payload}`).html)).toEqual([]);
  });
});

test('nothing of the whole corpus runs either, by itself and among words', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(1500);
  const dangerous = corpus
    .flatMap((payload) => [payload, `根据${payload}第一条\n\n${payload}`])
    .flatMap((text) => getDangers(renderMarkdown(text).html).map((danger) => `${danger} from ${text}`));
  expect(dangerous).toEqual([]);
});

describe('the judge itself', () => {
  test.each([
    ['<p onclick="alert(1)">x</p>', '<p onclick="alert(1)">'],
    ['<script>alert(1)</script>', '<script>'],
    ['<p><a href="javascript:alert(1)">x</a></p>', '<a href="javascript:alert(1)">'],
    ['<p><a href="java\tscript:alert(1)">x</a></p>', '<a href="java\tscript:alert(1)">'],
    ['<p><a href="//evil.example">x</a></p>', '<a href="//evil.example">'],
    ['<p><a href="/\\evil.example">x</a></p>', '<a href="/\\evil.example">'],
    ['<p><img src="https://evil.example/a.png" alt="x"></p>', '<img src="https://evil.example/a.png">'],
    ['<p style="color:red">x</p>', '<p style="color:red">'],
  ])('sees the danger in %s', (html, danger) => {
    expect(getDangers(html)).toEqual([danger]);
  });

  test('finds plain content harmless', () => {
    expect(getDangers('<p id="a">x <a href="https://example.org/">y</a></p>')).toEqual([]);
  });
});
