import { createPortal } from '../../../src/rules/portal/portal.ts';
import { getCard } from '../../../src/outputs/cards/specs.ts';
import { layOut } from '../../../src/outputs/cards/layout.ts';
import { toJsonFeed, toRss } from '../../../src/outputs/feed.ts';
import { toCsv, toRecord } from '../../../src/outputs/records.ts';
import { toShownPage } from '../../../src/rules/search/shown-page.ts';
import type { Entry } from '../../../src/rules/entries/entry.ts';
import type { Portal } from '../../../src/rules/portal/portal.ts';
import { type CollectionName, collectionNames, collections } from '../../../src/schemas/index.ts';
import { getAboutPage } from '../../../src/site/about/model.ts';
import { getCasePage } from '../../../src/site/cases/model.ts';
import { getDeadlinePage } from '../../../src/site/deadlines/model.ts';
import { getExplainerPage } from '../../../src/site/explainers/model.ts';
import { getMainFeed } from '../../../src/site/feeds/feeds.ts';
import { getFormPage } from '../../../src/site/forms/model.ts';
import { getLawPage } from '../../../src/site/laws/model.ts';
import { getMethodPage } from '../../../src/site/methods/model.ts';
import type { PageFrame } from '../../../src/site/page/head.ts';
import { getPathwayPage } from '../../../src/site/pathways/model.ts';
import { getRegionPage } from '../../../src/site/regions/model.ts';
import { getRoomPage } from '../../../src/site/rooms/model.ts';
import { getSearchRecords } from '../../../src/site/search/records.ts';
import { getShell } from '../../../src/site/shell/model.ts';
import { getTermPage } from '../../../src/site/terms/model.ts';
import { getCardShapes } from '../../../src/card-shapes.ts';
import { makeData } from '../../corpus/content.ts';
import { portal } from './portal.ts';
import type { Subjects } from './subject.ts';

const siteUrl = 'https://mingli.example/';
const today = '2026-11-28';

const pages: { [C in CollectionName]: (portal: Portal, entry: Entry<C>, today: string) => PageFrame } = {
  explainers: getExplainerPage,
  cases: getCasePage,
  rooms: getRoomPage,
  methods: getMethodPage,
  regions: getRegionPage,
  laws: getLawPage,
  deadlines: getDeadlinePage,
  pathways: getPathwayPage,
  forms: getFormPage,
  terms: getTermPage,
  pages: getAboutPage,
};

const getHead = <C extends CollectionName>(all: Portal, entry: Entry<C>) =>
  pages[entry.collection](all, entry, today).head;

const toEntry = (collection: CollectionName, id: string, data: unknown): Entry =>
  ({ collection, id, data: collections[collection].schema.parse(data), body: '一。' }) as Entry;

/** What the entries lead to. */
const others = collectionNames.flatMap((collection) =>
  [0, 1].map((index) =>
    toEntry(
      collection,
      `${collection}-${index}`,
      makeData(collection, index, () => '一'),
    ),
  ),
);

/** Its lists with so many rows; those of a pathway hang together and stay as they are. */
const withRows = (collection: CollectionName, data: Record<string, unknown>, rows: number) =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) && collection !== 'pathways'
        ? Array.from({ length: rows }, () => value[0] as unknown)
        : value,
    ]),
  );

/** What a site is made of: a page with its head, cards, records of the search, open data and feeds. */
async function makeAll(collection: CollectionName, text: string): Promise<unknown> {
  const data = withRows(
    collection,
    makeData(collection, 0, () => text),
    Math.ceil(text.length / 12_500),
  );
  const entry = toEntry(collection, 'a', data);
  const all = createPortal(portal.site, [...others, entry]);
  const record = toRecord(entry, siteUrl);
  const feed = getMainFeed(all, today);
  return [
    getShell(all, getHead(all, entry), siteUrl),
    getCardShapes(collection).map((shape) => layOut(getCard(all, entry, shape, { siteUrl, today }))),
    getSearchRecords(all).map(toShownPage),
    JSON.stringify(record),
    toCsv(collection, [record]),
    toJsonFeed(feed, siteUrl),
    await (await toRss(feed, siteUrl)).text(),
  ];
}

/** All that is made of an entry whose every field is as long as may be, with more and more rows; the names begin with `entry`. */
export const entrySubjects: Subjects = Object.fromEntries(
  collectionNames.map((collection) => [`entry of ${collection}`, (text: string) => makeAll(collection, text)]),
);
