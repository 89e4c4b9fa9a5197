import { escapeHtml } from '../page/escape.ts';

/** What a page consists of besides what all pages have. */
export interface PageParts {
  title: string;
  /** Addresses of its style sheets and of its scripts. */
  styles: string[];
  scripts: string[];
  /** Its `<main>`. */
  main: string;
}

const style = /<link rel="stylesheet" href="([^"]+)"[^>]*>/gu;
const script = /<script type="module" src="([^"]+)"[^>]*><\/script>/gu;
const title = /<title>([^<]*)<\/title>/u;
const [mainBegins, mainEnds] = ['<main ', '</main>'];

/** Files that a page asks for before anything is touched. */
const asked = /<(?:link rel="(?:stylesheet|icon)" href|script(?: type="module")? src)="([^"]+)"/gu;

const list = (html: string, pattern: RegExp): string[] => [
  ...new Set([...html.matchAll(pattern)].map(([, address = '']) => address)),
];

/** Scripts, styles and the icon of a page. */
export const listFiles = (html: string): string[] => list(html, asked);

/** What a script loads with itself, by the names of files in its folder. */
export const listImports = (code: string): string[] => list(code, /(?:from|import)\s*["']\.\/([^"']+)["']/gu);

/**
 * Whether a page may stay on a device: none that somebody may have to hide, none of the desk, and none of a portal that has switched
 * this off (`shell/Document.astro` marks them).
 */
export const isKeepable = (html: string): boolean =>
  html.includes(mainBegins) && !/<html[^>]* data-(?:secret|unkept|offline)/u.test(html);

/** Whether the portal of a page has switched off what is kept on devices. */
export const isOff = (html: string): boolean => /<html[^>]* data-offline="off"/u.test(html);

/** Takes out each element `name` that begins with `opening`, with all that stands in it. */
function dropElements(html: string, opening: string, name: string): string {
  const tag = new RegExp(`<${name}[\\s>]|</${name}>`, 'gu');
  let rest = html;
  for (let start = rest.indexOf(opening); start >= 0; start = rest.indexOf(opening, start)) {
    tag.lastIndex = start;
    let depth = 0;
    do depth += tag.exec(rest)?.[0].startsWith('</') ? -1 : 1;
    while (depth > 0 && tag.lastIndex > 0);
    // An element that does not end stays.
    if (tag.lastIndex === 0) return rest;
    rest = rest.slice(0, start) + rest.slice(tag.lastIndex);
  }
  return rest;
}

/**
 * What is of no use where there is no connection: ways to cite and to pass on, codes to scan. Notes on words go too, a twentieth of all:
 * each word leads to a page of its own, at the first tap where there is no note to show.
 */
const useless: readonly [opening: string, name: string][] = [
  ['<div class="qr print-only"', 'div'],
  ['<details class="cite', 'details'],
  ['<h2 class="term-notes-title', 'h2'],
  ['<dl class="term-notes', 'dl'],
  ['<template data-tooltip', 'template'],
  ['<a class="tool" href="/cards/', 'a'],
];

/** Takes a page of the site apart; what is of no use without a connection is left out. */
export function takeApart(html: string): PageParts {
  const main = html.slice(html.indexOf(mainBegins), html.indexOf(mainEnds) + mainEnds.length);
  return {
    title: title.exec(html)?.[1] ?? '',
    styles: list(html, style),
    scripts: list(html, script),
    main: useless.reduce((rest, [opening, name]) => dropElements(rest, opening, name), main.replace(script, '')),
  };
}

/** The beginning of a page's `<main>`, after which a note may stand. */
const beginning = /<main [^>]*>/u;

/** A page with a sentence above all that it says. */
export const addNote = (html: string, note: string): string =>
  html.replace(beginning, (tag) => `${tag}<p class="callout" role="status" data-kept-note>${escapeHtml(note)}</p>`);

/** A page put together: what all pages have, taken from the page `frame`, around what is its own. */
export function putTogether(frame: string, page: PageParts): string {
  const own = page.styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  const run = page.scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');
  const [start, end] = [frame.indexOf(mainBegins), frame.indexOf(mainEnds) + mainEnds.length];
  const rest = (html: string) => html.replace(style, '').replace(script, '');
  const head = rest(frame.slice(0, start))
    .replace(title, () => `<title>${page.title}</title>`)
    .replace(/<link rel="canonical"[^>]*>/u, '')
    .replace('</head>', () => `${own}</head>`);
  return `${head}${page.main}${rest(frame.slice(end)).replace('</body>', () => `${run}</body>`)}`;
}
