import type { Move } from '../site/entry/moved.ts';

/**
 * The addresses that have moved as a `_redirects` file, which Cloudflare Pages, Netlify and EdgeOne Pages read; every other
 * host serves the page that stands at the old address. They match to the letter, so each stands there with and without
 * its last slash.
 */
export const toRedirectsFile = (moves: readonly Move[]): string =>
  moves.flatMap(({ from, to }) => [from, from.replace(/\/$/u, '')].map((old) => `${old} ${to} 301\n`)).join('');

/** Reads a `_redirects` file: where to from each old address. */
export const parseRedirects = (text: string): Map<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [from, to] = line.split(' ');
      return from && to ? [[from, to] as const] : [];
    }),
  );
