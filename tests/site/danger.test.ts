import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { parseFile } from '../../src/rules/entries/entry.ts';
import { entryUrl, pathwayNodeUrl } from '../../src/urls.ts';
import { attributeOf, type BuiltPage } from './built-page.ts';
import { readShippedPages } from './shipped-pages.ts';

/** What an editor wrote of dangers. */
interface Written {
  title?: string;
  term?: string;
  short?: string;
  kind?: string;
  dangers?: string[];
  outcomes?: { id: string; danger?: boolean; dangers?: string[] }[];
}

const isFireOnly = (dangers: readonly string[]) => dangers.length > 0 && dangers.every((kind) => kind === 'accident');

let pages: ReadonlyMap<string, BuiltPage>;
/** The pages that must hide what they are about, with the name that must not show. */
let secret: { path: string; name: string }[];
/** The pages at whose top numbers must stand. */
let dangerous: string[];
/** Addresses of rooms where disputes are settled. */
let mediators: Set<string>;

beforeAll(async () => {
  pages = new Map((await readShippedPages()).map((page) => [page.path, page]));
  const { files } = await readFolder(shippedContent);
  const written = files.map((file) => ({ file, data: parseFile(file.text).data as Written }));
  const exits = written.flatMap(({ file, data }) =>
    (data.outcomes ?? [])
      .filter(({ danger }) => danger)
      .map(({ id, dangers = [] }) => ({ path: pathwayNodeUrl(file.id, id), dangers, name: data.title ?? '' })),
  );
  const entries = written
    .filter(({ data }) => data.dangers)
    .map(({ file, data }) => ({
      path: entryUrl(file),
      dangers: data.dangers ?? [],
      name: data.title ?? data.term ?? data.short ?? '',
    }));
  dangerous = [...entries, ...exits].map(({ path }) => path);
  secret = [...entries, ...exits].filter(({ dangers }) => !isFireOnly(dangers));
  mediators = new Set(
    written
      .filter(({ file, data }) => file.collection === 'rooms' && data.kind !== 'court')
      .map(({ file }) => entryUrl(file)),
  );
});

const open = (path: string): BuiltPage => pages.get(path)!;
const links = ({ root }: BuiltPage, selector: string) =>
  root.querySelectorAll(`${selector} a[href]`).map((link) => link.getAttributeValue('href') ?? '');

/** Whatever shows of a page without its being open: in a tab, a history, a chat. */
const getShown = (page: BuiltPage) => [
  page.root.querySelector('title')?.textContent ?? '',
  ...[
    'meta[name="description"]',
    'meta[property="og:title"]',
    'meta[property="og:description"]',
    'meta[property="og:image"]',
  ].map((selector) => attributeOf(page, selector, 'content')),
];

test('the shipped content speaks of dangers in every shape of page', () => {
  for (const shape of ['/explainers/', '/terms/', '/deadlines/', '/laws/', '/pathways/'])
    expect(dangerous.some((path) => path.startsWith(shape))).toBe(true);
  expect(secret.length).toBeGreaterThan(30);
});

describe('a page that somebody may have to hide', () => {
  test('tells a tab, a history and a chat nothing', () => {
    const telling = /家暴|家庭暴力|打|死|骗|侵|保护令|告诫|欺凌|虐|跟踪|110|12356|cards\/(?!site)/u;
    const found = secret.flatMap(({ path, name }) =>
      getShown(open(path))
        .filter((shown) => shown === '' || telling.test(shown) || shown.includes(name))
        .map((shown) => `${path} ${shown}`),
    );
    expect(found).toEqual([]);
  });

  test('tells a search engine what it is about', () => {
    const found = secret.filter(({ path, name }) => {
      const page = open(path);
      const [heading, data] = ['h1', 'script[type="application/ld+json"]'].map(
        (selector) => page.root.querySelector(selector)?.textContent ?? '',
      );
      return (
        heading === '' || !data?.includes(name) || attributeOf(page, 'meta[name="ArticleTitle"]', 'content') === ''
      );
    });
    expect(found).toEqual([]);
  });

  test('begins with the way out and the word about traces, and the way out leads to a page with nothing to hide', () => {
    for (const { path } of secret) {
      const page = open(path);
      const href = attributeOf(page, 'main [data-leave]', 'href');
      expect(pages.has(href), path).toBe(true);
      expect(open(href).root.querySelector('html')?.hasAttribute('data-secret'), href).toBe(false);
      const first = page.root.querySelectorAll('main > *').slice(0, 2);
      expect(
        first.map((element) => element.hasAttribute('data-leave-bar') || element.hasAttribute('data-traces')),
        path,
      ).toEqual([true, true]);
    }
  });

  test('offers no poster for the gallery of a phone', () => {
    expect(secret.filter(({ path }) => links(open(path), 'main').some((href) => href.startsWith('/cards/')))).toEqual(
      [],
    );
  });
});

describe('a page that speaks of a danger', () => {
  test('has a number that can be tapped before its title, who comes at once first', () => {
    const rescuers = new Set(['tel:110', 'tel:119', 'tel:120', 'tel:122', 'tel:12356']);
    expect(dangerous.filter((path) => !rescuers.has(links(open(path), '[data-exit]')[0] ?? ''))).toEqual([]);
    for (const path of dangerous) {
      const { html } = open(path);
      expect(html.indexOf('data-exit'), path).toBeLessThan(html.indexOf('<h1'));
    }
  });

  test('leads to nobody who settles disputes', () => {
    const found = dangerous.flatMap((path) =>
      links(open(path), 'aside')
        .filter((href) => mediators.has(href))
        .map((href) => `${path} ${href}`),
    );
    expect(found).toEqual([]);
  });
});

test('every other page is called by its name and has no way out', () => {
  const hidden = new Set(
    [...pages.values()]
      .filter(({ root }) => root.querySelector('html')?.hasAttribute('data-secret'))
      .map(({ path }) => path),
  );
  const known = new Set(secret.map(({ path }) => path));
  // Questions of a pathway that is about a danger are hidden with it.
  const others = [...hidden].filter(
    (path) =>
      !known.has(path) && !secret.some((page) => page.path.startsWith('/pathways/') && path.startsWith(page.path)),
  );
  expect(others).toEqual([]);
  expect(open('/explainers/upstairs-leak/').root.querySelector('title')?.textContent).toContain('漏水');
  expect(
    [...pages.values()].filter(
      ({ path, root }) => !hidden.has(path) && path !== '/search/' && root.querySelector('[data-leave]'),
    ),
  ).toEqual([]);
});
