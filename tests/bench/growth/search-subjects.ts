import { spaceOut } from '../../../src/rules/search/spaced.ts';
import { getSearchRecords } from '../../../src/site/search/records.ts';
import { dropAsking } from '../../../src/rules/search/asking.ts';
import { getExcerpt } from '../../../src/rules/search/excerpt.ts';
import { getNearestNames } from '../../../src/rules/search/nearest-names.ts';
import { toReadings } from '../../../src/rules/search/pinyin.ts';
import { planQuery } from '../../../src/rules/search/plan.ts';
import { getReadingTable } from '../../../src/rules/search/readings.ts';
import { toShownPage } from '../../../src/rules/search/shown-page.ts';
import { getStatuteReference } from '../../../src/rules/search/statute-reference.ts';
import { resolveSpelling, suggest } from '../../../src/rules/search/suggest.ts';
import { getTerms } from '../../../src/rules/search/terms.ts';
import { weighPages } from '../../../src/rules/search/weigh.ts';
import { createPortal } from '../../../src/rules/portal/portal.ts';
import { portal } from './portal.ts';
import type { Subjects } from './subject.ts';

const lexicon = { words: new Map(), commonCharacters: new Set('的了') };
const suggestibles = {
  entries: [
    { collection: 'explainers', href: '/a/', names: ['押金不退怎么办', '楼上漏水怎么办'] },
    { collection: 'terms', href: '/b/', names: ['诉讼时效', '时效'] },
  ],
  laws: [{ names: ['民法典'], articles: ['1', '1087'], getHref: (article: string) => `/laws/a/#${article}` }],
  articleWords: { plain: '第{number}条', inserted: '第{number}条之{insert}' },
  readings: toReadings(getReadingTable(['押金不退怎么办', '楼上漏水怎么办', '诉讼时效'])),
};

const [explainer] = portal.entries.explainers;

/** What the search is told of a portal of one page with this body. */
const toRecords = (text: string) =>
  getSearchRecords(createPortal(portal.site, explainer ? [{ ...explainer, body: text }] : []));

/** What the search writes of a page, and what it makes of a question. */
export const searchSubjects: Subjects = {
  planQuery: (text) => planQuery(text, lexicon),
  dropAsking,
  getStatuteReference,
  suggest: (text) => suggest(text, suggestibles),
  resolveSpelling: (text) => resolveSpelling(text, suggestibles),
  getNearestNames: (text) => getNearestNames(text, suggestibles, 3),
  getTerms,
  spaceOut,
  getReadingTable: (text) => getReadingTable([text]),
  excerpt: (text) => getExcerpt(text, ['押金', '工资']),
  'records of a page': (text) => toRecords(text).map(toShownPage),
  'weights of a page': (text) => weighPages(toRecords(text), [1]),
};
