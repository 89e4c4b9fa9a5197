import { findArticle } from '../../../src/rules/import/clean/article.ts';
import { repairCharacters } from '../../../src/rules/import/clean/characters.ts';
import { cleanReport } from '../../../src/rules/import/clean/clean.ts';
import { decodeText } from '../../../src/rules/import/clean/encoding.ts';
import { gather } from '../../../src/rules/import/clean/gathered.ts';
import { repairPinyin } from '../../../src/rules/import/clean/inserted-pinyin.ts';
import { repairLineBreaks } from '../../../src/rules/import/clean/line-breaks.ts';
import { getLines } from '../../../src/rules/import/clean/lines.ts';
import { repairSpacing } from '../../../src/rules/import/clean/spacing.ts';
import { countNames } from '../../../src/rules/import/clean/subject.ts';
import { proposeFigures } from '../../../src/rules/import/figures/figures.ts';
import { proposeCases } from '../../../src/rules/import/find/cases.ts';
import { isStory } from '../../../src/rules/import/figures/telling.ts';
import { toKnown } from '../../../src/rules/import/find/known.ts';
import { readMetadata } from '../../../src/rules/import/find/metadata.ts';
import { proposeMethods, proposeRooms } from '../../../src/rules/import/find/names.ts';
import { proposeParts } from '../../../src/rules/import/find/parts.ts';
import { findPeople } from '../../../src/rules/import/find/people.ts';
import { getPeriods } from '../../../src/rules/import/figures/period.ts';
import { proposePlace } from '../../../src/rules/import/place/place.ts';
import { findSimilar } from '../../../src/rules/import/find/similar.ts';
import { proposeTopics } from '../../../src/rules/import/find/topics.ts';
import { importReport } from '../../../src/rules/import/report.ts';
import { readDocument } from '../../../src/readers/html.ts';
import { readReport } from '../../../src/readers/index.ts';
import { parseHTML } from 'linkedom';
import { passRefusal } from './documents.ts';
import { files, portal } from './portal.ts';
import type { Subjects } from './subject.ts';

const known = toKnown(
  files.map(({ source: { collection, id }, parsed: { data, body } }) => ({ collection, id, data, body })),
  portal.site,
);

const encoder = new TextEncoder();
const parsePage = (html: string) => () => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

const toHtml = (text: string) => text.replaceAll('<', '&lt;');
const cut = (text: string, size: number) => (text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? []).map(toHtml);
const parseWhole = (html: string) => () =>
  parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;

/** No browser nests deeper; a table in a table is four elements. */
const deepest = 500;

/** A text in boxes, each in another as deep as browsers go. */
const nest = (text: string, open: string, close: string, depth = deepest) => {
  const pieces = cut(text, Math.max(20, Math.ceil(text.length / depth)));
  return `${pieces.map((piece) => `${open}${piece}`).join('')}${close.repeat(pieces.length)}`;
};

/** All that is done to a raw report. */
export const wholeImports: Subjects = {
  importer: (text) => importReport({ text, asides: [], hints: {}, warnings: [] }, known),
  'importer, text of one line': (text) =>
    importReport({ text: text.replaceAll(/\s/gu, ''), asides: [], hints: {}, warnings: [] }, known),
  cleanReport,
};

/** What is done to a raw report, each by itself: reading, cleaning, finding. */
export const importSubjects: Subjects = {
  repairCharacters,
  repairPinyin,
  repairLineBreaks,
  repairSpacing,
  findArticle: (text) => findArticle(text, '押金不退怎么办'),
  gather: (text) => gather(getLines(text)),
  countNames,
  decodeText: (text) => decodeText(encoder.encode(text)),
  proposeFigures,
  readMetadata: (text) => readMetadata(text, { text, changes: [] }),
  proposeMethods: (text) => proposeMethods(text, known.methods),
  proposeRooms: (text) => proposeRooms(text, known.rooms),
  proposeParts,
  proposeCases,
  isStory,
  findPeople,
  getPeriods,
  proposePlace: (text) => proposePlace(text, text, known.regions),
  findSimilar: (text) => findSimilar({ cleaned: text, methods: [] }, known.cases),
  proposeTopics: (text) => proposeTopics(text, known.topics),
  readReport: (text) => readReport(encoder.encode(text)).catch(passRefusal),
  'readDocument, text': (text) => readDocument(parsePage(`<p>${text.replaceAll('<', '&lt;')}</p>`)),
  'readDocument, lines': (text) =>
    readDocument(parsePage((text.match(/[^<]{1,20}/gu) ?? []).map((line) => `<p>${line}</p>`).join(''))),
  'readDocument, markup': (text) => readDocument(parsePage(text)),
  'readDocument, table': (text) =>
    readDocument(
      parsePage(
        `<table>${cut(text, 20)
          .map((row) => `<tr><td>${row.slice(0, 10)}<td>${row.slice(10)}</tr>`)
          .join('')}</table>`,
      ),
    ),
  'readDocument, links': (text) =>
    readDocument(
      parsePage(
        `<ul>${cut(text, 20)
          .map((line, at) => `<li><a href="/${at}">${line}</a>`)
          .join('')}</ul>`,
      ),
    ),
  'readDocument, boxes in boxes': (text) => readDocument(parsePage(nest(text, '<div class="nav">', '</div>'))),
  'readDocument, tables in tables': (text) =>
    readDocument(parsePage(nest(text, '<table><tr><td>一</td><td>', '</td></tr></table>', deepest / 4))),
  'readDocument, title': (text) =>
    readDocument(
      parseWhole(
        `<title>${toHtml(text.slice(0, text.length / 2))}</title><h1>${toHtml(text.slice(0, text.length / 2))}</h1>${cut(
          text,
          20,
        )
          .map((line) => `<p>${line}</p>`)
          .join('')}`,
      ),
    ),
  'readDocument, lines outside the article': (text) =>
    readDocument(
      parsePage(
        `<article><p>${toHtml(text.slice(0, text.length / 2))}</p></article><ul>${cut(text.slice(text.length / 2), 8)
          .map((line, at) => `<li>${line}${at}</li>`)
          .join('')}</ul>`,
      ),
    ),
  'readDocument, headings under a title': (text) =>
    readDocument(
      parseWhole(
        `<title>${toHtml(text.slice(0, text.length / 2))}</title>${cut(text.slice(text.length / 2), 20)
          .map((line) => `<h1>${line}</h1>`)
          .join('')}`,
      ),
    ),
  'readDocument, style': (text) => readDocument(parsePage(`<p style="${text.replaceAll('"', ' ')}">一</p>`)),
};
