import type { Move } from '../../site/entry/moved.ts';
import { withAndWithoutSlash } from './rules.ts';

/**
 * The addresses that have moved as a `_redirects` file, which Cloudflare Pages, Netlify and EdgeOne Pages read; every other
 * host serves the page that stands at the old address. They know no 410: what was withdrawn they answer with its page alone.
 */
export const toRedirectsFile = (moves: readonly Move[]): string =>
  moves.flatMap(({ from, to }) => withAndWithoutSlash(from).map((old) => `${old} ${to} 301\n`)).join('');
