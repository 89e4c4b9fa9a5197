import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { contentPolicy } from '../../src/site/shell/policy.ts';
import { attributeOf, type BuiltPage, getMovedTo } from './built-page.ts';

/** Where the page stands: its site's folder and host. */
export interface PageSite {
  dir: string;
  url: string;
}

/** Finds what is wrong with one page; nothing when all is well. */
type Rule = (page: BuiltPage, site: PageSite) => string[];

const meta = (page: BuiltPage, name: string) => attributeOf(page, `meta[name="${name}"]`, 'content').trim();
const property = (page: BuiltPage, name: string) => attributeOf(page, `meta[property="${name}"]`, 'content').trim();
const canonical = (page: BuiltPage) => attributeOf(page, 'link[rel="canonical"]', 'href');
const unless = (isFine: boolean, problem: string) => (isFine ? [] : [problem]);
const all = ({ root }: BuiltPage, selector: string) => root.querySelectorAll(selector);

const governmentNames = ['SiteName', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource'];
const stylesheet = (element: HtmlElement) =>
  /stylesheet|icon|preload|manifest/u.test(element.getAttributeValue('rel') ?? '');

/** Attributes that name other elements of the page. */
const referring = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'list',
  'headers',
  'form',
];

/** Everything that a browser fetches for a page without being asked. */
const fetched = (page: BuiltPage): string[] => [
  ...all(page, 'link')
    .filter(stylesheet)
    .flatMap((element) => element.getAttributeValue('href') ?? []),
  ...all(page, '[src]').flatMap((element) => element.getAttributeValue('src') ?? []),
  ...all(page, '[srcset]').flatMap((element) =>
    (element.getAttributeValue('srcset') ?? '').split(',').map((part) => part.trim()),
  ),
  ...['poster', 'data', 'background'].flatMap((name) =>
    all(page, `[${name}]`).flatMap((element) => element.getAttributeValue(name) ?? []),
  ),
  ...all(page, 'use, image').flatMap((element) => element.getAttributeValue('href') ?? []),
];

/** What every page for readers keeps, as sentences; see «Contracts» in the architecture notes. */
export const pageRules = {
  'is in simplified Chinese': ({ root }) =>
    unless(root.querySelector('html')?.getAttributeValue('lang') === 'zh-CN', 'lang'),
  'has exactly one h1, with words in it': (page) => {
    const headings = all(page, 'h1');
    return unless(headings.length === 1 && headings[0]?.textContent.trim() !== '', `${headings.length} h1`);
  },
  'has exactly one main': (page) => unless(all(page, 'main').length === 1, `${all(page, 'main').length} main`),
  'describes itself': (page) => unless(meta(page, 'description') !== '', 'no description'),
  'names its own address, host included, as canonical': (page, { url }) =>
    unless(
      all(page, 'link[rel="canonical"]').length === 1 &&
        canonical(page) === url + encodeURI(getMovedTo(page) || page.path),
      canonical(page),
    ),
  'has words and a picture for chats, and the picture is built': (page, { dir, url }) => {
    const image = property(page, 'og:image');
    return [
      ...['og:title', 'og:description'].filter((name) => property(page, name) === ''),
      ...unless(
        image.startsWith(`${url}/`) && existsSync(join(dir, decodeURI(image.slice(url.length)))),
        `og:image ${image}`,
      ),
    ];
  },
  'carries structured data that can be read': (page) => {
    const blocks = all(page, 'script[type="application/ld+json"]');
    if (blocks.length === 0) return ['no JSON-LD'];
    return blocks.flatMap((block) => {
      try {
        const data = JSON.parse(block.textContent) as Record<string, unknown>;
        return [
          ...unless(data['@context'] === 'https://schema.org', '@context'),
          ...unless(typeof data['@type'] === 'string', '@type'),
          ...unless(data.url === canonical(page), `url ${String(data.url)}`),
        ];
      } catch (error) {
        return [String(error)];
      }
    });
  },
  'carries the names that government sites are registered by': (page) => [
    ...governmentNames.filter((name) => meta(page, name) === ''),
    ...unless(/^\d{4}-\d{2}-\d{2}$/u.test(meta(page, 'PubDate')), `PubDate ${meta(page, 'PubDate')}`),
  ],
  'sets the strict policy before anything is loaded': ({ root }) => {
    const head = root.querySelectorAll('head > *');
    const policy = head.findIndex((element) => element.getAttributeValue('http-equiv') === 'Content-Security-Policy');
    const firstLoad = head.findIndex((element) => ['script', 'link', 'style'].includes(element.tagName));
    return [
      ...unless(policy >= 0 && policy < firstLoad, 'policy missing or late'),
      ...unless(head[policy]?.getAttributeValue('content') === contentPolicy, 'another policy'),
    ];
  },
  'has no inline code and no inline style': (page) => [
    ...all(page, 'script')
      .filter(
        (element) =>
          !element.hasAttribute('src') &&
          !/^application\/(?:ld\+)?json$/u.test(element.getAttributeValue('type') ?? ''),
      )
      .map((element) => `script ${element.textContent.slice(0, 40)}`),
    ...all(page, 'style, [style]').map((element) => `style on ${element.tagName}`),
    ...all(page, '*').flatMap((element) =>
      element.attributes.filter(({ key }) => key.startsWith('on')).map(({ key }) => `${key} on ${element.tagName}`),
    ),
    ...all(page, 'a[href]')
      .map((element) => element.getAttributeValue('href') ?? '')
      .filter((href) => /^(?:javascript|data|vbscript):/iu.test(href.trim())),
  ],
  'loads nothing from another host': (page, { url }) =>
    fetched(page).filter((address) => {
      const { origin, protocol } = new URL(address, url + page.path);
      return protocol !== 'data:' && origin !== url;
    }),
  'links to pages with the slash that they are served with': (page) =>
    all(page, 'a[href]')
      .map((element) => element.getAttributeValue('href') ?? '')
      .filter((href) => href.startsWith('/') && !/^\/(?:[^?#]*\/)?(?:[^/?#]+\.[a-z0-9]+)?(?:[?#].*)?$/u.test(href)),
  'gives no name twice, and refers to none that is not there': (page) => {
    const named = all(page, '[id]').map((element) => element.getAttributeValue('id') ?? '');
    const names = new Set(named);
    const meant = referring.flatMap((attribute) =>
      all(page, `[${attribute}]`).flatMap((element) => (element.getAttributeValue(attribute) ?? '').split(/\s+/u)),
    );
    return [
      ...named.filter((name, index) => named.indexOf(name) !== index).map((name) => `#${name} twice`),
      ...meant.filter((name) => !names.has(name)).map((name) => `no #${name}`),
    ];
  },
  'skips no level of its headings': (page) => {
    const levels = all(page, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
    return levels.flatMap((level, index) =>
      unless(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1] ?? 0}`),
    );
  },
} satisfies Record<string, Rule>;

/** Every breach of one rule, with the page. */
export const findBreaches = (rule: Rule, pages: readonly BuiltPage[], site: PageSite): string[] =>
  pages.flatMap((page) => rule(page, site).map((problem) => `${page.path} ${problem}`));
