import { findDangers } from '../../../src/rules/danger/find-dangers.ts';
import { refusesMediation } from '../../../src/rules/danger/no-mediation.ts';
import { getFingerprint } from '../../../src/rules/language/alike/fingerprint.ts';
import { showWords } from '../../../src/rules/entries/shown.ts';
import { suggestSlug } from '../../../src/rules/entries/slug.ts';
import { getMeasure } from '../../../src/rules/figures/figure-label.ts';
import { getUnit } from '../../../src/rules/figures/unit.ts';
import { toChineseNumber } from '../../../src/rules/language/chinese-number.ts';
import { getNoAnswer } from '../../../src/rules/language/answer.ts';
import { getCopiedRun, toCopySource } from '../../../src/rules/language/copied-run.ts';
import { getNearest } from '../../../src/rules/language/nearest.ts';
import { splitNumbers, toTel } from '../../../src/rules/language/phone-numbers.ts';
import { countCharacters } from '../../../src/rules/language/reading.ts';
import { getSentences } from '../../../src/rules/language/sentences.ts';
import { findSlogans } from '../../../src/rules/language/slogans.ts';
import { fillLines, getJoinedWords, getPhrases, getSmallPieces } from '../../../src/rules/language/typesetting.ts';
import { findMisprints } from '../../../src/rules/language/typography.ts';
import { findDifference, takeApart } from '../../../src/rules/law/differing.ts';
import { findHedges } from '../../../src/rules/law/hedges.ts';
import { createArticleFinder } from '../../../src/rules/law/said-articles.ts';
import { findWrongDeadlines } from '../../../src/rules/law/said-deadlines.ts';
import { findLengths } from '../../../src/rules/law/said-lengths.ts';
import { findQuantities } from '../../../src/rules/law/said-quantities.ts';
import { findShortened, getUntold } from '../../../src/rules/law/shortened.ts';
import { getNearestArticles, joinStatutes, parseStatute } from '../../../src/rules/law/statute.ts';
import { findCodes } from '../../../src/rules/privacy/codes.ts';
import { getIdentifiers, mask } from '../../../src/rules/privacy/index.ts';
import { findNames } from '../../../src/rules/privacy/names/names.ts';
import { createFindPeople } from '../../../src/rules/privacy/names/words/known-words.ts';
import { findNumbers } from '../../../src/rules/privacy/numbers.ts';
import { findBirths, findHomes } from '../../../src/rules/privacy/places/places.ts';
import { findOvermasked } from '../../../src/rules/privacy/stories/overmasked.ts';
import { findControls, findIllnesses, findStories } from '../../../src/rules/privacy/stories/stories.ts';
import { readOpeningHours } from '../../../src/rules/time/opening-hours.ts';
import { getSpan } from '../../../src/rules/time/period.ts';
import { getYears } from '../../../src/rules/time/years.ts';
import { balanceLines, cutLine, setText, setTitle } from '../../../src/outputs/cards/lines.ts';
import { toIcs } from '../../../src/site/deadlines/ics.ts';
import { around } from './portal.ts';
import type { Subjects } from './subject.ts';

const deadlines = [...around.deadlines.values()];
const findArticles = createArticleFinder(around.laws);
const room = { width: 1000, height: 400, sizes: [80, 60, 40], leading: 1.3 };

/** What holds for words, and what reads them. */
export const languageSubjects: Subjects = {
  findDangers,
  refusesMediation,
  getFingerprint,
  showWords,
  suggestSlug,
  getMeasure,
  getUnit,
  getNoAnswer: (text) => getNoAnswer(text, text),
  getCopiedRun: (text) => getCopiedRun(text, toCopySource(`${text.slice(0, 40)}的${text.slice(40)}`)),
  getNearest: (text) => getNearest(text, [`${text.slice(0, 40)}的`, 'title', text.slice(3)]),
  splitNumbers: (text) => splitNumbers(text, ['110', '12348', '12345']),
  toTel,
  countCharacters,
  getSentences: (text) => getSentences(text, 40),
  findSlogans,
  getPhrases,
  getJoinedWords,
  getSmallPieces,
  fillLines: (text) => fillLines(getJoinedWords(text), 20),
  findMisprints,
  findDifference: (text) =>
    findDifference(takeApart(text), takeApart(`${text.slice(0, 40)}三日${text.slice(40)}`), '民法典'),
  findHedges,
  findArticles,
  findWrongDeadlines: (text) => findWrongDeadlines(text, deadlines),
  findLengths,
  findQuantities,
  findShortened: (text) => findShortened(text, getUntold(text, deadlines)),
  parseStatute,
  'parseStatute, many articles': (text) =>
    parseStatute(
      Array.from(
        { length: text.length / 20 },
        (_, at) =>
          `# 第${toChineseNumber(at)}章 ${text.slice(at * 20, at * 20 + 10)}\n\n第${toChineseNumber(at + 1)}条 ${text.slice(at * 20 + 10, at * 20 + 20)}\n\n`,
      ).join(''),
    ),
  getNearestArticles: (text) => getNearestArticles(joinStatutes([parseStatute(text)]), '9999'),
  findCodes,
  getIdentifiers,
  mask,
  findNames,
  findPeople: createFindPeople([]),
  findNumbers,
  findBirths,
  findHomes,
  findOvermasked,
  findControls,
  findIllnesses: (text: string) => findIllnesses(text, true),
  findStories,
  readOpeningHours,
  getSpan,
  getYears,
  toIcs: (text) =>
    toIcs({ uid: 'a', due: '2026-11-28', summary: text, description: text, url: '/', stamp: '20261128T000000Z' }),
};

/** What sets words on cards; a title and its lines are never longer than so much. */
export const cardSubjects: Subjects = {
  'a title on a card': (text) => setTitle(text.slice(0, 500), room),
  'a line on a card': (text) => cutLine(text, 30),
  'balanced lines on a card': (text) => balanceLines(text.slice(0, 500), 20),
  'a paragraph on a card': (text) => setText(text, room),
};
