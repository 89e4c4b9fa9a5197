import { type ArticleWords, formatArticle, fromChineseNumber } from '../language/chinese-number.ts';
import { findSpelled, fold, hasLetters, isSpelling, type Readings, type Span } from './pinyin.ts';

/** Something that can be suggested under one of its names, the first of which is shown. */
export interface Suggestible {
  collection: string;
  href: string;
  names: readonly string[];
}

/** A law with the articles that its page has a place for. */
export interface SuggestibleLaw {
  names: readonly string[];
  articles: readonly string[];
  getHref: (article: string) => string;
}

/** All that can be suggested. */
export interface Suggestibles {
  entries: readonly Suggestible[];
  laws: readonly SuggestibleLaw[];
  /** How articles are written. */
  articleWords: ArticleWords;
  readings: Readings;
}

/** One suggestion; `alias` is the other name under which it was found. */
export interface Suggestion {
  collection: string;
  href: string;
  label: string;
  alias: string | undefined;
}

interface Match extends Suggestion {
  score: number;
  /** The words of the matching name that were typed or spelled out. */
  words: string;
}

const most = { group: 3, all: 9 };

/** Nobody reads suggestions for more characters than these. */
const longest = 100;

/** How many characters in a row make a sentence likely to mean a title. */
const run = 4;

/** Whoever asks wants an answer first, and the shown name rather than another one. */
const lean: Partial<Record<string, number>> = { explainers: 20 };
const aliasCost = 12;

const isSpan = (span: Span, length: number) => span.start === 0 && span.end === length;

/** How well `name` answers what was typed, from 0; and which of its words were typed. */
function scoreName(typed: string, name: string, readings: Readings): { score: number; words: string } | undefined {
  const folded = fold(name);
  const at = folded.indexOf(typed);
  if (at >= 0) {
    const base = folded === typed ? 100 : at === 0 ? 80 : 60;
    return { score: base - (folded.length - typed.length) / 4, words: typed };
  }
  if (hasLetters(typed)) {
    const span = findSpelled(typed, folded, readings);
    // One or two initials stand inside of nearly everything.
    if (!span || (span.start > 0 && typed.length < 3)) return undefined;
    const base = isSpan(span, folded.length) ? 90 : span.start === 0 ? 70 : 40;
    return {
      score: base - (folded.length - span.end + span.start) / 4,
      words: folded.slice(span.start, span.end),
    };
  }
  // A whole sentence holds the word, or shares a run of characters with the title.
  if (folded.length > 1 && typed.includes(folded)) return { score: 20 + folded.length, words: folded };
  for (let from = 0; from + run <= Math.min(typed.length, 40); from += 1) {
    const part = typed.slice(from, from + run);
    if (folded.includes(part)) return { score: 10 - from / 10, words: part };
  }
  return undefined;
}

function matchEntry(typed: string, { collection, href, names }: Suggestible, readings: Readings): Match | undefined {
  let best: Match | undefined;
  for (const [index, name] of names.entries()) {
    const found = scoreName(typed, name, readings);
    const score = (found?.score ?? 0) + (lean[collection] ?? 0) - (index > 0 ? aliasCost : 0);
    if (found && (!best || score > best.score))
      best = {
        collection,
        href,
        label: names[0] ?? name,
        alias: index > 0 ? name : undefined,
        score,
        words: found.words,
      };
  }
  return best;
}

const articleAsked =
  /^(?<law>.*?)》?第?(?<number>\d{1,4}|[零一二三四五六七八九十百千]{1,9})条?(?:之(?<part>\d{1,2}|[一二三四五六七八九十]{1,3}))?$/u;

const toNumber = (words: string | undefined): string =>
  words === undefined ? '' : /^\d/u.test(words) ? words : String(fromChineseNumber(words) ?? '');

/** The articles that 民法典1254条, 民法典第一千二百五十四条 or minfadian1254 ask for; first the one with that very number. */
function matchArticles(typed: string, { laws, articleWords, readings }: Suggestibles): Match[] {
  const { law = '', number, part } = articleAsked.exec(typed.replace(/《/gu, ''))?.groups ?? {};
  const wanted = [toNumber(number), toNumber(part)].filter(Boolean).join('-');
  if (wanted === '' || law === '') return [];
  return laws.flatMap(({ names, articles, getHref }) => {
    const best = Math.max(...names.map((name) => scoreName(law, name, readings)?.score ?? 0));
    if (best < 40) return [];
    const [name = ''] = names;
    return articles
      .filter((article) => article.startsWith(wanted))
      .slice(0, most.group)
      .map((article, index) => {
        const label = `${name}${formatArticle(article, articleWords)}`;
        const score = (article === wanted ? best + 10 : best - 10) - index;
        return { collection: 'laws', href: getHref(article), label, alias: undefined, score, words: label };
      });
  });
}

const matchAll = (typed: string, all: Suggestibles): Match[] => [
  ...matchArticles(typed, all),
  ...all.entries.flatMap((entry) => matchEntry(typed, entry, all.readings) ?? []),
];

/** The same letters with two neighbours changed over: the commonest slip of the hand (`lssl` for `lsls`). */
const getSwaps = (typed: string): string[] =>
  /^[a-z]{4,12}$/u.test(typed)
    ? [...typed.slice(1)].map(
        (letter, index) => typed.slice(0, index) + letter + typed.charAt(index) + typed.slice(index + 2),
      )
    : [];

/** What answers to the typed words, best first; where nothing does, what answers to them with one slip mended. */
function getMatches(typed: string, all: Suggestibles): Match[] {
  const exact = matchAll(typed, all);
  const matches = exact.length > 0 ? exact : getSwaps(typed).flatMap((mended) => matchAll(mended, all));
  return matches.sort((a, b) => b.score - a.score);
}

/** The best suggestions for what was typed, in groups by collection; the group with the best one comes first. */
export function suggest(typed: string, all: Suggestibles): { collection: string; suggestions: Suggestion[] }[] {
  const folded = fold(typed).slice(0, longest);
  if (folded === '') return [];
  const groups = new Map<string, Suggestion[]>();
  let count = 0;
  for (const { collection, href, label, alias } of getMatches(folded, all)) {
    const group = groups.get(collection) ?? [];
    if (count === most.all || group.length === most.group || group.some((known) => known.href === href)) continue;
    groups.set(collection, [...group, { collection, href, label, alias }]);
    count += 1;
  }
  return [...groups].map(([collection, suggestions]) => ({ collection, suggestions }));
}

/**
 * The words that Latin letters spell out (`lsls` → 楼上漏水), as the best known name has them; nothing for words that
 * stand there in Latin letters, and for letters that spell nothing.
 */
export function resolveSpelling(typed: string, all: Suggestibles): string | undefined {
  const folded = fold(typed).slice(0, longest);
  if (!isSpelling(folded)) return undefined;
  const matches = getMatches(folded, all);
  return matches.some(({ words }) => words === folded) ? undefined : matches[0]?.words;
}
