// Longer than 250 lines: it is the one place where addresses are spelled, a line or two each.
import { type CardShape, cardShapes } from './card-shapes.ts';
import type { CaseFacet, CaseOrder, RoomFacet } from './rules/entries/facets.ts';
import type { DatasetName } from './schemas/datasets.ts';
import type { CollectionName } from './schemas/index.ts';

/** A text as a part of an address; half a character, which has none, is left out. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));

/** `/cases/`; the four pages about the portal have no list of their own. */
export const collectionUrl = (collection: CollectionName): string => `/${collection}/`;

/** `/cases/lanshan-one-platform/`; pages about the portal stand at the root: `/about/`. */
export const entryUrl = ({ collection, id }: { collection: CollectionName; id: string }): string =>
  collection === 'pages' ? `/${id}/` : `/${collection}/${id}/`;

/** The id of the button that prints a page which is a sheet to take along. */
export const printButton = 'print';

/** `/explainers/upstairs-leak/#print`: a page that is printed as soon as it is opened; without a script it is just opened. */
export const printUrl = (href: string): string => `${href}#${printButton}`;

/** Where the sentence stands that says how to print from inside WeChat; only there it is fetched. */
export const printOutsideUrl = '/print-outside.txt';

/** What the sheet to pass a page on says; fetched when it is opened. */
export const shareWordsUrl = '/share.json';

/** `/embed/explainers/upstairs-leak/`: the card of an explainer for frames of other sites. */
export const embedUrl = (explainer: string): string => `${urls.embed}explainers/${explainer}/`;

/** `/explainers/topics/neighbours/`, and `/2/` behind it for the second page of a long list. */
export const topicUrl = (slug: string, page = 1): string =>
  `/explainers/topics/${encode(slug)}/${page > 1 ? `${page}/` : ''}`;

/** `/pathways/unpaid-wages/has-contract/`: one question or outcome of a pathway. */
export const pathwayNodeUrl = (pathway: string, node: string): string => `/pathways/${pathway}/${node}/`;

/** `/rooms/in/lanshan/`, `/rooms/kind/branded/`, `/rooms/for/neighbours/`: the rooms of one region, kind or matter. */
export const roomsUrl = (facet: RoomFacet, value: string): string =>
  `/rooms/${facet === 'region' ? 'in' : facet}/${encode(value)}/`;

/** `/rooms/near/lanshan.json`: the rooms that serve those who live in a region. */
export const nearUrl = (region: string): string => `/rooms/near/${region}.json`;

/** `/rooms/?region=lanshan`: the finder of rooms or cases with one thing chosen. */
export const finderUrl = (collection: 'rooms' | 'cases', facet: string, value: string): string =>
  `${collectionUrl(collection)}?${new URLSearchParams({ [facet]: value }).toString()}`;

const listPage = (order: CaseOrder, page: number) =>
  `${order === 'date' ? '' : `${order}/`}${page > 1 ? `${page}/` : ''}`;

/** `/cases/in/lanshan/`, `/cases/method/red-proxy/complete/2/`: the cases of one region, method and so on. */
export const casesUrl = (facet: CaseFacet, value: string, order: CaseOrder = 'date', page = 1): string =>
  `/cases/${facet === 'region' ? 'in' : facet}/${encode(value)}/${listPage(order, page)}`;

/** `/cases/`, `/cases/by/date/2/`, `/cases/by/complete/`: all cases. */
export const allCasesUrl = (order: CaseOrder = 'date', page = 1): string =>
  order === 'date' && page === 1 ? collectionUrl('cases') : `/cases/by/${order}/${page > 1 ? `${page}/` : ''}`;

/** `/compare/?ids=cases/a,cases/b`. */
export const compareUrl = (ids: readonly string[]): string => `/compare/?ids=${ids.map(encodeURI).join(',')}`;

/** `/compare/briefing/?ids=cases/a,cases/b`: what was compared, on one sheet for whoever decides. */
export const briefingUrl = (ids: readonly string[]): string => `${urls.briefing}?ids=${ids.map(encodeURI).join(',')}`;

/** `/compare/measures/`, `/compare/measures/2/`: all practices by all measures. */
export const matrixUrl = (page: number): string => `${urls.matrix}${page > 1 ? `${page}/` : ''}`;

/** `/compare/cases/a/b/`: a comparison for readers without JavaScript. */
export const pairUrl = (collection: CollectionName, a: string, b: string): string =>
  `/compare/${collection}/${a}/${b}/`;

/** `/compare/records/cases/a.json`: what the comparison of an entry needs. */
export const compareRecordUrl = (id: string): string => `/compare/records/${id}.json`;

/** Where pictures and papers to open stand, named as content names them: `/media/court.jpg`. */
export const mediaFolder = '/media';

/** `/media/court.jpg`. */
export const mediaUrl = (name: string): string => `${mediaFolder}/${name}`;

/**
 * The two files in which a picture is published: one in WebP, a third smaller, and one that browsers older than that (Safari 13) show,
 * at the address that content names where it can be.
 */
export const pictureUrls = (url: string): { webp: string; plain: string } =>
  /\.webp$/iu.test(url) ? { webp: url, plain: `${url}.jpg` } : { webp: `${url}.webp`, plain: url };

/** Whether an address is one of the portal's own pictures and papers. */
export const isMediaUrl = (url: string): boolean => url.startsWith(mediaUrl(''));

/** The name below `media/` that such an address means; a stray `%` stands for itself. */
export const toMediaName = (url: string): string => {
  const name = url.slice(mediaUrl('').length);
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
};

/** Where an address is looked up on a map of another site; nothing is loaded from there. */
export const mapSearchUrl = (address: string): string => `https://uri.amap.com/search?keyword=${encode(address)}`;

/** `/laws/civil-code/#article-1087`. */
export const articleUrl = (law: string, article: string): string => `/laws/${law}/#article-${article}`;

/** `/search/?q=…`, or the empty search page. */
export const searchUrl = (query?: string): string => (query ? `/search/?q=${encode(query)}` : '/search/');

/** `/search/suggestions.json`, or the further suggestions under one letter: `/search/suggestions/l.json`. */
export const suggestionsUrl = (letter?: string): string => `/search/suggestions${letter ? `/${letter}` : ''}.json`;

/** What the search in the browser reads first. */
export const searchIndexUrl = '/search-index.json';

/** What else it reads: every `path` below holds a fingerprint and is kept by browsers for a year. */
export const searchFileUrl = (path: string): string => `/search-index/${path}`;

/** `/cards/cases/lanshan-one-platform.png`. */
export const cardUrl = (collection: CollectionName, id: string, shape: CardShape = 'wide'): string =>
  `/cards/${collection}/${id}${cardShapes[shape].ending}.png`;

/** The card of pages that are no entry: lists, home, search. */
export const siteCardUrl = '/cards/site.png';

/** `/cite/cases/lanshan-one-platform.bib`: how to cite a page, as BibTeX or CSL-JSON. */
export const citeUrl = (collection: CollectionName, id: string, format: 'bib' | 'json'): string =>
  `/cite/${collection}/${id}.${format}`;

/** `/data/cases/`: what the fields of a dataset mean. */
export const datasetUrl = (dataset: DatasetName): string => `/data/${dataset}/`;

/** `/data/cases.json`, `/data/cases.schema.json`, `/data/cases.csv-metadata.json`. */
export const dataUrl = (dataset: DatasetName, format: 'json' | 'csv' | 'schema.json' | 'csv-metadata.json'): string =>
  `/data/${dataset}.${format}`;

/** The id of a number's place on `/hotlines/`: `call-12348`. */
export const getHotlineId = (number: string): string => `call-${number}`;

/** `/feeds/topics/neighbours.xml`: the feed of one topic, region or kind of entry. */
export const feedUrl = (slug: string, format: 'xml' | 'json'): string =>
  `/feeds/${slug.split('/').map(encode).join('/')}.${format}`;

/** Where the numbers that every site in China has to show are looked up; both registers ask for such a link. */
export const registers = {
  icp: 'https://beian.miit.gov.cn/',
  police: (record: string): string =>
    `https://beian.mps.gov.cn/#/query/webSearch?code=${record.replace(/[^0-9]/gu, '')}`,
} as const;

/** `/deadlines/days/2026-12-31.ics`: a day for the calendar of a phone. */
export const dayFileUrl = (day: string): string => `/deadlines/days/${day}.ics`;

/** Where the script stands that answers for the site where there is no connection; at the root, because it answers only for what stands below it. */
export const offlineWorkerUrl = '/offline-worker.js';

/** `/offline/parts/explainers-3.bin?v=1f0c…`: a part of the site as it is kept on a phone, in the state that `digest` tells from all others. */
export const offlinePartUrl = (group: string, part: number, digest?: string): string =>
  `/offline/parts/${group}-${part}.bin${digest === undefined ? '' : `?v=${digest}`}`;

/** Fixed places. */
export const urls = {
  home: '/',
  /** Where readers say where they are. */
  where: '/where/',
  /** All numbers to call. */
  hotlines: '/hotlines/',
  /** All sums, the list. */
  sums: '/sums/',
  corrections: '/corrections/',
  /** Drafts that are shown to whoever holds a link; what papers lead to. */
  drafts: '/draft/',
  papers: '/q/',
  /** What can be read where there is no connection. */
  offline: '/offline/',
  /** What of the site can be kept on a phone, and in which state. */
  offlineParts: '/offline/parts.json',
  /** Where whoever finds a weakness looks for whom to tell (RFC 9116). */
  securityText: '/.well-known/security.txt',
  icon: '/favicon.svg',
  earlyScript: '/early.js',
  longTitleStyle: '/long-title.css',
  themeStyle: '/theme.css',
  themeIcon: '/theme-icon.svg',
  /** Small pictures of the matters of life, a symbol each. */
  icons: '/icons.svg',
  /** Scripts and styles of the site, with the fingerprint of their content in their names. */
  assets: '/_astro/',
  /** The only pages that other sites may frame. */
  embed: '/embed/',
  /** Share cards, and the feeds of topics, regions and kinds. */
  cards: '/cards/',
  feeds: '/feeds/',
  /** What others have made and the portal passes on; the full terms, and what npm knows of every package. */
  licences: '/about/licences/',
  /** What the rules for such sites ask, and how this one does. */
  compliance: '/about/compliance/',
  licenceTexts: '/about/licences.txt',
  sbom: '/sbom.cdx.json',
  data: '/data/',
  dataPackage: '/data/datapackage.json',
  dataCatalogue: '/data/catalogue.jsonld',
  rss: '/feed.xml',
  jsonFeed: '/feed.json',
  sitemap: '/sitemap-index.xml',
  calendar: '/calendar.json',
  caseFinder: '/cases/finder.json',
  compare: '/compare/',
  comparables: '/compare/entries.json',
  /** What the portal knows of the places that a practice is held against. */
  fitPlaces: '/compare/places.json',
  /** All practices by all measures, and their numbers for its scatter. */
  matrix: '/compare/measures/',
  matrixNumbers: '/compare/measures.json',
  briefing: '/compare/briefing/',
} as const;

/** Fixed places of the desk; `api` and `build` are answered by the desk's own server, the rest are files. */
export const deskUrls = {
  home: '/admin/',
  handbook: '/admin/handbook/',
  /** Its scripts and styles, with the fingerprint of their content in their names. */
  assets: '/admin/assets/',
  logo: '/admin/logo.svg',
  /** What is published, as the desk and its previews read it. */
  library: '/admin/library.json',
  /** What the checks of one entry must know of all others. */
  summary: '/admin/summary.json',
  /** The Git host that the build was made for. */
  host: '/admin/host.json',
  preview: '/admin/preview.js',
  previewStyle: '/admin/preview.css',
  /** Tables for PDFs whose Chinese fonts are not embedded. */
  characterMaps: '/admin/cmaps/',
  api: '/api/v1',
  build: '/api/build',
} as const;

/** `/admin/#/collections/cases/entries/lanshan`: the form of an entry. */
export const deskEntryUrl = (collection: CollectionName, id: string): string =>
  `${deskUrls.home}#/collections/${collection}/entries/${id}`;

/** The link that an invitation to the desk is; what stands behind `#` reaches no server and no log. */
export const invitationUrl = (word: string): string => `${deskUrls.home}#invite=${word}`;

/** The page that shows one draft to whoever holds its word, without a session; answered by `npm start` only. */
export const draftUrl = (word: string): string => `${urls.drafts}${word}/`;

/** `path` on the portal's own host, for canonical links, feeds and cards. */
export const absoluteUrl = (path: string, siteUrl: string): string => new URL(path, siteUrl).href;

/** `/q/k7fm3x/`: what a paper in somebody's hand leads to; short enough to be typed. */
export const paperUrl = (code: string): string => `${urls.papers}${code}/`;

/** An absolute address as somebody types it off a paper: `mingli.example/q/k7fm3x`. */
export const toTyped = (url: string): string => url.replace(/^https?:\/\/|\/(?:#.*)?$/gu, '');

/** `/sums/litigation-fee/`. */
export const sumUrl = (id: string): string => `${urls.sums}${id}/`;

/** `/hotlines/#call-12348`. */
export const hotlineUrl = (number: string): string => `${urls.hotlines}#${getHotlineId(number)}`;
