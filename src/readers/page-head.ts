import { readDay } from '../rules/import/find/metadata.ts';
import type { Hints } from '../rules/import/raw-report.ts';
import { longest } from '../schemas/lengths.ts';

/** A title of a page as far as it is looked for in its lines, and they in it. */
export const cutTitle = (title: string | null | undefined): string => (title ?? '').slice(0, longest.line);

const tidy = (text: string | null | undefined) => text?.replace(/\s+/gu, ' ').trim() || undefined;

/** The name of a newspaper, as its page on the web bears it: 江城日报数字报. */
const masthead =
  /^(?<name>\p{Script=Han}{2,10}?(?:报|周刊))(?:社)?(?:数字报|电子报|电子版|多媒体版?|网络版|手机版)?(?:刊?)$/u;
/** 第03版：要闻, 2023年5月6日: parts of the title of such a page that are no title. */
const sheet = /^(?:第?[\dA-Z一二三四五六七八九十]{1,4}版.*|.{0,6}(?:19|20)\d\d[-年./].*|数字报|电子报|电子版|首页)$/u;
/** Where pages without a first heading have their title: the newspapers' own element, a further heading, a box that is called so. */
const headlines = ['founder-title', 'h2', 'h3', '[class*="title" i], [id*="title" i]'];

/** What the title of a page says: the paper that it belongs to, and what else may be a title. */
function readPageTitle(page: string | undefined): { paper: string | undefined; title: string | undefined } {
  const parts = (page ?? '')
    .split(/[_|｜–—-]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const paper = parts.map((part) => masthead.exec(part)?.groups?.name).find(Boolean);
  if (paper === undefined) return { paper, title: page?.split(/ ?[_|] ?| [-–—] |[-–—](?=[^-–—]{2,12}$)/u)[0] };
  return { paper, title: parts.find((part) => !masthead.test(part) && !sheet.test(part)) };
}

/** The title in the page itself: its one first heading, or the one that the page is called after. */
function findHead(document: Document, page: string | undefined): string | undefined {
  const heads = [...document.querySelectorAll('h1')].flatMap((element) => tidy(element.textContent) ?? []);
  return heads.find((text) => page?.includes(text)) ?? (heads.length === 1 ? heads[0] : undefined);
}

/** The title of a page of a newspaper that has no first heading: the first line of those that is long enough to be one. */
function findHeadline(document: Document): string | undefined {
  for (const where of headlines)
    for (const element of document.querySelectorAll(where)) {
      const text = tidy(element.textContent);
      if (text && text.length >= 5 && text.length <= 60 && !masthead.test(text) && !sheet.test(text)) return text;
    }
  return undefined;
}

/** The head of a page: government pages name title, date and source there; newspapers their name. */
export function readHints(document: Document): Hints {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  const pick = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean);
  const page = tidy(cutTitle(document.querySelector('title')?.textContent));
  const { paper, title: told } = readPageTitle(page);
  const title =
    tidy(pick('articletitle', 'og:title')) ??
    findHead(document, page) ??
    (paper === undefined ? told : (told ?? findHeadline(document)));
  const publisher = pick('contentsource', 'source') ?? pick('og:site_name', 'sitename') ?? paper;
  const date = readDay(pick('pubdate', 'publishdate', 'article:published_time', 'og:published_time') ?? '');
  const author = pick('author', 'article:author');
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? pick('og:url', 'url');
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...(author && { author }),
    ...(url && /^https?:/u.test(url) && { url }),
  };
}
