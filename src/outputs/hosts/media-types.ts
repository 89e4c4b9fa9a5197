/** What files of one ending are: their type, and whether they are text, which grows small when it is compressed. */
interface MediaType {
  type: string;
  isText: boolean;
}

const text = (type: string): MediaType => ({ type, isText: true });
const bytes = (type: string): MediaType => ({ type, isText: false });

/**
 * Every ending of a file that a site or its desk holds, with its type (IANA's registry; BibTeX has none there). A host may know
 * fewer: browsers run no script that comes under another type, as every answer forbids them to guess (`nosniff`).
 */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  mjs: text('text/javascript'),
  json: text('application/json'),
  jsonld: text('application/ld+json'),
  xml: text('text/xml'),
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  csv: text('text/csv'),
  ics: text('text/calendar'),
  bib: text('application/x-bibtex'),
  png: bytes('image/png'),
  jpg: bytes('image/jpeg'),
  jpeg: bytes('image/jpeg'),
  webp: bytes('image/webp'),
  ico: bytes('image/vnd.microsoft.icon'),
  woff2: bytes('font/woff2'),
  wasm: bytes('application/wasm'),
  pdf: bytes('application/pdf'),
  // Parts of the index, tables of signs: compressed as they are.
  bin: bytes('application/octet-stream'),
  bcmap: bytes('application/octet-stream'),
  pagefind: bytes('application/octet-stream'),
  pf_index: bytes('application/octet-stream'),
  pf_fragment: bytes('application/octet-stream'),
  pf_filter: bytes('application/octet-stream'),
  pf_meta: bytes('application/octet-stream'),
};

/** The types that say in which letters they are written; the others are UTF-8 by their standards. */
export const lettered: readonly string[] = [
  'text/html',
  'text/css',
  'text/javascript',
  'text/plain',
  'text/csv',
  'text/xml',
];

/** The row of a file's ending; nothing where it has none there. */
export const getMediaType = (path: string): MediaType | undefined => {
  const [, ending = ''] = /\.(\w+)$/u.exec(path) ?? [];
  return Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined;
};
