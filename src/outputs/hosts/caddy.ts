import { urls } from '../../urls.ts';
import { innerFiles, notFoundPage } from './host-files.ts';
import { getHeaderPlaces, getHeaders } from './headers.ts';
import { lettered, mediaTypes } from './media-types.ts';
import { type HostRules, withAndWithoutSlash } from './rules.ts';

/** A value as one word of a Caddyfile; no header holds a `{`, which would begin a placeholder. */
const quote = (value: string): string => `"${value.replaceAll('"', String.raw`\"`)}"`;

const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];

const setHeaders = (headers: Readonly<Record<string, string>>): string[] =>
  block('header', [
    '-Server',
    ...Object.entries(headers)
      .filter(([name]) => name !== 'Content-Type')
      .map(([name, value]) => `${name} ${quote(value)}`),
  ]);

const serveFiles = block('file_server', ['precompressed br gzip']);

const withLetters = (type: string): string => (lettered.includes(type) ? `${type}; charset=utf-8` : type);

/** What was withdrawn: its page, with 410 (RFC 9110, 15.5.11). */
const getGone = (path: string, index: number): string[] => [
  `@gone${index} path ${withAndWithoutSlash(path).join(' ')}`,
  ...block(`handle @gone${index}`, [
    ...setHeaders(getHeaders(path)),
    `rewrite * ${path}index.html`,
    ...block('file_server', ['status 410']),
  ]),
];

/**
 * The site for Caddy, to be imported in a site block that names its `root`: the same as `toNginxFile`. What stands in one `route`
 * is asked in the order of the file; the first `handle` that fits answers.
 */
export function toCaddyFile({ moves, gone }: HostRules): string {
  const atHome = getHeaders(urls.home);
  const lines = [
    '# Written by npm run build; every build writes it anew. Import it in a site block that names its root.',
    'encode gzip',
    ...block('route', [
      ...Object.entries(mediaTypes).flatMap(([ending, { type }]) => [
        `@${ending} path *.${ending}`,
        `header @${ending} Content-Type ${quote(withLetters(type))}`,
      ]),
      `@inner path ${innerFiles.map((path) => (path.endsWith('/') ? `${path}*` : path)).join(' ')}`,
      'error @inner 404',
      ...gone.flatMap(getGone),
      ...moves.flatMap(({ from, to }, index) => [
        `@moved${index} path ${withAndWithoutSlash(from).join(' ')}`,
        ...block(`handle @moved${index}`, [...setHeaders(atHome), `redir * ${to} 301`]),
      ]),
      // The longest first: what holds in a folder of a folder holds there alone.
      ...getHeaderPlaces()
        .sort((a, b) => b.path.length - a.path.length)
        .flatMap(({ path, headers }) =>
          block(`handle ${path.endsWith('/') ? `${path}*` : path}`, [...setHeaders(headers), ...serveFiles]),
        ),
      ...block('handle', [...setHeaders(atHome), ...serveFiles]),
    ]),
    ...block('handle_errors', [
      ...setHeaders(atHome),
      'header Content-Type "text/html; charset=utf-8"',
      '@missing expression {err.status_code} == 404',
      ...block('handle @missing', [`rewrite * ${notFoundPage}`, 'file_server']),
      ...block('handle', ['respond {err.status_code}']),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
