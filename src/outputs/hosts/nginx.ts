import { urls } from '../../urls.ts';
import { innerFiles, notFoundPage } from './host-files.ts';
import { getHeaderPlaces, getHeaders } from './headers.ts';
import { lettered, mediaTypes } from './media-types.ts';
import { type HostRules, withAndWithoutSlash } from './rules.ts';

/** A value as one word of a configuration; no header holds a `$`, which would begin a variable. */
const quote = (value: string): string => `"${value.replaceAll('"', String.raw`\"`)}"`;

/** What is said of the type stands in the table of types, of which each answer has one. */
const addHeaders = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers)
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `add_header ${name} ${quote(value)} always;`);

const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

/** What was withdrawn: its page, with 410 (RFC 9110, 15.5.11). */
const getGone = (path: string): string[] =>
  withAndWithoutSlash(path).flatMap((each) =>
    block(`location = ${each}`, [`error_page 410 ${path}index.html;`, 'return 410;']),
  );

/**
 * The site for nginx, to be included in a `server` that names its `root`: types, headers, compression, what has moved and what was
 * withdrawn. Headers of a location replace those of the server, so each place has all of its own.
 */
export function toNginxFile({ moves, gone }: HostRules): string {
  const texts = Object.values(mediaTypes).filter(({ isText }) => isText);
  // nginx always compresses HTML.
  const compressed = new Set(texts.map(({ type }) => type).filter((type) => type !== 'text/html'));
  const lines = [
    '# Written by npm run build; every build writes it anew. Include it in a server block that names its root.',
    'index index.html;',
    'absolute_redirect off;',
    'server_tokens off;',
    // A folder without a page of its own is no page either.
    `error_page 403 404 =404 ${notFoundPage};`,
    ...block(
      'types',
      Object.entries(mediaTypes).map(([ending, { type }]) => `${type} ${ending};`),
    ),
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${lettered.filter((type) => type !== 'text/html').join(' ')};`,
    '# Files that npm run build -- --compress has written are sent as they are.',
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 1024;',
    `gzip_types ${[...compressed].join(' ')};`,
    ...addHeaders(getHeaders(urls.home)),
    ...getHeaderPlaces().flatMap(({ path, headers }) =>
      block(`location ${path.endsWith('/') ? '^~' : '='} ${path}`, addHeaders(headers)),
    ),
    ...innerFiles.flatMap((path) => block(`location ${path.endsWith('/') ? '^~' : '='} ${path}`, ['return 404;'])),
    ...gone.flatMap(getGone),
    ...moves.flatMap(({ from, to }) =>
      withAndWithoutSlash(from).flatMap((old) => block(`location = ${old}`, [`return 301 ${to};`])),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
